import { describe, expect, it } from 'vitest';
import {
  factRows,
  rowSentence,
  rowsAsTable,
  sentenceAround,
  statementUnderSubject,
  timeText,
} from '../../../../src/client/model/factRows.ts';
import type { Annotations, EventFact, Figure, IndicatorFact } from '../../../../src/core/index.ts';

const EVENT: Omit<EventFact, 'start' | 'end'> = {
  kind: 'event',
  event: 'sign',
  participants: [],
  object: null,
  place: null,
  date: null,
};

function annotations(parts: Partial<Annotations>, script: 'Hans' | 'Hant' = 'Hans'): Annotations {
  return {
    document: { script, title: null, source: null, date: null, body: [0, 0], headings: [] },
    entities: [],
    figures: [],
    facts: [],
    checks: [],
    ...parts,
  };
}

/** A text with one indicator whose evidence is the whole text and whose figure is in ⟦⟧. */
function indicator(marked: string, figure: Partial<Figure>, fact: Partial<IndicatorFact>) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const found = annotations({
    figures: [
      { start, end, text: text.slice(start, end), kind: 'count', value: 0, unit: '', approx: 'none', ...figure },
    ],
    facts: [
      {
        kind: 'indicator',
        start: 0,
        end: text.length,
        figure: 0,
        subject: null,
        indicator: '',
        time: null,
        change: false,
        ...fact,
      },
    ],
  });
  return factRows('file:///a.txt', found, text)[0]!;
}

describe('a row of an indicator reads as a sentence', () => {
  it('with subject, value and time', () => {
    const row = indicator(
      '截至6月底坪山汇聚生物医药企业⟦1076家⟧',
      { value: 1076, unit: '家' },
      {
        subject: '坪山区',
        indicator: '生物医药企业',
        time: '2023-06-30',
      },
    );
    expect(rowSentence(row)).toBe('坪山区 · 生物医药企业 1,076家 (2023-06-30)');
    expect(statementUnderSubject(row)).toBe('生物医药企业 1,076家');
  });

  it.each([
    ['工业总产值同比增长⟦14.0%⟧', '工业总产值', '工业总产值 增长 14.0%', 'up'],
    ['失业率下降⟦0.3%⟧', '失业率', '失业率 下降 0.3%', 'down'],
    ['进口下降2%,出口增长⟦5%⟧', '出口', '出口 增长 5%', 'up'],
    ['⟦5%⟧的降低', '能耗', '能耗 降低 5%', 'down'],
    ['工业增速为⟦5%⟧', '工业增速', '工业增速 5%', null],
    ['产值下(xià)降(jiàng)⟦5%⟧', '产值', '产值 下降 5%', 'down'],
    ['增速提高到⟦5%⟧', '工业增速', '工业增速 5%', 'up'],
  ])('%s', (marked, name, statement, trend) => {
    const row = indicator(marked, { kind: 'percent', value: 5, unit: '%' }, { indicator: name, change: true });
    expect(row.statement).toBe(statement);
    expect(row.trend).toBe(trend);
  });
});

describe('a row of an indicator says what surrounds its figure', () => {
  it.each<[marked: string, figure: Partial<Figure>, fact: Partial<IndicatorFact>, statement: string]>([
    [
      '产值同比增长⟦14%⟧',
      { kind: 'percent' },
      {
        indicator: '产值',
        change: true,
        direction: 'growth',
        comparison: { kind: 'yearOnYear', text: '同比', base: null },
      },
      '产值 同比增长 14%',
    ],
    [
      '税收占全市的⟦三成⟧',
      { kind: 'percent', value: 30, unit: '%' },
      { indicator: '税收', shareOf: '全市' },
      '税收 占全市 30%',
    ],
    ['税收占全市的⟦29%⟧', { kind: 'percent' }, { indicator: '税收占全市比重', shareOf: '全市' }, '税收占全市比重 29%'],
    ['增速居全省⟦第一⟧', { kind: 'rank', value: 1 }, { indicator: '增速排名', rankIn: '全省' }, '增速排名 全省 第一'],
    [
      '对企业,最高奖励⟦500万元⟧',
      { kind: 'money' },
      { indicator: '奖励', instrument: 'reward', beneficiary: '企业', limit: { bound: 'max', text: '最高' } },
      '奖励 最高500万元，对企业',
    ],
    [
      '按投资额的⟦10%⟧补助',
      { kind: 'percent' },
      { indicator: '补助', instrument: 'subsidy', shareOf: '投资额' },
      '补助 按投资额 10%',
    ],
    [
      '罚款⟦5万元⟧以下',
      { kind: 'money', approx: 'under' },
      { indicator: '罚款', limit: { bound: 'max', text: '以下' } },
      '罚款 5万元以下',
    ],
    ['力争达到⟦60家⟧', {}, { indicator: '企业', modality: 'target' }, '企业 60家（目标）'],
    ['计划投资⟦3亿元⟧', { kind: 'money' }, { indicator: '投资', modality: 'planned' }, '投资 3亿元（计划）'],
  ])('%s', (marked, figure, fact, statement) => {
    expect(indicator(marked, figure, fact).statement).toBe(statement);
  });
});

