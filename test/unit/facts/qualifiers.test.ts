import { describe, expect, it } from 'vitest';
import type { IndicatorQualifiers } from '../../../src/core/index.ts';
import { figureWords, qualifiersOf, type Setting } from './qualifierTable.ts';

type Row = [marked: string, expected: unknown, setting?: Setting];

const pick =
  <K extends keyof IndicatorQualifiers>(...keys: readonly K[]) =>
  (marked: string, setting?: Setting) => {
    const said = qualifiersOf(marked, setting);
    return Object.fromEntries(keys.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])));
  };

describe('comparison', () => {
  const comparison = pick('comparison', 'direction');
  const yearOnYear = (text: string, base: string | null, direction: string) => ({
    comparison: { kind: 'yearOnYear', text, base },
    direction,
  });
  const earlier = (text: string, base: string | null, direction: string) => ({
    comparison: { kind: 'earlier', text, base },
    direction,
  });
  it.each<Row>([
    ['上半年货运量同比增长【12.5%】。', yearOnYear('同比', '2022-H1', 'growth'), { time: '2023-H1' }],
    ['第三季度用電量同比下降【3.1%】。', yearOnYear('同比', '2022-Q3', 'decline'), { time: '2023-Q3' }],
    [
      '1—5月出口额同比分别增长4%和【7%】。',
      yearOnYear('同比', '2022-01/2022-05', 'growth'),
      { time: '2023-01/2023-05' },
    ],
    ['去年營收18億元，年增【6.2%】。', yearOnYear('年增', '2022', 'growth'), { time: '2023' }],
    ['轉口貨值按年跌【2.4%】。', yearOnYear('按年', null, 'decline')],
    ['新登记企业比上年同期多【310家】。', yearOnYear('比上年同期', '2022-H1', 'growth'), { time: '2023-H1' }],
    [
      '二手房均价环比下跌【0.4%】。',
      { comparison: { kind: 'periodOnPeriod', text: '环比', base: '2023-12' }, direction: 'decline' },
      { time: '2024-01' },
    ],
    [
      '失業人數月減【3000人】。',
      { comparison: { kind: 'periodOnPeriod', text: '月減', base: '2023-Q4' }, direction: 'decline' },
      { time: '2024-Q1' },
    ],
    ['化肥施用量较2017年减少【11%】。', earlier('较2017年', '2017', 'decline')],
    ['單位能耗與2020年相比降低【13.5%】。', earlier('與2020年相比', '2020', 'decline')],
    ['高标准农田比“十三五”末增加【3.2万亩】。', earlier('比“十三五”末', '2020', 'growth')],
    ['与2019年相比，旅客数增长【8%】。', earlier('与2019年相比', '2019', 'growth')],
    ['常住人口比上年末减少【0.6万人】。', earlier('比上年末', '2022-12-31', 'decline'), { time: '2023' }],
    ['专利授权量是2018年的【2.4倍】。', { comparison: { kind: 'earlier', text: '是2018年', base: '2018' } }],
    ['園區產值比2015年翻了一番，稅收增長【40%】。', { direction: 'growth' }],
    [
      '失业率低于全国平均水平【0.7个百分点】。',
      { comparison: { kind: 'level', text: '低于全国平均水平', base: null }, direction: 'decline' },
    ],
    [
      '增速高於全省【1.9個百分點】。',
      { comparison: { kind: 'level', text: '高於全省', base: null }, direction: 'growth' },
    ],
    ['农民合作社达到【860家】。', {}],
    ['全年用水量控制在【4.2亿立方米】。', {}],
    ['按年租金的【三成】给予补贴。', {}],
    ['同比增长5%，总量居全省【第三】。', {}],
  ])('%s', (marked, expected, setting) => {
    expect(comparison(marked, setting)).toEqual(expected);
  });
});

