import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('percentages', () => {
  table([
    ['增长⟦14.0%⟧', 'percent 14 %'],
    ['下降⟦３.４％⟧', 'percent 3.4 %'],
    ['比例为⟦百分之二十⟧', 'percent 20 %'],
    ['提高⟦2.1个百分点⟧，下降⟦108个基点⟧', 'percent 2.1 pp', 'percent 1.08 pp'],
    ['占⟦三成⟧，外銷佔⟦兩成五⟧，其餘⟦四成半⟧', 'percent 30 %', 'percent 25 %', 'percent 45 %'],
    ['按⟦七折⟧收取，⟦八五折⟧优惠', 'percent 70 %', 'percent 85 %'],
    ['年息⟦3.25厘⟧', 'percent 3.25 %'],
    ['十成功夫、一成不变'],
  ]);
});

describe('fractions', () => {
  table([
    ['占全市⟦三分之一⟧', 'fraction 0.333333333333333'],
    ['取得⟦千分之五⟧', 'fraction 0.005'],
    ['近⟦一半⟧来自海外', 'fraction 0.5 nearly'],
    ['上限為⟦半數⟧', 'fraction 0.5'],
    ['约⟦2/3⟧的企业', 'fraction 0.666666666666667 about'],
  ]);
});
