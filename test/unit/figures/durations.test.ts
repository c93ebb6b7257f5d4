import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('lengths of time in ISO 8601', () => {
  table([
    ['为期⟦7天⟧', 'duration P7D'],
    ['⟦5年内⟧建成', 'duration P5Y'],
    ['仅⟦一年多⟧时间', 'duration P1Y over'],
    ['推行⟦兩年半⟧', 'duration P2Y6M'],
    ['開診⟦一年零五個月⟧', 'duration P1Y5M'],
    ['每⟦半年⟧公布', 'duration P6M'],
    ['省下⟦半个多小时⟧', 'duration PT30M over'],
    ['受理后⟦20个工作日内⟧出具', 'duration P20D'],
    ['最快⟦4小时42分⟧', 'duration PT4H42M'],
    ['压至⟦120小时⟧以内', 'duration PT120H under'],
    ['约需⟦六周⟧', 'duration P6W about'],
    ['延迟仅⟦3毫秒⟧', 'duration PT0.003S'],
    ['提前⟦七日⟧公告', 'duration P7D'],
    ['收到之日起⟦30日内⟧', 'duration P30D'],
    ['连续⟦五个季度⟧增长', 'duration P15M'],
    ['未来⟦3年⟧', 'duration P3Y'],
  ]);
});