describe('share', () => {
  const share = pick('shareOf');
  it.each<Row>([
    ['民营企业纳税占全市税收收入的【68%】。', { shareOf: '全市税收收入' }],
    ['蘋果產量佔全國【四分之一】。', { shareOf: '全國' }],
    ['清洁能源装机占总装机的比重由41%提高到【46%】。', { shareOf: '总装机' }],
    ['服务业增加值约占地区生产总值的【六成】。', { shareOf: '地区生产总值' }],
    ['按照設備購置費的【20%】給予補助。', { shareOf: '設備購置費' }],
    ['研发投入相当于营业收入的【3.2%】。', { shareOf: '营业收入' }],
    ['项目占地【300亩】。', {}],
    ['女职工占比【43%】。', {}],
    ['占比提高【2个百分点】。', {}],
    ['完成投资增长【9%】。', {}],
  ])('%s', (marked, expected) => {
    expect(share(marked)).toEqual(expected);
  });
});

describe('rank', () => {
  const rank = pick('rankIn');
  it.each<Row>([
    ['固定资产投资增速居全省各县区【第一】。', { rankIn: '全省各县区' }],
    ['營商環境評價在全國80個城市中排名【第12】。', { rankIn: '全國80個城市' }],
    ['在全市九个街道中，综合评分排名【第二】。', { rankIn: '全市九个街道' }],
    ['茶葉出口額連續五年位居全國【首位】。', { rankIn: '全國' }],
    ['总量跃居中部地区【第4位】。', { rankIn: '中部地区' }],
    ['增速全省【第三】。', { rankIn: '全省' }],
    ['展会进入【第三天】。', {}],
  ])('%s', (marked, expected) => {
    expect(rank(marked)).toEqual(expected);
  });
});

describe('whole', () => {
  it.each<[marked: string, whole: string | null, setting?: Setting]>([
    ['全县有合作社420家，其中国家级示范社【15家】。', '420家'],
    ['引進項目38個，其中製造業21個、服務業【17個】。', '38个'],
    ['完成投资96亿元，增长8%。其中，基础设施投资40亿元，增长5%；产业投资【56亿元】，增长10%。', '96亿元'],
    ['三个园区共有企业90家，分别为40家、30家和【20家】。', '90家'],
    ['参展商600家，其中境外企业占【15%】。', '600家'],
    ['人均收入4万元，其中城镇【5万元】。', null, { indicator: '人均可支配收入' }],
    ['投资增长7%，其中工业投资增长【12%】。', null],
    ['有学校30所，其中小学18所；教师【2600名】。', null],
    ['签约20个项目，其中10亿元以上【3个】。', '20个'],
  ])('%s', (marked, whole, setting) => {
    const { partOf } = qualifiersOf(marked, setting);
    expect(partOf === undefined ? null : figureWords(marked, partOf, setting)).toBe(whole);
  });
});

describe('modality', () => {
  const modality = pick('modality');
  it.each<Row>([
    ['力争全年接待游客【900万人次】。', { modality: 'target' }],
    ['到2027年，全市康養床位達到【1.2萬張】。', { modality: 'target' }],
    ['到2027年底，绿化覆盖率达到42%，建成口袋公园【60个】。', { modality: 'target' }],
    ['確保糧食總產量穩定在【50億斤】以上。', { modality: 'target' }],
    ['今年目标定为增长【5.5%】。', { modality: 'target' }],
    ['项目计划投资【12亿元】。', { modality: 'planned' }],
    ['公司擬投資【3億元】擴建廠房。', { modality: 'planned' }],
    ['投产后年产值可达【8亿元】。', { modality: 'planned' }],
    ['预计带动就业【500人】。', { modality: 'planned' }],
    ['到2023年，全市已建成充电桩【9000个】。', {}],
    ['完成年度目标的【92%】。', {}],
    ['实施“倍增计划”，新增企业【40家】。', {}],
    ['将办理时限压缩至【3个】环节。', {}],
  ])('%s', (marked, expected) => {
    expect(modality(marked)).toEqual(expected);
  });
});

