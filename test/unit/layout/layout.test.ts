import { describe, expect, it } from 'vitest';
import { isFurniture, type LineKind, layOut } from '../../../src/core/layout/layout.ts';
import { read } from '../../../src/core/reading/reading.ts';

const PARAGRAPH = '11月7日，推介会在杭州举行，来自长三角的企业和投资机构代表参加活动，现场签约项目21个。';

/** Lays out a text given as lines, each with the kind it must get. */
function check(...expected: (readonly [LineKind, string])[]) {
  const layout = layOut(read(expected.map(([, text]) => text).join('\n')));
  expect(layout.lines.map(({ kind }, i) => [kind, expected[i]![1]])).toEqual(expected);
  return layout;
}

const layoutOf = (text: string) => {
  const reading = read(text);
  const layout = layOut(reading);
  const words = (span: { start: number; end: number } | null) => span && reading.text.slice(span.start, span.end);
  return { reading, layout, words };
};

describe('lines of a page', () => {
  it('keeps menu, breadcrumb, tools and tail apart from the article', () => {
    check(
      ['furniture', '临江在线'],
      ['furniture', '首页 | 要闻 | 财经 | 视频 | 数字报　登录 注册'],
      ['furniture', '您的位置：首页 > 财经 > 正文'],
      ['title', '药企“南下”：推介会走进杭州'],
      ['meta', '2023-11-09 08:16 来源：临江日报 字号：大 中 小 点击：2417'],
      ['body', PARAGRAPH],
      ['furniture', '[责任编辑：小禾] 微信 微博 打印 收藏'],
      ['furniture', '上一篇：今冬供暖，您关心的都在这里'],
      ['furniture', '下一篇：为什么是他们？三问临江！'],
      ['furniture', 'Copyright © 2009-2023 临江在线 版权所有'],
    );
  });

  it('reads the same page in traditional script', () => {
    check(
      ['furniture', '網站首頁 | 新聞中心 | 政務公開 | 互動交流 | 繁體中文    登錄'],
      ['furniture', '當前位置:首頁 > 新聞中心 > 要聞'],
      ['title', '代表團赴哈薩克斯坦開展經貿交流'],
      ['meta', '時間:2024-05-21 17:32 來源:空港新城黨政辦 點擊:1046次 【打印】【關閉】'],
      ['body', '5月18日，代表團在阿拉木圖舉行推介會，簽署合作協議7項，涉及物流、裝備製造和農產品加工等領域。'],
      ['furniture', '上一篇:新城召開安全生產專題會議'],
      ['furniture', '主辦:空港新城管理委員會 陜ICP備19020417號-2'],
    );
  });

  it('takes related links below the article for furniture, whatever they say', () => {
    check(
      ['title', '绿色贷款余额突破3600亿元'],
      ['body', PARAGRAPH],
      ['furniture', '相关阅读：'],
      ['furniture', '· 存款利率又降了，你的钱袋子怎么放？'],
      ['furniture', '· 县域财富榜单出炉'],
      ['furniture', '免责声明：本网转载内容仅供参考，不构成投资建议。'],
    );
  });

  it('keeps signature, date and attachments of an official notice, and drops its contact line', () => {
    check(
      ['title', '关于组织申报2025年度专项资金的通知'],
      ['meta', '柳商发〔2025〕9号'],
      ['body', '各县区商务主管部门，有关企业：'],
      ['body', PARAGRAPH],
      ['heading', '一、申报条件'],
      ['body', PARAGRAPH],
      ['body', '附件：1．资金申报表　2．承诺书（样式）'],
      ['body', '柳州市商务局'],
      ['meta', '2025年3月18日'],
      ['furniture', '联系人：韦科长　电话：0772-0000000'],
    );
  });

  it('takes site names above a menu for furniture, joint issuers above a title not', () => {
    check(
      ['body', '水利部 国家发展改革委 财政部'],
      ['title', '关于深化地下水超采综合治理的指导意见'],
      ['meta', '水资管〔2025〕88号'],
      ['body', PARAGRAPH],
    );
    check(
      ['furniture', '鄂尔多斯市人民政府国有资产监督管理委员会'],
      ['furniture', '网站首页　机构概况　信息公开　互动交流'],
      ['title', '国投集团发行科技创新公司债'],
      ['body', PARAGRAPH],
    );
  });

  it.each([
    ['an organiser in an invitation', '主办单位：中国电子学会、苏州市人民政府'],
    ['a list of ministries', '发展改革委　财政部　商务部　海关总署'],
    ['a sentence on websites', '首页改版后，政务公开栏目点击量增长三成，收藏人数翻番，市民普遍叫好。'],
    ['a place in a list of projects', '所在位置：坪山区碧岭街道，占地面积约12万平方米，由区属国企开发建设。'],
    ['a sentence on a place', '位置优越，交通便利，是投资兴业的热土，已有企业百余家落户。'],
    [
      'a slogan with a sign of order',
      '释放“1+1>2”的化学反应，两城产业协同发展，推动形成新的增长极，带动周边共同富裕。',
    ],
    ['copies of a document', '抄送：省委办公厅，省人大常委会办公厅。'],
  ])('leaves %s in the article', (_, line) => {
    check(['title', '关于召开产业大会的通知'], ['body', PARAGRAPH], ['body', line], ['body', PARAGRAPH]);
  });
});

