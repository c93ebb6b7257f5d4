import { describe, expect, it } from 'vitest';
import { factFields } from '../../../../src/client/model/factFields.ts';
import type { Figure, IndicatorFact } from '../../../../src/core/index.ts';
import { english } from '../english.ts';

const FACT: IndicatorFact = {
  kind: 'indicator',
  start: 0,
  end: 1,
  figure: 0,
  subject: null,
  indicator: '奖励',
  time: null,
  change: false,
};
const WHOLE: Figure = { start: 0, end: 1, text: '566家', kind: 'count', value: 566, unit: '家', approx: 'none' };

const fieldsOf = (fact: Partial<IndicatorFact>) =>
  factFields({ ...FACT, ...fact }, [WHOLE], english).map(({ name, value }) => `${name}: ${value}`);

describe('the fields of a fact', () => {
  it('are none where the text says nothing more', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  it.each<[fact: Partial<IndicatorFact>, fields: readonly string[]]>([
    [
      { direction: 'growth', comparison: { kind: 'yearOnYear', text: '同比', base: '2023-01/2023-06' } },
      ['Direction: growth', 'Compared with: 同比 (2023-01–2023-06)'],
    ],
    [{ comparison: { kind: 'level', text: '高于全省', base: null } }, ['Compared with: 高于全省']],
    [{ shareOf: '全市' }, ['Share of: 全市']],
    [{ rankIn: '全省各县区' }, ['Rank among: 全省各县区']],
    [{ partOf: 0 }, ['Part of: 566家']],
    [
      { modality: 'target', planPeriod: '2021/2025', deadline: '2025-12-31' },
      ['Modality: target', 'Plan period: 2021–2025', 'Deadline: 2025-12-31'],
    ],
    [{ threshold: { bound: 'min', text: '超10亿元', figure: 0 } }, ['Threshold: 超10亿元']],
    [
      {
        limit: { bound: 'max', text: '最高' },
        instrument: 'reward',
        beneficiary: '企业',
        condition: '首次上市',
        effective: '2024-02-10',
        expiry: '2027-02-09',
      },
      [
        'Limit: at most (最高)',
        'Kind of measure: reward',
        'Beneficiary: 企业',
        'Condition: 首次上市',
        'In force from: 2024-02-10',
        'In force until: 2027-02-09',
      ],
    ],
  ])('%j', (fact, fields) => {
    expect(fieldsOf(fact)).toEqual(fields);
  });
});