describe('threshold', () => {
  it.each<[marked: string, bound: string | null, text: string | null, figure: string | null]>([
    ['产值超10亿元企业达到【12家】。', 'min', '超10亿元', '10亿元'],
    ['新開工億元以上項目【36個】。', 'min', '億元以上', '亿元'],
    ['引进20亿元以上的产业项目【5个】。', 'min', '20亿元以上', '20亿元'],
    ['现有【8家】年营收过百亿元的企业。', 'min', '过百亿元', '百亿元'],
    ['規模50畝以下的地塊有【9宗】。', 'max', '50畝以下', '50亩'],
    ['规模超60亿元的基金已投【21个】项目。', null, null, null],
    ['逾百名嘉宾来自【42个】国家。', null, null, null],
    ['总投资10亿元，新增就业【300人】。', null, null, null],
  ])('%s', (marked, bound, text, figure) => {
    const { threshold } = qualifiersOf(marked);
    expect(threshold?.bound ?? null).toBe(bound);
    expect(threshold?.text ?? null).toBe(text);
    expect(threshold ? figureWords(marked, threshold.figure) : null).toBe(figure);
  });
});

describe('limit', () => {
  const limit = pick('limit');
  it.each<Row>([
    ['单个项目补助不超过【300万元】。', { limit: { bound: 'max', text: '不超过' } }],
    ['每戶最高補貼【2萬元】。', { limit: { bound: 'max', text: '最高補貼' } }],
    ['给予最高【500万元】奖励。', { limit: { bound: 'max', text: '最高' } }],
    ['分别给予最高10万元、【20万元】奖励。', { limit: { bound: 'max', text: '最高' } }],
    ['耕地保有量不低于【98萬畝】。', { limit: { bound: 'min', text: '不低于' } }],
    ['綠地率不得低於【35%】。', { limit: { bound: 'min', text: '不得低於' } }],
    ['公共绿地占比控制在【30%】以内。', { limit: { bound: 'max', text: '控制在' } }],
    ['處【5萬元】以上20萬元以下罰款。', { limit: { bound: 'min', text: '以上' } }],
    ['力争新增企业【60家】以上。', { limit: { bound: 'min', text: '以上' } }],
    ['已有企业【60家】以上。', {}],
    ['最高气温达【39℃】。', {}],
  ])('%s', (marked, expected) => {
    expect(limit(marked)).toEqual(expected);
  });
});

