import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/core/checks/checks.ts';
import type { Fact, IndicatorFact } from '../../../src/core/index.ts';
import { qualifiedFacts, type Setting } from '../facts/qualifierTable.ts';

/** The messages of all checks of a text; `named` gives its facts subject, indicator and time, in order. */
function messagesOf(text: string, setting: Setting = {}, named: readonly Partial<IndicatorFact>[] = []): string[] {
  return checksOf(text, setting, named).map(({ message }) => message);
}

function checksOf(text: string, setting: Setting = {}, named: readonly Partial<IndicatorFact>[] = []) {
  const { context, facts } = qualifiedFacts(text, setting);
  const told: Fact[] = facts.map((fact, index) => ({ ...fact, ...named[index] }));
  return runChecks(context, told);
}

describe('sums', () => {
  it.each([
    [
      '全年货物进出口总额612亿元，增长4%。其中，出口418亿元，增长2%；进口293亿元，增长7%。',
      '418亿元 + 293亿元 = 711亿元, not 612亿元.',
    ],
    [
      '地区生产总值500亿元，其中第一产业增加值50亿元，第二产业增加值210亿元，第三产业增加值250亿元。',
      '50亿元 + 210亿元 + 250亿元 = 510亿元, not 500亿元.',
    ],
    ['常住人口80萬人，其中城鎮50萬人、鄉村35萬人。', '50萬人 + 35萬人 = 85萬人, not 80萬人.'],
    ['三个园区共有企业90家，分别为40家、30家和25家。', '40家 + 30家 + 25家 = 95家, not 90家.'],
    ['新增国家级基地12个、省级基地20个，合计35个。', '12个 + 20个 = 32个, not 35个.'],
    ['簽約項目50個，其中製造業項目60個。', '60個 is said to be part of 50個, but is more.'],
  ])('%s', (text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });

  it.each([
    ['add up', '进出口总额612亿元，其中出口418亿元、进口194亿元。'],
    ['add up within the rounding of the text', '进出口总额612.3亿元，其中出口418.7亿元、进口193.7亿元。'],
    ['are not all there is', '企业100家，其中规上企业30家、高新技术企业20家。'],
    ['overlap', '企业100家，其中规上企业60家、高新技术企业70家。'],
    ['are averages', '居民人均可支配收入4万元，其中城镇5万元、农村2万元。'],
    ['measure something else', '实现地区生产总值143亿元，其中石化产业产值310亿元。'],
    ['are a list that began before', '在1940个国家断面、110个入海断面和4493个功能区断面（合计6543个断面）基础上调整。'],
    ['belong to a list with an unclear start', '有村30个，实际纳入的是示范村12个、重点村20个，合计35个。'],
    ['are only bounded', '安排资金10亿元，其中中央不超过8亿元、地方不低于5亿元。'],
  ])('are silent on parts that %s', (_what, text) => {
    const setting = text.includes('人均') ? { indicator: '人均可支配收入' } : {};
    expect(messagesOf(text, setting)).toEqual([]);
  });

  it('link every part', () => {
    const text = '进出口总额612亿元，其中出口418亿元、进口293亿元。';
    const [check] = checksOf(text);
    expect(text.slice(check!.start, check!.end)).toBe('612亿元');
    expect(check!.related.map(({ start, end }) => text.slice(start, end))).toEqual(['418亿元', '293亿元']);
  });
});

describe('growth', () => {
  it('finds a difference that two values do not have', () => {
    expect(messagesOf('合作社由43家增至79家，增加30家。')).toEqual([
      'From 43家 to 79家 is a change of 36家, not 30家.',
    ]);
    expect(messagesOf('合作社由43家增至79家，增加36家。')).toEqual([]);
    expect(messagesOf('辦理時限由30個工作日壓縮到12個工作日，減少18個工作日。')).toEqual([]);
  });

  const named = (text: string) =>
    messagesOf(text, {}, [
      { subject: '甲市', indicator: '工业总产值', time: '2023' },
      { subject: '甲市', indicator: '工业总产值', time: '2023' },
      { subject: '甲市', indicator: '工业总产值', time: '2022' },
    ]);

  it('finds growth that the values of both years do not have', () => {
    expect(named('2023年工业总产值120亿元，比2022年增长30%。\n2022年工业总产值为100亿元。')).toEqual([
      'From 100亿元 to 120亿元 is a change of 20%, not 30%.',
    ]);
    expect(named('2023年工业总产值120亿元，比2022年增长20%。\n2022年工业总产值为100亿元。')).toEqual([]);
    expect(named('2023年工业总产值80亿元，比2022年下降20%。\n2022年工业总产值为100亿元。')).toEqual([]);
  });
});

