import { describe, expect, it } from 'vitest';
import {
  type Annotations,
  contradictionArgs,
  contradictionsAcross,
  type IndicatorFact,
  statedValues,
  type ValueInDocument,
} from '../../../src/core/index.ts';

interface Stated {
  readonly subject?: string | null;
  readonly indicator?: string;
  readonly time?: string | null;
  readonly text?: string;
  readonly value?: number;
  readonly fact?: Partial<IndicatorFact>;
}

function annotationsOf({
  subject = '坪山区',
  indicator = '地区生产总值',
  time = '2022',
  text = '1080亿元',
  value = 1080e8,
  fact = {},
}: Stated): Annotations {
  return {
    document: { script: 'Hans', title: null, source: null, date: null, body: [0, 9], headings: [] },
    entities: [],
    figures: [{ start: 3, end: 3 + text.length, text, kind: 'money', value, unit: 'CNY', approx: 'none' }],
    facts: [{ kind: 'indicator', start: 0, end: 9, figure: 0, subject, indicator, time, change: false, ...fact }],
    checks: [],
  };
}

const SAME: Stated = {};

function across(...documents: readonly Stated[]): string[] {
  const values = documents.flatMap((stated, index): ValueInDocument[] =>
    statedValues(annotationsOf(stated)).map((value) => ({ ...value, document: `d${index}` })),
  );
  return contradictionsAcross(values).map(
    ({ value, others }) => `${value.document}≠${others.map(({ document }) => document).join('+')}`,
  );
}

describe('values across documents', () => {
  const other = { text: '1180亿元', value: 1180e8 };
  it.each<[what: string, documents: readonly Stated[], expected: readonly string[]]>([
    ['two values for one time', [SAME, other], ['d0≠d1', 'd1≠d0']],
    ['the same value', [SAME, SAME], []],
    ['the same value within its rounding', [SAME, { text: '1079.7亿元', value: 1079.7e8 }], []],
    ['the same value in the other script', [SAME, { subject: '坪山區', indicator: '地區生產總值' }], []],
    [
      'another value in the other script',
      [SAME, { ...other, subject: '坪山區', indicator: '地區生產總值', text: '1180億元' }],
      ['d0≠d1', 'd1≠d0'],
    ],
    ['another subject', [SAME, { ...other, subject: '龙岗区' }], []],
    ['another time', [SAME, { ...other, time: '2023' }], []],
    ['no time', [SAME, { ...other, time: null }], []],
    ['no subject', [SAME, { ...other, subject: null }], []],
    ['growth', [SAME, { ...other, fact: { change: true } }], []],
    ['one of three', [SAME, SAME, other], ['d0≠d2', 'd1≠d2', 'd2≠d0+d1']],
  ])('%s', (_what, documents, expected) => {
    expect(across(...documents)).toEqual(expected);
  });

  it('leave to a document what it says twice itself', () => {
    const values = [SAME, other, SAME].flatMap((stated, index): ValueInDocument[] =>
      statedValues(annotationsOf(stated)).map((value) => ({ ...value, document: index === 2 ? 'b' : 'a' })),
    );
    expect(contradictionsAcross(values).map(({ value }) => value.text)).toEqual(['1180亿元']);
  });

  it('survive JSON and name the other document', () => {
    const values = [SAME, other].flatMap((stated, index): ValueInDocument[] =>
      statedValues(annotationsOf(stated)).map((value) => ({ ...value, document: `d${index}` })),
    );
    const [first] = contradictionsAcross(JSON.parse(JSON.stringify(values)));
    expect(contradictionArgs(first!, (document) => `《${document}》`)).toEqual([
      '地区生产总值',
      '坪山区',
      '2022',
      '1080亿元',
      '1180亿元',
      '《d1》',
    ]);
  });
});
