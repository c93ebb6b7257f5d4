import { describe, expect, it } from 'vitest';
import { filterRows, type Grouping, groupRows } from '../../../../src/client/model/factGroups.ts';
import type { FactRow } from '../../../../src/client/model/factRows.ts';
import { english } from '../english.ts';

function row(parts: Partial<FactRow>): FactRow {
  return {
    key: '',
    uri: 'file:///a.txt',
    start: 0,
    end: 1,
    fact: {
      kind: 'indicator',
      start: 0,
      end: 1,
      figure: 0,
      subject: null,
      indicator: '企业',
      time: null,
      change: false,
    },
    subject: null,
    others: [],
    statement: '企业 3家',
    time: null,
    trend: null,
    evidence: '',
    ...parts,
  };
}

function labels(rows: FactRow[], grouping: Grouping): [string, number][] {
  return groupRows(rows, grouping, english, (uri) => uri.slice(-5)).map((group) => [group.label, group.rows.length]);
}

describe('facts are grouped', () => {
  it('by subject, the largest group first, those without one last', () => {
    const rows = [row({}), row({ subject: '坪山' }), row({ subject: '深圳' }), row({ subject: '深圳' })];
    expect(labels(rows, 'subject')).toEqual([
      ['深圳', 2],
      ['坪山', 1],
      ['Without a subject', 1],
    ]);
  });

  it('by subject, with officials under their organisation', () => {
    const fact = { kind: 'role', start: 0, end: 1, person: '杨军', position: '书记', organization: '坪山区' } as const;
    expect(labels([row({ fact, subject: '杨军' })], 'subject')).toEqual([['坪山区', 1]]);
  });

  it('by kind, growth apart from levels', () => {
    const change = { ...row({}).fact, change: true } as FactRow['fact'];
    const visit = {
      kind: 'event',
      event: 'visit',
      start: 0,
      end: 1,
      participants: [],
      object: null,
      place: null,
      date: null,
    } as const;
    expect(labels([row({}), row({ fact: change }), row({ fact: visit })], 'kind')).toEqual([
      ['Indicators', 1],
      ['Growth and decline', 1],
      ['Visits', 1],
    ]);
  });

  it('by year, the latest first, unknown years and no time last', () => {
    const rows = [null, '2022', '2023-06-30', 'XXXX-02', '2023-01'].map((time) => row({ time }));
    expect(labels(rows, 'time')).toEqual([
      ['2023', 2],
      ['2022', 1],
      ['Year not stated', 1],
      ['Without a time', 1],
    ]);
  });

  it('by document', () => {
    expect(labels([row({}), row({ uri: 'file:///b.txt' })], 'document')).toEqual([
      ['a.txt', 1],
      ['b.txt', 1],
    ]);
  });

  it('into groups whose keys stay the same', () => {
    const keys = () => groupRows([row({ subject: '坪山' })], 'subject', english, String).map((group) => group.key);
    expect(keys()).toEqual(keys());
  });
});

describe('facts are filtered', () => {
  const rows = [
    row({ subject: '坪山区', statement: '企业 1,076家' }),
    row({ subject: '深圳', statement: 'GDP 3万亿元', evidence: '全市地区生产总值' }),
  ];

  it.each([
    ['', 2],
    ['坪山', 1],
    ['gdp', 1],
    ['生产总值', 0],
    ['深圳 3万', 1],
    ['深圳 坪山', 0],
  ])('by “%s”', (query, count) => expect(filterRows(rows, query)).toHaveLength(count));
});

it('10,000 facts are grouped and filtered at once', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row({ subject: `主体${index % 3000}` }));
  const started = performance.now();
  groupRows(filterRows(rows, '主体1'), 'subject', english, String);
  expect(performance.now() - started).toBeLessThan(500);
});
