import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('positions in an order', () => {
  table([
    ['位列⟦第169位⟧', 'rank 169'],
    ['增速排名全省⟦第一⟧', 'rank 1'],
    ['居全省⟦首位⟧', 'rank 1'],
    ['世界⟦第二⟧大经济体', 'rank 2'],
    ['设立的⟦第5个⟧站点', 'rank 5'],
    ['进入全球港口前⟦三位⟧', 'rank 3'],
    ['躋身全國前⟦五⟧', 'rank 5'],
  ]);
});

describe('what 第 introduces and is no rank', () => {
  table([
    ['依据第五条第二款、第三章'],
    ['委托第三方评估第三代半导体'],
    ['第一产业、第二产业协调发展'],
    ['第一，要坚持创新；第二，要深化改革'],
    ['第十八届三中全会'],
    ['市第一人民医院'],
  ]);
});
