import { expect, it } from 'vitest';
import { describeFigure } from '../../../src/core/figures/describe.ts';
import type { Figure } from '../../../src/core/types.ts';

const cases: readonly (readonly [Pick<Figure, 'kind' | 'value' | 'unit'>, string, string, string])[] = [
  [{ kind: 'money', value: 108000000000, unit: 'CNY' }, 'CNY 108,000,000,000', '1,080 亿元', 'money'],
  [{ kind: 'money', value: 490000000, unit: 'USD' }, 'USD 490,000,000', '4.9 亿美元', 'money'],
  [{ kind: 'money', value: 45000, unit: 'PEN' }, 'PEN 45,000', '4.5 万 PEN', 'money'],
  [{ kind: 'money', value: 0.3, unit: 'CNY' }, 'CNY 0.3', '0.3 元', 'money'],
  [{ kind: 'count', value: 566, unit: '家' }, '566 家', '566 家', 'count'],
  [{ kind: 'count', value: 146000000, unit: '只' }, '146,000,000 只', '1.46 亿只', 'count'],
  [{ kind: 'area', value: 2180000, unit: 'm2' }, '2,180,000 m2', '218 万平方米', 'area'],
  [{ kind: 'measure', value: 220000000, unit: 'kW' }, '220,000,000 kW', '2.2 亿kW', 'power'],
  [{ kind: 'percent', value: 14, unit: '%' }, '14 %', '14 %', 'share'],
  [{ kind: 'rank', value: 169, unit: '' }, '169', '169', 'rank'],
  [{ kind: 'date', value: '2023-08-01', unit: '' }, '2023-08-01', '2023-08-01', 'date'],
];

it.each(cases)('%o', (figure, value, compact, dimension) => {
  expect(describeFigure({ ...figure, approx: 'over' })).toEqual({ value, compact, dimension, approximation: 'over' });
});
