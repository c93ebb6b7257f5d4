/** Which script a text is written in, by characters that exist in one of them only. */
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import type { Script } from '../types.ts';
import { dictionaryPairs } from './dictionary.ts';

const TRADITIONAL = 1;
const SIMPLIFIED = 2;

/** Both scripts count as present when the rarer one holds at least this share of the telling characters. */
const MIXED_SHARE = 0.08;

/** Simplified forms that are also traditional characters in their own right, or that Taiwan or Hong Kong write: they tell nothing. */
const SHARED = new Set(
  '后里干云台于余松谷丰斗冲卜朴叶合回姜布几志折据梁系胡采须舍制准才表征向只借克御郁岩凶千了面' +
    '丑仆伙佣划占卧叁吃咨咸夸尸岳峰床恒游灶熏痴皂秘粽群腊腌苹范葱辟涂涌唇囱厘吁杠淀筑' +
    '户税脱温悦兑愠捝揾敚榅氲涚煴蜕媪蒀腽',
);

/** Traditional forms that simplified text keeps in names and in some senses (乾安, 藉口, 瞭望, 徵羽): they tell nothing. */
const KEPT = new Set('乾藉瞭夥徵昇陞甯堃喆');

const classes = classify();

/**
 * Classes of the characters of the basic plane: an entry is 0 for a character that tells nothing.
 * A character that simplification changes is traditional; one that only simplification produces is simplified.
 */
function classify(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const traditional = new Set<string>();
  for (const [from, to] of dictionaryPairs(TS_CHARACTERS)) if (from !== to) traditional.add(from);
  for (const [from, to] of dictionaryPairs(ST_CHARACTERS)) {
    if (from.length === 1 && from !== to && !traditional.has(from) && !SHARED.has(from))
      table[from.charCodeAt(0)] = SIMPLIFIED;
  }
  for (const from of traditional) if (from.length === 1 && !KEPT.has(from)) table[from.charCodeAt(0)] = TRADITIONAL;
  return table;
}

/** True for a character that only traditional text has. */
export function isTraditionalOnly(unit: number): boolean {
  return classes[unit] === TRADITIONAL;
}

/** True for a character that simplification changes, those included that simplified text keeps in names. */
export function hasSimplifiedForm(unit: number): boolean {
  return classes[unit] === TRADITIONAL || KEPT.has(String.fromCharCode(unit));
}

/** True for a character that only simplified text has. */
export function isSimplifiedOnly(unit: number): boolean {
  return classes[unit] === SIMPLIFIED;
}

/** Counts the telling characters of a text. */
export function scriptEvidence(text: string): { readonly simplified: number; readonly traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const found = classes[text.charCodeAt(i)];
    if (found === SIMPLIFIED) simplified++;
    else if (found === TRADITIONAL) traditional++;
  }
  return { simplified, traditional };
}

/** The script of a text; a text without any telling character counts as simplified. */
export function detectScript(text: string): Script {
  const script = scriptOf(text);
  return script === 'mixed' ? scriptOf(text.replace(QUOTATION, '')) : script;
}

/** What stands between quotation marks may be in the other script without making the text a mixed one. */
const QUOTATION = /[「『“《][^「『“《」』”》\n]{1,60}[」』”》]/g;

function scriptOf(text: string): Script {
  const { simplified, traditional } = scriptEvidence(text);
  const all = simplified + traditional;
  if (all === 0 || traditional / all < MIXED_SHARE) return 'Hans';
  return simplified / all < MIXED_SHARE ? 'Hant' : 'mixed';
}
