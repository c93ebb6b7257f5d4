/**
 * What the vocabulary of policy texts needs beside the general dictionaries: characters whose commonest sense is another
 * one here, and phrases that a general dictionary takes for other ones. In force where the words of a text are known.
 */
import type { Override } from './pass.ts';

/** Entries, simplified and traditional, by the mistake they prevent. */
const ENTRIES = `
签 簽
包干 包幹|大包干 大包幹
发卡 發卡|发卡行 發卡行
折合 折合|折算 折算
马里 馬里
征程 征程|新征程 新征程
人制为 人制爲
系指 係指|系由 係由|系因 係因|系为 係爲|系通过 係通過|系根据 係根據|系全国 係全國|系全省 係全省|系全市 係全市
系我国 係我國|系国内 係國內|系首 係首|系本 係本|系在 係在|系经 係經|确系 確係|实系 實係|均系 均係|皆系 皆係|应系 應係|是否系 是否係
沈抚 瀋撫|沈大 瀋大|沈铁 瀋鐵|沈北 瀋北|沈鞍 瀋鞍|沈海 瀋海|沈山 瀋山|沈白 瀋白|沈本 瀋本|沈飞 瀋飛|沈鼓 瀋鼓|沈城 瀋城
`;

/** The entries in the serialised form of opencc-js. */
export const SUPPLEMENT = ENTRIES.trim().replaceAll('\n', '|');

const ONLY = '只';
const NUMERAL = /[0-9一二三四五六七八九十百千万亿两几数多余]/;
/** What follows 只 where it means "only". */
const VERB = /[有能是要需会用在看可算占够为限得剩差见想许给做]/;

/** 只 between a numeral and a noun counts things: 4只基金 is 4隻基金. */
export function countedThings(text: string): Override[] {
  const found: Override[] = [];
  for (let i = text.indexOf(ONLY); i >= 0; i = text.indexOf(ONLY, i + 1)) {
    if (NUMERAL.test(text[i - 1] ?? '') && /[\u4e00-\u9fff]/.test(text[i + 1] ?? '') && !VERB.test(text[i + 1]!))
      found.push({ start: i, end: i + 1, text: '隻' });
  }
  return found;
}