describe('pages of other kinds', () => {
  it('reads the table of metadata of a government document', () => {
    const { fields } = check(
      ['furniture', '国务院 总理 新闻 政策 互动 服务'],
      ['furniture', '首页 > 信息公开 > 国务院文件 > 水利、水务'],
      ['meta', '索 引 号：000014349/2014-00119　　主题分类：水利、水务'],
      ['meta', '发文机关：国务院办公厅　　成文日期：2014年12月23日'],
      ['meta', '标　　题：国务院办公厅关于加强安全防护的意见'],
      ['title', '国务院办公厅关于加强'],
      ['title', '安全防护的意见'],
      ['meta', '国办发〔2015〕1号'],
      ['body', '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：'],
      ['body', PARAGRAPH],
      ['furniture', '【我要纠错】责任编辑：刘杨'],
      ['furniture', '相关稿件'],
      ['furniture', '解读：《关于加强安全防护的意见》'],
    );
    expect(fields.map(({ kind }) => kind)).toEqual(['number', 'column', 'source', 'date', 'title', 'number']);
  });

  it('reads the page of a portal', () => {
    check(
      ['furniture', '股票 基金 期货 外汇 理财'],
      ['furniture', '财经频道 > 产业经济 > 正文'],
      ['title', '新能源汽车产销两旺'],
      ['meta', '2023年11月02日 07:41　来源：证券时报网　作者：王小伟　我要评论'],
      ['title', '原标题：新能源汽车产销两旺'],
      ['meta', '证券时报记者 王小伟'],
      ['body', PARAGRAPH],
      ['meta', '（文章来源：证券时报网）'],
      ['furniture', '（责任编辑：DF075）'],
      ['furniture', '【免责声明】本文仅代表作者本人观点，与本网站无关。请读者自行承担全部责任。'],
      ['furniture', '为您推荐'],
      ['furniture', '1 A股三大指数收涨'],
      ['furniture', '地址：上海市徐汇区宛平南路88号 邮编：200030'],
    );
  });

  it('reads a government page of Taiwan', () => {
    check(
      ['furniture', ':::'],
      ['furniture', '首頁／新聞中心／園區動態'],
      ['title', '南科管理局攜手業者赴日招商'],
      ['meta', '・發布單位：投資組'],
      ['meta', '・發布日期：112-10-19'],
      ['furniture', '・點閱數：1,234'],
      ['furniture', '・友善列印 　 字級： 小 中 大'],
      ['body', PARAGRAPH],
      ['furniture', '新聞聯絡人：投資組 王小明 電話：06-5051001'],
      ['furniture', '回上一頁 回首頁'],
      ['furniture', '網站安全及隱私權政策 | 政府網站資料開放宣告'],
    );
  });
});