describe('units', () => {
  const facts = [0, 1].map(() => ({ subject: '甲县', indicator: '粮食总产量', time: '2023' }));
  it('finds one indicator in units of different things', () => {
    expect(messagesOf('粮食总产量63万吨。\n全年粮食总产量达63万亩。', {}, facts)).toEqual([
      '“粮食总产量” of 甲县 is 63万亩 here and 63万吨 elsewhere: the units do not measure the same thing.',
    ]);
  });

  it.each([
    ['of the same thing', '粮食总产量63万吨。\n全年粮食总产量达12.6亿斤。'],
    ['in one list', '粮食总产量63万吨、80亿元。'],
    ['where the name stands elsewhere', '粮食总产量63万吨。\n粮食总产量居全省前列，播种面积120万亩。'],
  ])('is silent on units %s', (_what, text) => {
    expect(messagesOf(text, {}, facts)).toEqual([]);
  });

  const money = [0, 1].map(() => ({ subject: '甲项目', indicator: '计划总投资', time: null }));
  it('finds one number in two currencies', () => {
    expect(messagesOf('计划总投资36亿元。\n计划总投资36亿美元。', {}, money)).toHaveLength(1);
    expect(messagesOf('计划总投资36亿元。\n计划总投资5亿美元。', {}, money)).toEqual([]);
  });
});

describe('dates', () => {
  const today = { today: '2024-03-15' };
  it.each([
    ['截至2024年6月底，全市有企业300家。', '2024年6月底 is spoken of as past, but the document is dated 2024-03-15.'],
    ['項目已於2025年5月開工。', '2025年5月 is spoken of as past, but the document is dated 2024-03-15.'],
    ['自2025年7月1日起施行，有效期至2024年6月30日。', 'The period ends (2024-06-30) before it starts (2025-07-01).'],
    ['自2025年7月1日起至2025年6月30日止。', 'The period ends (2025-06-30) before it starts (2025-07-01).'],
    ['会议于2024年2月12日（星期二）召开。', '2024-02-12 was 星期一, not 星期二.'],
  ])('%s', (text, message) => {
    expect(messagesOf(text, today)).toContain(message);
  });

  it.each([
    '截至2024年2月底，全市有企业300家。',
    '力争到2025年底建成。',
    '计划2025年5月开工，已完成选址。',
    '自2025年7月1日起施行，有效期至2028年6月30日。',
    '从2025年起，到2024年已有基础。',
  ])('are silent on %s', (text) => {
    expect(messagesOf(text, today).filter((message) => !message.startsWith('The period'))).toEqual([]);
  });

  it('compare the year of the document number with the date', () => {
    const text = (day: string) =>
      `关于促进就业的通知\n\n甲政发〔2021〕8号\n\n各区人民政府：\n现就促进就业工作通知如下，请认真贯彻执行，确保各项政策落到实处。\n\n甲市人民政府\n${day}\n`;
    const numbers = (day: string) => messagesOf(text(day), {}).filter((message) => message.includes('number'));
    expect(numbers('2023年5月6日')).toEqual(['The document number says 2021, but the document is dated 2023-05-06.']);
    const wrong = text('2023年5月6日');
    const [check] = checksOf(wrong);
    expect(check!.related.map(({ start, end }) => wrong.slice(start, end))).toEqual(['2023年5月6日']);
    expect(numbers('2021年5月6日')).toEqual([]);
    expect(numbers('2022年1月6日')).toEqual([]);
  });
});
