import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, type ScopeName, scopedSpans } from './tokenise.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** Checks that the marked stretches ⟦…⟧, and no other, are coloured under a name. */
function check(name: ScopeName, marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const spans = scopedSpans(grammar, text, [name]);
  let shown = '';
  let done = 0;
  for (const { start, end } of spans) {
    shown += `${text.slice(done, start)}⟦${text.slice(start, end)}⟧`;
    done = end;
  }
  expect(shown + text.slice(done)).toBe(marked);
}

describe('headings', () => {
  it.each([
    '⟦第一章　总则⟧',
    '⟦第二章 支持創新研發⟧',
    '⟦第三條⟧　本辦法所稱企業，指依法登記的法人。',
    '⟦第十二条⟧ 对新引进的项目给予补助。',
    '⟦一、综合⟧',
    '⟦　　二、農業⟧',
    '⟦（一）工业经济提质增效⟧。新增企业二十一家。',
    '根据第三条的规定，适用本办法。',
    '统筹教育、科技、人才一体推进。',
    '第一、二产业增加值平稳增长。',
  ])('%s', (marked) => check('heading', marked));
});

describe('figures', () => {
  it.each([
    '总投资⟦1080亿元⟧，其中外资⟦2.3亿美元⟧',
    '投資新臺幣⟦48億6,000萬元⟧',
    '⟦２５０万⟧人口'.replace('万⟧人口', '万人⟧'),
    '同比增长⟦14.3%⟧，提高⟦2.2个百分点⟧',
    '企業⟦20余家⟧、⟦六家⟧研究院',
    '规划用地⟦460亩⟧，建筑面积⟦28万平方米⟧',
    '佔全港⟦三分之一⟧，上升⟦百分之十七⟧',
    '⟦1.5、2.0和3.2亿元⟧',
    '⟦10—20家⟧',
    '压缩了⟦六成⟧，⟦三大⟧主导产业，翻了⟦两番⟧',
    '位列⟦第169位⟧，增速全省⟦第一⟧',
    '第一产业、第二次全体会议',
    '一个进一步、一批、一系列',
    '世界500强、T3011、20+8产业集群',
    '千方百计、三心二意、四面八方',
    '联系电话：0519-00000000',
  ])('%s', (marked) => check('figure', marked));
});

describe('dates', () => {
  it.each([
    '⟦2023年8月1日⟧，⟦2023年⟧，⟦2023年8月⟧',
    '⟦2月15日⟧至⟦16日⟧，代表團抵達',
    '⟦民國113年6月30日⟧完工',
    '⟦二〇二三年⟧，⟦二○二六年下半年⟧',
    '⟦2024-05-27⟧ 09:30',
    '截至⟦今年6月底⟧，⟦去年⟧同期',
    '⟦前三季度⟧产值，⟦2024年第一季度⟧',
    '⟦2021—2025年⟧',
    '⟦11月8日⟧至⟦14日⟧，',
    '日均三百吨',
  ])('%s', (marked) => check('date', marked));
});

describe('titles and quotes', () => {
  it('colours 《titles》 whole, figures in them included', () => {
    check('title', '落实⟦《优化营商环境条例》⟧和⟦《“十四五”2035年规划》⟧');
    check('figure', '落实《“十四五”2035年规划》');
  });
  it('leaves an open 《 alone', () => check('title', '《未完的书名'));
  it.each(['他说：⟦“去年只有11名员工。”⟧随后离开', '打造⟦「一園兩制」⟧與⟦『雙城』⟧', '⟦「外層『內層』外層」⟧'])(
    '%s',
    (marked) => check('quote', marked),
  );
  it('ends an open quote with its line', () => check('quote', '⟦“未完的引文⟧\n下一行'));
  it('colours figures and dates in quotes', () => check('figure', '「投了⟦3億元⟧」'));
});

/** Milliseconds to tokenise a line. */
function timeOnce(line: string): number {
  const start = performance.now();
  scopedSpans(grammar, line, ['figure']);
  return performance.now() - start;
}

describe('speed', () => {
  it.each(['1', '一', '亿', '（', '“', '《', '1,', '1、', '第', '年', '1年', '百分之'])(
    'reads a long line of %s in linear time',
    (unit) => {
      // The fastest of three: other work on the machine only slows a run down.
      const time = (length: number) => Math.min(...[1, 2, 3].map(() => timeOnce(unit.repeat(length / unit.length))));
      const short = time(1000);
      expect(time(8000)).toBeLessThan(24 * Math.max(short, 5));
    },
  );
});
