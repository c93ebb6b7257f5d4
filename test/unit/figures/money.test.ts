import { describe } from 'vitest';
import { table } from './figureTable.ts';

describe('amounts of money', () => {
  table([
    ['产值⟦1080亿元⟧', 'money 108000000000 CNY'],
    ['產值⟦1080億元⟧', 'money 108000000000 CNY'],
    ['存款⟦1.36万亿元⟧', 'money 1360000000000 CNY'],
    ['超⟦亿元⟧企业', 'money 100000000 CNY over'],
    ['突破⟦千亿⟧大关', 'money 100000000000 CNY over'],
    ['人口\n突破⟦3亿⟧，再创新高', 'money 300000000 CNY over'],
    ['人口突破3亿，再创新高'],
    ['⟦600万日元⟧、⟦4.9亿美元⟧', 'money 6000000 JPY', 'money 490000000 USD'],
    ['⟦1150万瑞士法郎⟧、⟦3.2亿林吉特⟧', 'money 11500000 CHF', 'money 320000000 MYR'],
    ['⟦人民币3,832亿元⟧', 'money 383200000000 CNY'],
    ['⟦4.1亿元人民币⟧', 'money 410000000 CNY'],
    ['⟦港币两千九百六十元⟧', 'money 2960 HKD'],
    ['⟦新臺幣4億5,000萬元⟧', 'money 450000000 TWD'],
    ['⟦7000多万元⟧', 'money 70000000 CNY over'],
    ['⟦五元三毛⟧，省⟦3毛钱⟧', 'money 5.3 CNY', 'money 0.3 CNY'],
    ['⟦壹仟玖佰圆整⟧', 'money 1900 CNY'],
    ['⟦1万⟧-⟦5万元⟧', 'money 10000 CNY', 'money 50000 CNY'],
    ['从⟦8500⟧到⟦3万港元⟧', 'money 8500 HKD', 'money 30000 HKD'],
  ]);
});

describe('元 is the currency of the place', () => {
  table([['每家上限⟦500萬元⟧', 'money 5000000 TWD']], {
    context: '經濟部表示，縣府與業者洽談，行政院核定新臺幣預算，廠商進駐園區，年增兩成。\n',
  });
  table([['每輛⟦五萬元⟧資助', 'money 50000 HKD']], {
    context: '特區政府在立法會表示，本港的士業界按年升，港鐵及港交所數字。\n',
  });
  table([['另投資⟦32億元⟧', 'money 3200000000 CNY']], {
    context: '特區政府在立法會表示，本港的士業界按年升，總額186億元（人民幣，下同）。\n',
  });
});
