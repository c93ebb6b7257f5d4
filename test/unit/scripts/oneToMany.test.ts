import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../src/core/scripts/convert.ts';
import type { Span } from '../../../src/core/types.ts';

/**
 * Classic errors of conversion in the vocabulary of policy texts, by class: `|` bounds words, 【】 marks a person.
 * Each row is right with names and words known, and wrong by the dictionaries alone.
 */
const TABLE: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'the surname 范 is no 範',
    [
      ['【范长江】|回忆|延安|', '范長江回憶延安'],
      ['【范玉琳】|任|市长', '范玉琳任市長'],
      ['记者| |【范小雨】', '記者 范小雨'],
    ],
  ],
  [
    'the surname 余 is no 餘',
    [
      ['【余秋雨】|出席|论坛', '余秋雨出席論壇'],
      ['【余建国】|主持|会议', '余建國主持會議'],
      ['局长|【余志强】|介绍', '局長余志強介紹'],
    ],
  ],
  [
    'the surname 于 is no 於',
    [
      ['【于海澜】|创办|企业', '于海瀾創辦企業'],
      ['【于佳慧】|会见|代表团', '于佳慧會見代表團'],
      ['董事长|【于洪波】|签约', '董事長于洪波簽約'],
    ],
  ],
  ['the surname 涂 is no 塗', [['【涂建华】|率队|考察', '涂建華率隊考察']]],
  [
    '谷 in a name',
    [
      ['【谷雨薇】|介绍|政策', '谷雨薇介紹政策'],
      ['【谷穗】|报道', '谷穗報道'],
    ],
  ],
  [
    'the surname 云 is no 雲',
    [
      ['【云海东】|任|院长', '云海東任院長'],
      ['【云志军】|出席|仪式', '云志軍出席儀式'],
    ],
  ],
  ['the surname 干 is no 幹', [['【干成军】|任|书记', '干成軍任書記']]],
  ['the surname 钟 is 鍾', [['【钟表华】|发言', '鍾表華發言']]],
  ['the surname 郁 is no 鬱', [['【郁建新】|任|教授', '郁建新任教授']]],
  ['the surname 岳', [['【岳山川】|表示', '岳山川表示']]],
  ['the surname 种 is no 種', [['【种建国】|指出', '种建國指出']]],
  ['the surname 姜', [['【姜黄河】|接受|采访', '姜黃河接受採訪']]],
  [
    'given names are no words',
    [
      ['【李松散】|出席', '李松散出席'],
      ['【刘后勤】|表示', '劉后勤表示'],
      ['【桓仁杰】|认为', '桓仁傑認爲'],
      ['【周后发】|介绍', '周后發介紹'],
      ['【张松动】|介绍', '張松動介紹'],
    ],
  ],
  [
    '发布 behind a word that ends like a phrase',
    [
      ['组织部|发布|公告', '組織部發佈公告'],
      ['会上|还|发布|清单', '會上還發佈清單'],
      ['粉丝|发布|照片', '粉絲發佈照片'],
      ['统一|发布|机制', '統一發佈機制'],
      ['公开|发布|信息', '公開發佈信息'],
      ['并|发布|《|方案|》', '並發佈《方案》'],
    ],
  ],
  [
    '发展 behind 护, 发 behind 丝',
    [
      ['环境保护|发展|规划', '環境保護發展規劃'],
      ['村落|保护|发展|规划', '村落保護發展規劃'],
    ],
  ],
  [
    '签约 and 签章 are signed',
    [
      ['会|上|签约|项目', '會上簽約項目'],
      ['集中|签约|仪式', '集中簽約儀式'],
      ['其中|签约|5|个', '其中簽約5個'],
      ['协议书|上|签章', '協議書上簽章'],
    ],
  ],
  [
    '签 on its own is to sign',
    [
      ['已|签|项目|12|个', '已簽項目12個'],
      ['新|签|合同|额', '新簽合同額'],
      ['能|签|尽|签', '能簽盡簽'],
    ],
  ],
  [
    '参加 behind 人 is no ginseng',
    [
      ['负责人|参加|会议', '負責人參加會議'],
      ['外国人|参加|考试', '外國人參加考試'],
      ['市|负责人|参会', '市負責人參會'],
    ],
  ],
  [
    '制造 behind a word',
    [
      ['传统|制造业|升级', '傳統製造業升級'],
      ['国家|制造业|转型', '國家製造業轉型'],
      ['整机|制造|基地', '整機製造基地'],
      ['在建|制造业|项目', '在建製造業項目'],
    ],
  ],
  [
    '制度 and 制定 behind a word',
    [
      ['统一|调配|制度', '統一調配制度'],
      ['协调|制度|改革', '協調制度改革'],
      ['考试|制度|改革', '考試制度改革'],
      ['工作日|内|制定|方案', '工作日內制定方案'],
      ['按|规定|制定|细则', '按規定制定細則'],
    ],
  ],
  [
    '准入',
    [
      ['环保|准入|门槛', '環保准入門檻'],
      ['节能环保|准入|条件', '節能環保准入條件'],
    ],
  ],
  ['注重', [['更加|注重|质量', '更加注重質量']]],
  [
    '了 and 了解',
    [
      ['指明|了|方向', '指明了方向'],
      ['重点|了解|情况', '重點瞭解情況'],
    ],
  ],
  [
    '冲击',
    [
      ['较|大|冲击', '較大衝擊'],
      ['遭受|大|冲击', '遭受大衝擊'],
    ],
  ],
  [
    '并 between words',
    [
      ['投放|，|并|合理|增加', '投放，並合理增加'],
      ['共同|制定|并|发布', '共同制定並發佈'],
    ],
  ],
  [
    '回收',
    [
      ['一批|回收|企业', '一批回收企業'],
      ['培育|一批|回收|网点', '培育一批回收網點'],
    ],
  ],
  [
    '面 of 面源 and 面前',
    [
      ['和|面源|污染|治理', '和面源污染治理'],
      ['科学|面前|人人平等', '科學面前人人平等'],
    ],
  ],
  [
    '采取, 采用, 采油',
    [
      ['视情|采取|措施', '視情採取措施'],
      ['更|多|采取|企业|自筹', '更多採取企業自籌'],
      ['大多|采用|进口|设备', '大多採用進口設備'],
      ['水下|采油|树', '水下採油樹'],
    ],
  ],
  ['出具', [['统一|出具|意见', '統一出具意見']]],
  ['干扰', [['结果|干扰|较|大', '結果干擾較大']]],
  ['新征程', [['新|征程|上', '新征程上']]],
  [
    '干流 and 干活',
    [
      ['长江|干流|治理', '長江幹流治理'],
      ['三伏|天|干活', '三伏天幹活'],
    ],
  ],
  [
    '包干 is a contract',
    [
      ['财政|包干|制度', '財政包幹制度'],
      ['投资|包干|责任', '投資包幹責任'],
    ],
  ],
  [
    '只 counts things',
    [
      ['3|只|子基金', '3隻子基金'],
      ['发起|4|只|基金', '發起4隻基金'],
      ['11|只|个股', '11隻個股'],
    ],
  ],
  [
    '发卡 issues cards',
    [
      ['本年|发卡|6800|张', '本年發卡6800張'],
      ['发卡行|责任', '發卡行責任'],
    ],
  ],
  ['折合 converts amounts', [['折合|人民币|2|亿', '折合人民幣2億']]],
  ['countries', [['马里|总统|来访', '馬里總統來訪']]],
  [
    '系 as a copula',
    [
      ['该|项目|系|全省|首个', '該項目係全省首個'],
      ['是否|系|首次', '是否係首次'],
    ],
  ],
  [
    '沈 for 沈阳',
    [
      ['沈抚|示范区|建设', '瀋撫示範區建設'],
      ['沈大|高速|改造', '瀋大高速改造'],
      ['沈飞|集团|合作', '瀋飛集團合作'],
    ],
  ],
  ['里 behind a word', [['药谷|里|的|企业', '藥谷裏的企業']]],
  ['占 behind a word', [['对|日|出口|占|六成', '對日出口佔六成']]],
];

