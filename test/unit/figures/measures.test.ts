import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('areas in square metres', () => {
  table([
    ['建成⟦218万平方米⟧', 'area 2180000 m2'],
    ['用地⟦45亩⟧', 'area 30000 m2'],
    ['廠房⟦1,200坪⟧', 'area 3966.942 m2'],
    ['占地⟦2.6公頃⟧', 'area 26000 m2'],
    ['面积⟦5310平方公里⟧', 'area 5310000000 m2'],
    ['約⟦1萬6,600坪⟧', 'area 54876.031 m2 about'],
  ]);
});

describe('physical quantities in UCUM', () => {
  table([
    ['运量⟦5000万吨⟧', 'measure 50000000 t'],
    ['年產⟦3,000公噸⟧', 'measure 3000 t'],
    ['里程⟦30公里⟧，水深⟦7.2米⟧', 'measure 30 km', 'measure 7.2 m'],
    ['装机⟦2.2亿千瓦⟧，⟦200兆瓦⟧光伏', 'measure 220000000 kW', 'measure 200 MW'],
    ['發電⟦321.7億度⟧', 'measure 32170000000 kW.h'],
    ['年供⟦10亿千瓦时⟧，储能⟦5吉瓦時⟧', 'measure 1000000000 kW.h', 'measure 5 GW.h'],
    ['浓度⟦21.4毫克/升⟧、⟦50微克/立方米⟧', 'measure 21.4 mg/L', 'measure 50 ug/m3'],
    ['管径⟦80厘米⟧，功耗⟦0.9微瓦⟧', 'measure 80 cm', 'measure 0.9 uW'],
    ['造船⟦387萬載重噸⟧', 'measure 3870000 t'],
    ['流量⟦120立方米/秒⟧', 'measure 120 m3/s'],
    ['⟦13°C⟧冷链', 'measure 13 Cel'],
    ['算力⟦1 300 PFLOPS⟧', 'measure 1300 PFLOPS'],
    ['年产⟦28万余吨⟧', 'measure 280000 t over'],
    ['体重⟦2.3千克⟧，共⟦一吨半⟧', 'measure 2.3 kg', 'measure 1.5 t'],
  ]);
});

describe('tables that lost their lines', () => {
  table([
    ['排放总量（万吨）⟦2551.7⟧⟦2347.6⟧⟦-8%⟧', 'measure 25517000 t', 'measure 23476000 t', 'percent 8 %'],
    ['比例（%）⟦17.7⟧ <⟦15⟧', 'percent 17.7 %', 'percent 15 % under'],
  ]);
});
