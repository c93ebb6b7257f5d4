import { describe, expect, it } from 'vitest';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { read } from '../../../src/core/reading/reading.ts';
import { table } from './figureTable.ts';

describe('dates that say their year', () => {
  table([
    ['⟦2023年8月1日⟧', 'date 2023-08-01'],
    ['⟦二〇二三年八月一日⟧', 'date 2023-08-01'],
    ['于⟦2022年6月⟧成立', 'date 2022-06'],
    ['⟦2020年底⟧前', 'date 2020-12-31'],
    ['1．⟦2021年3月底⟧前完成', 'date 2021-03-31'],
    ['⟦2026年第三季⟧', 'date 2026-Q3'],
    ['⟦2024年前三季度⟧', 'date 2024-01/2024-09'],
    ['⟦2025年上半年⟧', 'date 2025-H1'],
    ['⟦1999年7月下旬⟧', 'date 1999-07-21/1999-07-31'],
    ['⟦2021-2025年⟧', 'date 2021/2025'],
    ['⟦2024年11月9日至10日⟧', 'date 2024-11-09/2024-11-10'],
    ['⟦2025年10月1日至2027年9月30日⟧', 'date 2025-10-01/2027-09-30'],
    ['⟦20世纪80年代⟧', 'date 1980/1989'],
    ['⟦08年⟧以后', 'date 2008'],
    ['⟦2024-25年度⟧', 'date 2024-04-01/2025-03-31'],
    ['时间⟦2025-03-13⟧ 05:30', 'date 2025-03-13'],
    ['⟦2023⟧、⟦2024年⟧', 'date 2023', 'date 2024'],
  ]);
});

describe('years of the Republic', () => {
  table([
    ['⟦民國98年⟧創立', 'date 2009'],
    ['⟦中華民國114年7月2日⟧', 'date 2025-07-02'],
  ]);
  table(
    [
      ['⟦112年度⟧預算', 'date 2023'],
      ['⟦111/08/25⟧', 'date 2022-08-25'],
      ['⟦113年3月12日至17日⟧', 'date 2024-03-12/2024-03-17'],
      ['⟦去（112）年⟧', 'date 2023'],
    ],
    { context: '經濟部表示，縣府與業者洽談，行政院核定新臺幣預算，廠商進駐園區，年增兩成。\n' },
  );
});

describe('dates counted from the document', () => {
  table(
    [
      ['截至⟦今年6月底⟧', 'date 2024-06-30'],
      ['⟦去年⟧', 'date 2023'],
      ['⟦去年前三季度⟧', 'date 2023-01/2023-09'],
      ['⟦上月底⟧', 'date 2024-10-31'],
      ['⟦本月15日⟧', 'date 2024-11-15'],
      ['⟦11日⟧，推介会举行', 'date 2024-11-11'],
      ['⟦昨（17）日⟧', 'date 2024-11-17'],
      ['⟦11月8日至14日⟧', 'date 2024-11-08/2024-11-14'],
      ['⟦前10个月⟧', 'date 2024-01/2024-10'],
      ['⟦前三季度⟧增长⟦8%⟧，比⟦去年同期⟧高', 'date 2024-01/2024-09', 'percent 8 %', 'date 2023-01/2023-09'],
      ['⟦明年第四季度⟧', 'date 2025-Q4'],
      ['⟦年底⟧前投产', 'date 2024-12-31'],
      ['⟦上周五⟧', 'date 2024-11-15'],
      ['⟦11月8日⟧到访，⟦次日⟧返回', 'date 2024-11-08', 'date 2024-11-09'],
      ['⟦1至4月⟧', 'date 2024-01/2024-04'],
    ],
    { date: '2024-11-18' },
  );
});

describe('what nobody said stays open', () => {
  table([
    ['⟦2月15日至16日⟧', 'date XXXX-02-15/XXXX-02-16'],
    ['⟦3月⟧回访', 'date XXXX-03'],
    ['每月⟦25日⟧前', 'date XXXX-XX-25'],
  ]);
});

describe('the date of a document', () => {
  const dateOf = (text: string, fallback: string | null = null) => {
    const reading = read(text);
    return recogniseFigures(reading, layOut(reading), fallback).documentDate;
  };
  it('is the date of its line of metadata', () => {
    expect(dateOf('园区开工\n2023-08-01 15:25 来源：临江日报\n2019年，项目立项。', '2020-01-01')).toBe('2023-08-01');
  });
  it('is the day of its dateline, the year being that of what it reports', () => {
    expect(dateOf('临江日报6月14日讯（记者 南禾）2024年6月3日至11日，代表团访问意大利，签约项目13个。')).toBe(
      '2024-06-14',
    );
  });
  it('is the date under its signature', () => {
    expect(dateOf('关于开展试点的通知\n现就有关事项通知如下，请认真贯彻落实。\n2025年5月14日')).toBe('2025-05-14');
  });
  it('is the one given where the text has none', () => {
    expect(dateOf('3月到深圳回访，2019年成立。', '2020-01-01')).toBe('2020-01-01');
  });
  it('is unknown where nobody says', () => {
    expect(dateOf('代表团2月16日到访。')).toBeNull();
  });
});