/** The plain text of a marked one, with its words and persons. */
function parse(marked: string) {
  let text = '';
  let start = 0;
  const words: Span[] = [];
  const mentions: (Span & { type: 'person' })[] = [];
  for (const c of `${marked}|`) {
    if (!'|【】'.includes(c)) {
      text += c;
      continue;
    }
    if (text.length > start) words.push({ start, end: text.length });
    if (c === '】') mentions.push({ start, end: text.length, type: 'person' });
    start = text.length;
  }
  return { text, words, mentions };
}

const bare = Converter({ from: 'cn', to: 't' });

describe.each(TABLE)('%s', (_, rows) => {
  it.each(rows)('%s → %s', (marked, expected) => {
    const { text, words, mentions } = parse(marked);
    expect(convert(text, { from: 'cn', to: 't', words, mentions }).text).toBe(expected);
    expect(bare(text)).not.toBe(expected);
  });
});

describe('places', () => {
  it('are one word, however the text was cut', () => {
    const { text, words } = parse('台|南沙|仑|设|厂');
    const mentions = [{ start: 2, end: 4, type: 'place' as const }];
    expect(convert(text, { from: 'cn', to: 't', words, mentions }).text).toBe('臺南沙崙設廠');
    expect(convert(text, { from: 'cn', to: 't', words }).text).toBe('臺南沙侖設廠');
  });
});

describe('idioms', () => {
  it.each([
    ['【余音绕】梁', '餘音繞樑'],
    ['【余音绕梁】', '餘音繞樑'],
    ['【余秋雨】余音绕梁', '余秋雨餘音繞樑'],
  ])('%s are no names and hold none', (marked, expected) => {
    const { text, mentions } = parse(marked);
    expect(convert(text, { from: 'cn', to: 't', mentions }).text).toBe(expected);
  });
});

describe('regional standards', () => {
  it.each([
    ['tw', '藥谷裡的范長江'],
    ['hk', '藥谷裏的范長江'],
  ] as const)('%s keeps what names and words settle', (to, expected) => {
    const { text, words, mentions } = parse('药谷|里|的|【范长江】');
    expect(convert(text, { from: 'cn', to, words, mentions }).text).toBe(expected);
  });

  it.each(['国务院文件', '法定程序', '支持企业', '优化营商环境'])(
    '%s keeps its words in Taiwan and Hong Kong',
    (text) => {
      for (const to of ['tw', 'hk'] as const) {
        const converted = convert(text, { from: 'cn', to }).text;
        expect(Converter({ from: 't', to: 'cn' })(converted)).toBe(text);
      }
    },
  );
});