describe('the host of a site', () => {
  it('is furniture below the tools of the page', () => {
    check(
      ['title', '光谷科创大走廊建设提速'],
      ['body', PARAGRAPH],
      ['body', '附件1：重点项目清单.docx'],
      ['furniture', '打印本页 关闭窗口'],
      ['furniture', '主办单位：湖北省科学技术厅 联系地址：武汉市武昌区'],
      ['furniture', '技术支持：湖北省科技信息研究院'],
    );
  });
});

describe('title', () => {
  it('may run over several lines', () => {
    const { layout, words } = layoutOf(`甲市人民政府关于印发\n先进制造业集群培育\n行动方案的通知\n${PARAGRAPH}`);
    expect(words(layout.title)).toBe('甲市人民政府关于印发\n先进制造业集群培育\n行动方案的通知');
  });

  it.each([
    ['before the metadata', '甲市赴乙市招商\n2024-01-02 来源：甲日报', '甲市赴乙市招商'],
    ['after the metadata', '发布时间：2024-01-02 来源：甲日报\n甲市赴乙市招商', '甲市赴乙市招商'],
    ['below a column name of a page', '当前位置：首页 > 要闻\n产业要闻\n甲市赴乙市招商', '甲市赴乙市招商'],
    [
      'below the name of a series',
      '甲县政府新闻稿\n发布日期：113年9月11日\n科学园区再迎两家厂商',
      '科学园区再迎两家厂商',
    ],
    ['like a notice of a page', '扫码支付试点启动', '扫码支付试点启动'],
    ['like another notice', '未经授权使用商标案开庭', '未经授权使用商标案开庭'],
    [
      'below names of the medium',
      '甲社客户端\n头条\n甲市低空经济产业“起飞”\n2024-06-01 15:20',
      '甲市低空经济产业“起飞”',
    ],
    ['a question', '创新中心为何落户北湖？', '创新中心为何落户北湖？'],
  ])('stands %s', (_, header, title) => {
    const { layout, words } = layoutOf(`${header}\n${PARAGRAPH}`);
    expect(words(layout.title)).toBe(title);
  });

  it('is recognised again where it is repeated, and continued by its subtitle', () => {
    check(
      ['title', '[育新机] 为何是龙华？'],
      ['meta', '栏目：资讯 人气：0 时间：2023-01-31 来源：网络'],
      ['title', '[育新机] 为何是龙华？'],
      ['title', '([育新机] 为何是龙华？)'],
      ['body', PARAGRAPH],
    );
    check(['title', '一粒药的“邻居们”'], ['title', '——青峰药谷里的集聚账'], ['body', PARAGRAPH]);
  });

  it('ends before the number that shares its line', () => {
    const { layout, words } = layoutOf(`国务院办公厅关于同意建立制度的函国办函〔2021〕12号\n${PARAGRAPH}`);
    expect(words(layout.title)).toBe('国务院办公厅关于同意建立制度的函');
    expect(layout.fields.map(({ kind, value }) => [kind, words(value)])).toEqual([['number', '国办函〔2021〕12号']]);
  });

  it('is missing where the text begins at once', () => {
    expect(layoutOf(`${PARAGRAPH}\n${PARAGRAPH}`).layout.title).toBeNull();
  });
});

describe('publisher', () => {
  it.each([
    ['2024-11-18 08:12 来源：赣南日报', '赣南日报'],
    ['来源:县工业和信息化局  发布日期:2025-04-22', '县工业和信息化局'],
    ['發布日期：114-05-23　發布單位：經濟部國際貿易署', '经济部国际贸易署'],
    ['稿源：新华网', '新华网'],
    ['2019-06-12 00:41 經濟日報 記者謝宛庭/台北報導', '经济日报'],
    ['时间：2023-12-06 来源：网络', null],
    ['甲市日报 2024-01-02 资料来源：甲市商务局', '甲市商务局'],
  ])('%s → %s', (line, publisher) => {
    const { layout, words } = layoutOf(`招商小分队赴日敲门\n${line}\n${PARAGRAPH}`);
    expect(words(layout.publisher)).toBe(publisher);
  });

  it('is the medium of the dateline where no field names one', () => {
    const { layout, words } = layoutOf(`新华社北京1月4日电（记者 赵文君）${PARAGRAPH}`);
    expect(words(layout.publisher)).toBe('新华社');
  });
});

