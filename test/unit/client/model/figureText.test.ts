import { expect, it } from 'vitest';
import { figureText } from '../../../../src/client/model/figureText.ts';
import type { Figure, Script } from '../../../../src/core/index.ts';

type Case = [marked: string, figure: Partial<Figure>, shown: string, script?: Script];

/** The figure stands in ⟦⟧. */
it.each<Case>([
  ['⟦1076家⟧', { kind: 'count', value: 1076, unit: '家' }, '1,076家'],
  ['⟦1,076家⟧', { kind: 'count', value: 1076, unit: '家', approx: 'about' }, '约1,076家'],
  ['⟦1076家⟧', { kind: 'count', value: 1076, unit: '家', approx: 'about' }, '約1,076家', 'Hant'],
  ['⟦１０７６　家⟧', { kind: 'count', value: 1076, unit: '家' }, '1,076家'],
  ['⟦六家⟧', { kind: 'count', value: 6, unit: '家' }, '6家'],
  ['⟦三國⟧', { kind: 'count', value: 3, unit: '国' }, '3國', 'Hant'],
  ['⟦237億(yì)元⟧', { kind: 'money', value: 237e8, unit: 'CNY' }, '237億元', 'Hant'],
  ['⟦20余个⟧', { kind: 'count', value: 20, unit: '个', approx: 'over' }, '20余个'],
  ['⟦千余家⟧', { kind: 'count', value: 1000, unit: '家', approx: 'over' }, '超1,000家'],
  ['总投资近⟦1080亿元⟧', { kind: 'money', value: 108e9, unit: 'CNY', approx: 'nearly' }, '近1,080亿元'],
  ['奖励不超过⟦300万元⟧', { kind: 'money', value: 3e6, unit: 'CNY', approx: 'under' }, '不超过300万元'],
  ['累計最高不超過⟦3000萬元⟧', { kind: 'money', value: 3e7, approx: 'under' }, '最高不超過3,000萬元', 'Hant'],
  ['投资⟦10亿元⟧以上的项目', { kind: 'money', value: 1e9, approx: 'over' }, '10亿元以上'],
  ['每月⟦12元⟧左右', { kind: 'money', value: 12, approx: 'about' }, '12元左右'],
  ['⟦三成⟧', { kind: 'percent', value: 30, unit: '%' }, '30%'],
  ['⟦12345.67891吨⟧', { kind: 'measure', value: 12345.67891, unit: 't' }, '12,345.67891吨'],
  ['⟦2023年⟧', { kind: 'date', value: '2023' }, '2023年'],
  ['⟦第1690位⟧', { kind: 'rank', value: 1690 }, '第1690位'],
  ['⟦三分之一⟧', { kind: 'fraction', value: 0.333333 }, '三分之一'],
])('%s %j is shown as %s', (marked, parts, shown, script = 'Hans') => {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const figure: Figure = {
    start,
    end,
    text: text.slice(start, end),
    kind: 'count',
    value: 0,
    unit: '',
    approx: 'none',
    ...parts,
  };
  expect(figureText(figure, text, script)).toBe(shown);
});
