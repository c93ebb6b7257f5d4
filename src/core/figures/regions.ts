/**
 * Where a text was written, as far as its figures depend on it: which currency 元 is, and whether years are those of the
 * Republic. Told by the words only that place uses; texts in simplified script are the mainland's.
 */
import type { Script } from '../types.ts';

export interface Region {
  /** ISO 4217 code of 元. */
  readonly currency: string;
  readonly republic: boolean;
}

const MAINLAND: Region = { currency: 'CNY', republic: false };

/** Words of the reading (simplified) that tell a place, each with its weight. */
const CUES: readonly (readonly [string, string])[] = [
  [
    'TWD',
    '新台币 台币 行政院 立法院 县府 市府 立委 国科会 经济部 业者 厂商 公吨 瓩 坪， 坪。 兆元 年增 年减 报导 民国 国发会 农业部 台积电 卫福部 科学园区管理局 县长 执行长 园区管理 预估 台中 台南 高雄 新竹 桃园 屏东 台东 花莲 工研院',
  ],
  [
    'HKD',
    '港元 港币 本港 特区政府 立法会 港交所 按年升 按年跌 按年增 的士 恒指 施政报告 财政司 发展局 港铁 港府 机管局 贸发局 行政总裁 科学园 数码港 新界',
  ],
  [
    'MOP',
    '澳门元 澳门币 葡币 濠江 特区政府 立法会 澳门特区 本澳 博彩 行政法务司 社会文化司 治安警察局 澳琴 贸促局 招商投资促进局',
  ],
];
const MAINLAND_CUES =
  '同比 区委 市委 县委 省委 国务院 发改委 国家发展改革委 政协 管委会 人社局 招商引资 高质量发展 自治区 街道办 规上 亩 市政府 县政府 厅';

const MOST = 4;

/** 总投资额186.3亿元（人民币，下同）: the text says which currency it counts in. */
const DECLARED =
  /（(?:以下)?(?:单位：|货币单位：)?(人民币|港元|港币|新台币|美元|澳门元|新元|欧元)(?:，|、|；)? ?下同）/;
const CODES: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  港元: 'HKD',
  港币: 'HKD',
  新台币: 'TWD',
  美元: 'USD',
  澳门元: 'MOP',
  新元: 'SGD',
  欧元: 'EUR',
};

/** The region of a reading. */
export function regionOf(text: string, script: Script): Region {
  const region = regionByWords(text, script);
  const declared = DECLARED.exec(text)?.[1];
  return declared ? { ...region, currency: CODES[declared]! } : region;
}

function regionByWords(text: string, script: Script): Region {
  if (script === 'Hans') return MAINLAND;
  let best = MAINLAND;
  let most = Math.max(2, score(text, MAINLAND_CUES));
  for (const [currency, words] of CUES) {
    const found = score(text, words);
    if (found <= most) continue;
    most = found;
    best = { currency, republic: currency === 'TWD' };
  }
  return best;
}

/** Occurrences of the words, each word counted a few times at most. */
function score(text: string, words: string): number {
  let total = 0;
  for (const word of words.split(' ')) {
    for (let at = text.indexOf(word), n = 0; at >= 0 && n < MOST; at = text.indexOf(word, at + word.length), n++)
      total++;
  }
  return total;
}