describe('fields of the metadata', () => {
  it.each([
    ['2023-11-09 08:16 来源：通化日报 点击：2417', ['date=2023-11-09 08:16', 'source=通化日报', 'reader=2417']],
    [
      '2023-07-19  来源:呼伦贝尔日报  作者:乌日罕 邴春雨',
      ['date=2023-07-19', 'source=呼伦贝尔日报', 'author=乌日罕 邴春雨'],
    ],
    [
      '2024-05-14 18:40 文/苏禾 编辑/陶一鸣 来源:硬科前哨',
      ['date=2024-05-14 18:40', 'author=苏禾', 'editor=陶一鸣', 'source=硬科前哨'],
    ],
    ['中華民國114年7月2日', ['date=中华民国114年7月2日']],
    ['二零二五年八月二十日', ['date=二零二五年八月二十日']],
    ['国办发〔2014〕69号', ['number=国办发〔2014〕69号']],
    ['發文字號：科會園字第1140052187號', ['number=科会园字第1140052187号']],
  ])('%s', (line, expected) => {
    const { layout, words } = layoutOf(`招商小分队赴日敲门\n${line}\n${PARAGRAPH}`);
    expect(layout.fields.map(({ kind, value }) => `${kind}=${words(value)}`)).toEqual(expected);
  });
});

describe('datelines and bylines', () => {
  it.each([
    ['本报常州5月18日电（记者 普家骏 通讯员 钱晓棠）', '本报常州5月18日电', null, '记者 普家骏 通讯员 钱晓棠'],
    ['深圳新闻网2023年8月1日讯 (记者 程熙)', '深圳新闻网2023年8月1日讯', '深圳新闻网', '记者 程熙'],
    ['曲靖日报讯（记者 尹从善）', '曲靖日报讯', '曲靖日报', '记者 尹从善'],
    ['【海濱日報專訊】（記者 霍曉嵐）', '【海滨日报专讯】', '海滨日报', '记者 霍晓岚'],
    ['（中央社記者郭芷瑄屏東縣20日電）', '（中央社记者郭芷瑄屏东县20日电）', '中央社', '中央社记者郭芷瑄屏东县20日电'],
  ])('%s', (opening, dateline, agency, byline) => {
    const { layout, words } = layoutOf(`${opening}${PARAGRAPH}`);
    expect(layout.datelines.map((found) => [words(found), words(found.agency)])).toEqual([[dateline, agency]]);
    expect(layout.bylines.map(words)).toEqual([byline]);
  });

  it.each(['中国电信与甲市签约', '6月3日电话会议部署防汛', '公司致电讯方表示感谢'])('finds none in %s', (opening) => {
    expect(layoutOf(`${opening}，${PARAGRAPH}`).layout.datelines).toEqual([]);
  });
});

