import { expect, it } from 'vitest';
import { figureText } from '../../../../src/client/model/figureText.ts';
import type { Figure, Script } from '../../../../src/core/index.ts';

type Case = [text: string, figure: Partial<Figure>, shown: string, script?: Script];

it.each<Case>([
  ['1076家', { kind: 'count', value: 1076, unit: '家' }, '1,076家'],
  ['1,076家', { kind: 'count', value: 1076, unit: '家', approx: 'about' }, '约1,076家'],
  ['1076家', { kind: 'count', value: 1076, unit: '家', approx: 'about' }, '約1,076家', 'Hant'],
  ['１０７６　家', { kind: 'count', value: 1076, unit: '家' }, '1,076家'],
  ['六家', { kind: 'count', value: 6, unit: '家' }, '6家'],
  ['三國', { kind: 'count', value: 3, unit: '国' }, '3國', 'Hant'],
  ['237億(yì)元', { kind: 'money', value: 237e8, unit: 'CNY' }, '237億元', 'Hant'],
  ['20余个', { kind: 'count', value: 20, unit: '个', approx: 'over' }, '20余个'],
  ['千余家', { kind: 'count', value: 1000, unit: '家', approx: 'over' }, '超1,000家'],
  ['1080亿元', { kind: 'money', value: 108e9, unit: 'CNY', approx: 'nearly' }, '近1,080亿元'],
  ['三成', { kind: 'percent', value: 30, unit: '%' }, '30%'],
  ['12345.67891吨', { kind: 'measure', value: 12345.67891, unit: 't' }, '12,345.67891吨'],
  ['2023年', { kind: 'date', value: '2023' }, '2023年'],
  ['第1690位', { kind: 'rank', value: 1690 }, '第1690位'],
  ['三分之一', { kind: 'fraction', value: 0.333333 }, '三分之一'],
])('%s %j is shown as %s', (text, figure, shown, script = 'Hans') => {
  const whole: Figure = {
    start: 0,
    end: text.length,
    text,
    kind: 'count',
    value: 0,
    unit: '',
    approx: 'none',
    ...figure,
  };
  expect(figureText(whole, script)).toBe(shown);
});
