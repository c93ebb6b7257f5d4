/** Pinyin in brackets behind a character that a faulty conversion inserted (區(qū)), and what it left where it lost characters. */
import { findInsertedPinyin, type InsertedPinyin } from '../../reading/damage.ts';
import type { Damage, DamageContext, DamageRule } from './rule.ts';

export const insertedPinyin: DamageRule = {
  kinds: ['insertedPinyin'],
  find(text, context) {
    return findInsertedPinyin(text)
      .filter((found) => isReading(text, found, context))
      .map(({ start, end }): Damage => ({ start, end, kind: 'insertedPinyin', replacement: '' }));
  },
};

/** A bracketed syllable that is no reading of the character before it is something else. */
function isReading(text: string, { start, syllable }: InsertedPinyin, { readings }: DamageContext): boolean {
  if (!readings) return true;
  const low = text.charCodeAt(start - 1);
  const character = text.slice(low >= 0xdc00 && low <= 0xdfff ? start - 2 : start - 1, start);
  const known = readings(character);
  return known.length === 0 || known.some((reading) => toneless(reading) === toneless(syllable));
}

/** The standards of the mainland and Taiwan differ in the tone of many characters (績 jì, jī). */
function toneless(syllable: string): string {
  return syllable.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '');
}

/** ?xiàng) or a replacement character: where brackets lost their opening, the character before them is lost too. */
const BROKEN = /[?？\ufffd][a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,4}[)）]/g;
const REPLACEMENT = /\ufffd+|锟斤拷(?:锟斤拷)*|\?{4,}/g;
/** Broken places with no more than this between them are one: what stands between is broken too. */
const NEAR = 1;

export const lostCharacters: DamageRule = {
  kinds: ['lostCharacter'],
  find(text) {
    const found: Damage[] = [];
    for (const pattern of [BROKEN, REPLACEMENT]) {
      for (const match of text.matchAll(pattern)) {
        found.push({
          start: match.index,
          end: match.index + match[0].length,
          kind: 'lostCharacter',
          replacement: null,
        });
      }
    }
    return joined(found.sort((a, b) => a.start - b.start));
  },
};

function joined(sorted: readonly Damage[]): Damage[] {
  const out: Damage[] = [];
  for (const damage of sorted) {
    const last = out.at(-1);
    if (last && damage.start - last.end <= NEAR) out[out.length - 1] = { ...last, end: Math.max(last.end, damage.end) };
    else out.push(damage);
  }
  return out;
}