describe('measures', () => {
  const measure = pick('instrument', 'beneficiary', 'condition');
  it.each<Row>([
    [
      '在本区注册的企业，年出口额首次达到500万美元、1000万美元的，分别奖励【10万元】、20万元。',
      { instrument: 'reward', beneficiary: '企业', condition: '在本区注册，年出口额首次达到500万美元' },
    ],
    [
      '在城区新建充电站、规模20个以上的，每个充电桩补贴【600元】。',
      { instrument: 'subsidy', condition: '在城区新建充电站、规模20个以上' },
    ],
    [
      '对首次认定为国家级绿色工厂的企业，给予一次性奖励【50万元】。',
      { instrument: 'reward', beneficiary: '企业', condition: '首次认定为国家级绿色工厂' },
    ],
    [
      '對新引進的總部企業，按實繳資本的【2%】給予補助，最高1000萬元。',
      { instrument: 'subsidy', beneficiary: '總部企業', condition: '新引進' },
    ],
    [
      '對新引進的總部企業，按實繳資本的2%給予補助，最高【1000萬元】。',
      { instrument: 'subsidy', beneficiary: '總部企業', condition: '新引進' },
    ],
    [
      '企业首次通过两化融合贯标的，奖励【20万元】。',
      { instrument: 'reward', beneficiary: '企业', condition: '首次通过两化融合贯标' },
    ],
    [
      '对年纳税额首次突破500万元、1000万元的企业，分别给予10万元、【30万元】奖励。',
      { instrument: 'reward', beneficiary: '企业', condition: '年纳税额首次突破1000万元' },
    ],
    [
      '新建的公办养老机构，给予每张床位【1.2万元】建设补贴。',
      { instrument: 'subsidy', beneficiary: '公办养老机构', condition: '新建' },
    ],
    ['对毕业生每人每月发放租房补贴【800元】。', { instrument: 'subsidy', beneficiary: '毕业生' }],
    [
      '实名举报属实的，给予举报人【500元】以上3000元以下奖励。',
      { instrument: 'reward', beneficiary: '举报人', condition: '实名举报属实' },
    ],
    ['擅自倾倒建筑垃圾的，处2万元以上【10万元】以下罚款。', { instrument: 'fine', condition: '擅自倾倒建筑垃圾' }],
    [
      '拒不改正的，對單位處5萬元以下罰款，對個人處【5000元】以下罰款。',
      { instrument: 'fine', beneficiary: '個人', condition: '拒不改正' },
    ],
    [
      '违反本条例第九条规定，未按期申报的，由县级主管部门处【1万元】罚款。',
      { instrument: 'fine', condition: '违反本条例第九条规定，未按期申报' },
    ],
    ['通知明确，对回乡创业人员一次性补贴【5000元】。', { instrument: 'subsidy', beneficiary: '回乡创业人员' }],
    [
      '违反本办法规定，施工单位未采取降尘的措施，或者未按规定清运渣土的，由主管部门责令改正，处【2万元】罚款。',
      {
        instrument: 'fine',
        beneficiary: '施工单位',
        condition: '违反本办法规定，未采取降尘的措施，或者未按规定清运渣土',
      },
    ],
    [
      '检测机构弄虚作假的，处所收费用【一倍】以上三倍以下罚款。',
      { instrument: 'fine', beneficiary: '检测机构', condition: '弄虚作假' },
    ],
    ['公司获得贷款的，给予【50%】贴息。', { instrument: 'relief', beneficiary: '公司', condition: '获得贷款' }],
    ['去年累计发放补贴【3亿元】。', {}],
    ['全年实现产值【60亿元】。', {}],
    ['由政府資助的佔【六成】。', {}],
  ])('%s', (marked, expected) => {
    expect(measure(marked)).toEqual(expected);
  });

  it('hold from and until when the document does, unless the sentence says otherwise', () => {
    const validity = { effective: '2024-04-01', expiry: '2026-03-31', period: 'P2Y' };
    const dates = pick('effective', 'expiry');
    expect(dates('对首次上市的企业，给予奖励【300万元】。', { validity })).toEqual({
      effective: '2024-04-01',
      expiry: '2026-03-31',
    });
    expect(dates('自2025年1月1日起，对高龄老人发放津贴【200元】。', { validity })).toEqual({
      effective: '2025-01-01',
      expiry: '2026-03-31',
    });
  });
});

describe('plan period', () => {
  const plan = pick('planPeriod');
  it.each<Row>([
    ['“十四五”期间，全县新增耕地【2万亩】。', { planPeriod: '2021/2025' }],
    ['「十三五」時期，全省貧困人口減少【300萬人】。', { planPeriod: '2016/2020' }],
    ['到十四五末，森林覆盖率达到【42%】。', { planPeriod: '2025' }],
    ['“十一五”以来，累计投资【80亿元】。', { planPeriod: '2006/2010' }],
    ['共布设“十四五”国控断面【3646个】。', {}],
    ['全县新增耕地【2万亩】。', {}],
  ])('%s', (marked, expected) => {
    expect(plan(marked)).toEqual(expected);
  });
});

describe('deadline', () => {
  const deadline = pick('deadline');
  it.each<Row>([
    ['到2025年底前，力争建成充电站【120座】。', { deadline: '2025-12-31' }],
    ['2024年6月底前計劃完成改造【30個】小區。', { deadline: '2024-06-30' }],
    ['到2027年，规上企业达到【300家】。', { deadline: '2027-12-31' }],
    ['“十五五”期间力争新增耕地【2万亩】。', { deadline: '2030-12-31' }],
    ['2023年6月底前完成改造【30个】小区。', {}],
  ])('%s', (marked, expected) => {
    expect(deadline(marked)).toEqual(expected);
  });
});
