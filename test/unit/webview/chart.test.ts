import { describe, expect, it } from 'vitest';
import { tableLabels, tableWords } from '../../../src/client/model/tableWords.ts';
import type { FactRow } from '../../../src/core/index.ts';
import { chartData } from '../../../src/webview/factsTable/chartData.ts';
import { chartHeight, chartOption } from '../../../src/webview/factsTable/chartOption.ts';
import { compareTimes } from '../../../src/webview/factsTable/timeOrder.ts';
import type { ChartChoice } from '../../../src/webview/messages.ts';
import { english } from '../client/english.ts';
import { rowsOf, THEME } from './rows.ts';

const words = tableWords(english);
const chart = (rows: readonly Partial<FactRow>[], choice: ChartChoice = 'auto') =>
  chartData(rowsOf(rows), choice, words);
const gdp = (subject: string, time: string | null, value: number, more: Partial<FactRow> = {}): Partial<FactRow> => ({
  subject,
  indicator: '地区生产总值',
  time,
  value,
  unit: 'CNY',
  approximation: 'none',
  change: false,
  ...more,
});

describe('times', () => {
  it('are ordered by their beginning, then by their end', () => {
    const times = ['XXXX-05', '2023/2025', '2023-Q2', '2022', '2023-H2', '2023', '2023-03-01', '2023-06'];
    expect([...times].sort(compareTimes)).toEqual([
      '2022',
      '2023',
      '2023/2025',
      '2023-03-01',
      '2023-Q2',
      '2023-06',
      '2023-H2',
      'XXXX-05',
    ]);
  });
});

describe('a chart', () => {
  it('is one over time where an indicator has values for two times', () => {
    const { by, panels } = chart([gdp('甲', '2023', 20), gdp('乙', '2023', 30), gdp('甲', '2022', 10)]);
    expect(by).toBe('time');
    expect(panels).toHaveLength(1);
    expect(panels[0]?.categories).toEqual(['2022', '2023']);
    expect(panels[0]?.series.map(({ name, points }) => [name, points.map(({ at, value }) => [at, value])])).toEqual([
      [
        '甲 · 地区生产总值',
        [
          [0, 10],
          [1, 20],
        ],
      ],
      ['乙 · 地区生产总值', [[1, 30]]],
    ]);
  });

  it('is one across subjects otherwise', () => {
    const { by, panels } = chart([gdp('甲', '2023', 20), gdp('乙', '2023', 30)]);
    expect(by).toBe('subject');
    expect(panels[0]?.categories).toEqual(['甲', '乙']);
    expect(panels[0]?.series.map(({ name }) => name)).toEqual(['地区生产总值 (2023)']);
  });

  it('never puts different units on one axis, nor growth beside levels', () => {
    const { panels } = chart([
      gdp('甲', '2023', 20),
      gdp('乙', '2023', 30, { unit: 'USD' }),
      gdp('甲', '2023', 5, { unit: '%' }),
      gdp('乙', '2023', 6, { unit: '%', change: true }),
    ]);
    expect(panels.map(({ unit, change }) => [unit, change])).toEqual([
      ['CNY', false],
      ['USD', false],
      ['%', false],
      ['%', true],
    ]);
  });

  it('keeps indicators without a unit apart', () => {
    const plain = { unit: null };
    const { panels } = chart([gdp('甲', '2023', 1, plain), gdp('甲', '2023', 0.5, { ...plain, indicator: '占比' })]);
    expect(panels).toHaveLength(2);
  });

  it('names each value where few subjects share indicators', () => {
    const { panels } = chart([
      gdp('甲', null, 1, { indicator: '投资' }),
      gdp('乙', null, 2, { indicator: '出口' }),
      gdp('丙', null, 3, { indicator: '产值' }),
    ]);
    expect(panels[0]?.categories).toEqual(['甲 · 投资', '乙 · 出口', '丙 · 产值']);
    expect(panels[0]?.series).toHaveLength(1);
  });

  it('names each value of a single subject', () => {
    const { panels } = chart([gdp('甲', null, 1, { indicator: '投资' }), gdp('甲', null, 2, { indicator: '出口' })]);
    expect(panels[0]?.categories).toEqual(['甲 · 投资', '甲 · 出口']);
  });

  it('says how many rows it leaves out, and why', () => {
    const rows = [gdp('甲', '2022', 1), gdp('甲', '2023', 2), gdp('甲', null, 3), { value: 'P5Y' }, {}];
    expect(chart(rows)).toMatchObject({ by: 'time', withoutNumber: 2, withoutTime: 1, crowdedOut: 0 });
    const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((unit) => gdp('甲', null, 1, { unit }));
    expect(chart(units).crowdedOut).toBe(2);
    expect(chart(units).panels).toHaveLength(4);
    const many = Array.from({ length: 1000 }, (_, index) => gdp(`甲${index}`, null, index));
    expect(chart(many).crowdedOut).toBe(600);
  });

  it('is nothing without numbers', () => {
    expect(chart([{ subject: '甲' }]).panels).toEqual([]);
  });
});

describe('what is drawn', () => {
  const context = { words, labels: tableLabels(english), locale: 'en', theme: THEME };
  const drawn = (rows: readonly Partial<FactRow>[], choice: ChartChoice = 'auto') =>
    JSON.stringify(chartOption(chart(rows, choice), context));

  it('shows how exact a value is, in its label and by its mark', () => {
    const over = drawn([gdp('甲', '2022', 1.2e8, { approximation: 'over' }), gdp('甲', '2023', 2e8)]);
    expect(over).toContain('"formatter":">120M"');
    expect(over).toContain('"symbol":"triangle"');
    expect(over).toContain('> over');
    expect(drawn([gdp('甲', '2022', 1e8), gdp('甲', '2023', 2e8)])).not.toContain('> over');
  });

  it('names the unit of each axis', () => {
    const option = drawn([gdp('甲', '2022', 1), gdp('甲', '2023', 6, { unit: '%', change: true })], 'subject');
    expect(option).toContain('"text":"CNY"');
    expect(option).toContain('"text":"% (growth or decline)"');
  });

  it('says in words what is to be seen', () => {
    expect(drawn([gdp('甲', null, 1076, { unit: '家', approximation: 'about' })])).toContain('about 1,076 家');
  });

  it('begins bars at nought, and is as high as its bars', () => {
    const few = chart([gdp('甲', null, 1)]);
    const many = chart(Array.from({ length: 40 }, (_, index) => gdp(`甲${index}`, null, index)));
    expect(chartHeight(many)).toBeGreaterThan(chartHeight(few) + 30 * 20);
    expect(JSON.stringify(chartOption(few, context).xAxis)).toContain('"scale":false');
  });
});
