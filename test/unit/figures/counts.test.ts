import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('counted things', () => {
  table([
    ['区内有企业⟦566家⟧', 'count 566 家'],
    ['區內有企業⟦566家⟧、醫療器械⟦3,586件⟧', 'count 566 家', 'count 3586 件'],
    ['签约⟦2,300多个⟧项目', 'count 2300 个 over'],
    ['吸引⟦20余家⟧企业，其中⟦十几家⟧来自海外', 'count 20 家 over', 'count 10 家 over'],
    ['涵蓋⟦六大⟧行業、⟦三個⟧領域', 'count 6 大', 'count 3 个'],
    ['完成⟦1.46億隻⟧電池', 'count 146000000 只'],
    ['參展商逾⟦2.4万余家⟧，接待⟦310餘萬人次⟧', 'count 24000 家 over', 'count 3100000 人次 over'],
    ['约⟦19.3万标准箱⟧受益', 'count 193000 标准箱 about'],
    ['⟦六部门⟧联合印发', 'count 6 部门'],
    ['⟦41案⟧中有⟦26案⟧已執行', 'count 41 案', 'count 26 案'],
    ['增长⟦2.5倍⟧，是当初的⟦3倍多⟧', 'count 2.5 倍', 'count 3 倍 over'],
    ['产值⟦翻了两番⟧', 'count 4 倍'],
    ['共有⟦三四十家⟧企业', 'count 30 家 about'],
    ['⟦1.2亿多⟧农村人口受益', 'count 120000000 over'],
  ]);
});

describe('ranges and lists that say the unit once', () => {
  table([
    ['每年接收⟦8名⟧至⟦12名⟧学员', 'count 8 名', 'count 12 名'],
    ['新增⟦10⟧—⟦20家⟧企业', 'count 10 家', 'count 20 家'],
    ['共⟦6⟧、⟦7个⟧试点', 'count 6 个', 'count 7 个'],
    ['由⟦五⟧至⟦九人⟧组成', 'count 5 人', 'count 9 人'],
    ['分别高⟦1.5个⟧和⟦0.5个百分点⟧', 'percent 1.5 pp', 'percent 0.5 pp'],
    ['增速⟦5%⟧至⟦8%⟧', 'percent 5 %', 'percent 8 %'],
    ['上調⟦6⟧到⟦8個百分點⟧', 'percent 6 pp', 'percent 8 pp'],
    ['期限⟦13⟧—⟦18天⟧', 'duration P13D', 'duration P18D'],
    ['投资⟦1.5⟧、⟦2.0⟧和⟦3.2亿元⟧', 'money 150000000 CNY', 'money 200000000 CNY', 'money 320000000 CNY'],
    ['比重达到⟦60%⟧、⟦80%⟧以上', 'percent 60 %', 'percent 80 % over'],
  ]);
});

describe('modifiers stand outside, and say how exact the figure is', () => {
  table([
    ['近⟦80个⟧', 'count 80 个 nearly'],
    ['約⟦180位⟧', 'count 180 位 about'],
    ['⟦30家⟧左右', 'count 30 家 about'],
    ['逾⟦百家⟧企業', 'count 100 家 over'],
    ['不足⟦80平方米⟧', 'area 80 m2 under'],
    ['不超过⟦15间⟧', 'count 15 间 under'],
    ['不少于⟦60名⟧', 'count 60 名 over'],
    ['达⟦30家⟧，共⟦5家⟧', 'count 30 家', 'count 5 家'],
    ['处⟦5万元⟧以上⟦20万元⟧以下罚款', 'money 50000 CNY over', 'money 200000 CNY under'],
    ['约占全国的⟦三成⟧', 'percent 30 % about'],
    ['附近⟦5家⟧企业签约⟦3个⟧', 'count 5 家', 'count 3 个'],
  ]);
});