describe('headings', () => {
  const outline = (text: string) => layoutOf(text).layout.headings.map(({ level, text: words }) => [level, words]);

  it.each([
    [
      'chapters and articles',
      '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本市。',
      [
        [1, '第一章 总则'],
        [2, '第一条 为了规范管理'],
        [2, '第二条 本办法适用于本市'],
      ],
    ],
    [
      'articles that lost their line breaks',
      '第十七条　在保护范围内，应当避免危害。　　第十八条　建设单位应当报告，并提出措施。',
      [
        [1, '第十七条 在保护范围内'],
        [1, '第十八条 建设单位应当报告'],
      ],
    ],
    [
      'numerals above bracketed numerals',
      `一、重点任务\n（一）原料基地。${PARAGRAPH}\n（二）智能改造。${PARAGRAPH}\n二、保障措施\n${PARAGRAPH}`,
      [
        [1, '一、重点任务'],
        [2, '（一）原料基地'],
        [2, '（二）智能改造'],
        [1, '二、保障措施'],
      ],
    ],
    [
      'subheads of news',
      `${PARAGRAPH}\n广交朋友的“拓圈”之旅\n${PARAGRAPH}\n共谋发展的“合作”之旅\n${PARAGRAPH}`,
      [
        [1, '广交朋友的“拓圈”之旅'],
        [1, '共谋发展的“合作”之旅'],
      ],
    ],
    [
      'subheads of two lines',
      `${PARAGRAPH}\n跨國幫企業找市場:\n攜轄區企業「牽手」世界500強\n${PARAGRAPH}`,
      [
        [1, '跨国帮企业找市场'],
        [1, '携辖区企业“牵手”世界500强'],
      ],
    ],
    [
      'a subhead with a sign of order',
      `${PARAGRAPH}\n释放“1+1>2”的化学反应\n${PARAGRAPH}`,
      [[1, '释放“1+1>2”的化学反应']],
    ],
    ['questions', `问：产业链有多长？\n答：${PARAGRAPH}`, [[1, '问：产业链有多长？']]],
    ['no list of items', `任命：\n甲为市科学技术局局长；\n乙为市教育局局长；\n${PARAGRAPH}`, []],
    ['no list of short lines', `${PARAGRAPH}\n澳门科技大学\n澳门城市大学\n圣若瑟大学\n${PARAGRAPH}`, []],
    ['no label', `${PARAGRAPH}\n注释：\n${PARAGRAPH}`, []],
    ['no addressee', `萍乡市人民政府：\n${PARAGRAPH}`, []],
    ['no item that runs on', '一、对新设企业给予补助，最高不超过五百万元。', []],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe('sentences and clauses', () => {
  const cut = (text: string) => {
    const { layout, words } = layoutOf(text);
    return layout.sentences.map((sentence) => sentence.clauses.map(words));
  };

  it.each([
    ['甲市签约3个项目，总投资5亿元。乙市签约1个。', [['甲市签约3个项目，', '总投资5亿元。'], ['乙市签约1个。']]],
    ['他说：“我们来了！”大家鼓掌。', [['他说：', '“我们来了！”'], ['大家鼓掌。']]],
    ['总额1,080亿元,增长14.0%.', [['总额1,080亿元，', '增长14.0%.']]],
    ['没有句号的一行', [['没有句号的一行']]],
    ['第十七条　应当避免；　　第十八条　应当报告。', [['第十七条 应当避免；'], ['第十八条 应当报告。']]],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('leaves furniture out', () => {
    const { layout, words } = layoutOf(`标题是这样的\n${PARAGRAPH}\n上一篇：别的文章。真的！`);
    expect(layout.sentences.map(words).join('')).not.toContain('别的');
  });
});

describe('furniture', () => {
  it('holds whole lines and the counters of a line of metadata', () => {
    const { reading, layout } = layoutOf(
      `甲市招商\n2024-10-26 来源：甲日报 浏览：3417次\n${PARAGRAPH}\n上一篇：乙市招商`,
    );
    const at = (words: string) => {
      const start = reading.text.indexOf(words);
      return isFurniture(layout, { start, end: start + words.length });
    };
    expect([at('3417次'), at('乙市'), at('甲日报'), at('2024-10-26'), at('推介会')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('bounds the body', () => {
    const { layout, words } = layoutOf(`首页 > 要闻 > 正文\n甲市招商忙\n${PARAGRAPH}\n上一篇：乙市招商`);
    expect(words(layout.body)).toBe(`甲市招商忙\n${read(PARAGRAPH).text}`);
  });
});

describe('bad input', () => {
  it.each([
    ['empty', ''],
    ['blanks', ' \n\u3000\n'],
    ['opening brackets', '（'.repeat(20_000)],
    ['labels', '来源：'.repeat(10_000)],
    ['menu entries', '首页 '.repeat(20_000)],
    ['markers', '第一条 '.repeat(20_000)],
    ['short lines', '一、\n'.repeat(20_000)],
    ['lone surrogates', '\ud800甲\udc00'.repeat(5_000)],
  ])('%s: quick, and every span inside the reading', (_, text) => {
    const reading = read(text);
    const started = performance.now();
    const layout = layOut(reading);
    expect(performance.now() - started).toBeLessThan(5_000);
    const spans = [...layout.lines, ...layout.sentences, ...layout.headings, ...layout.furniture, ...layout.fields];
    expect(spans.filter(({ start, end }) => start < 0 || start >= end || end > reading.text.length)).toEqual([]);
  });
});