describe('rows of events and roles', () => {
  const text = '前日,深圳与香港签署合作协议。';
  const at = { start: text.indexOf('签署'), end: text.indexOf('签署') + 2 };

  it('name all participants, then what happened and where', () => {
    const fact: EventFact = { ...EVENT, ...at, participants: ['深圳', '香港'], object: '合作协议', place: '前海' };
    const row = factRows('u', annotations({ facts: [fact] }), text)[0]!;
    expect(rowSentence(row)).toBe('深圳、香港 · 签署 合作协议 · 前海');
    expect(statementUnderSubject(row)).toBe('签署 合作协议 · 前海 · 香港');
    expect(row.evidence).toBe('前日,深圳与香港签署合作协议。');
  });

  it('say an event without participants and a place that is its object once', () => {
    const fact: EventFact = { ...EVENT, ...at, object: '香港', place: '香港', date: '2023-02' };
    expect(rowSentence(factRows('u', annotations({ facts: [fact] }), text)[0]!)).toBe('签署 香港 (2023-02)');
  });

  it.each([
    ['Hans', '签署', '拟签署'],
    ['Hant', '簽署', '擬簽署'],
    ['Hans', '将签署', '将签署'],
  ] as const)('say in %s that an intended %s is one', (script, trigger, shown) => {
    const fact: EventFact = { ...EVENT, start: 0, end: trigger.length, modality: 'planned' };
    expect(factRows('u', annotations({ facts: [fact] }, script), trigger)[0]?.statement).toBe(shown);
  });

  it('give person and office', () => {
    const found = annotations({
      facts: [{ kind: 'role', start: 0, end: 2, person: '杨军', position: '区委书记', organization: '坪山区' }],
    });
    const row = factRows('u', found, text)[0]!;
    expect(rowSentence(row)).toBe('杨军 · 坪山区 区委书记');
    expect(statementUnderSubject(row)).toBe('杨军 · 区委书记');
  });

  it('keep their keys apart where two facts stand on the same words', () => {
    const keys = factRows(
      'u',
      annotations({
        facts: [
          { ...EVENT, ...at },
          { ...EVENT, ...at },
        ],
      }),
      text,
    ).map((row) => row.key);
    expect(new Set(keys).size).toBe(2);
  });
});

it.each([
  ['2023-06-30', '2023-06-30'],
  ['XXXX-02-15/XXXX-02-16', '02-15–02-16'],
  ['2021/2025', '2021–2025'],
])('the time %s is shown as %s', (time, shown) => expect(timeText(time)).toBe(shown));

describe('the evidence', () => {
  it('is the sentence around a span', () => {
    const text = '第一句。第二句说了什么?第三句';
    const at = text.indexOf('说');
    expect(sentenceAround(text, { start: at, end: at + 1 })).toBe('第二句说了什么');
  });

  it('is cut in a text without any end of a sentence', () => {
    const text = '长'.repeat(10_000);
    expect(sentenceAround(text, { start: 5000, end: 5001 }).length).toBeLessThan(500);
  });
});

it('rows for a spreadsheet have a heading, normalised values and no formula', () => {
  const row = indicator(
    '=1,\t企业⟦1076家⟧',
    { value: 1076, unit: '家', approx: 'about' },
    { indicator: '企业', subject: '=A1' },
  );
  const figure: Figure = { start: 0, end: 1, text: '', kind: 'count', value: 1076, unit: '家', approx: 'about' };
  const [heading, line] = rowsAsTable([row], () => [figure]).split('\n');
  expect(heading).toBe('kind\tsubject\tstatement\tvalue\tunit\tapproximation\ttime\tevidence');
  expect(line).toBe("indicator\t'=A1\t企业\t1076\t家\tabout\t\t'=1, 企业1076家");
});
