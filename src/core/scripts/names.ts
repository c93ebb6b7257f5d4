/**
 * Characters of personal names whose traditional form is another than in ordinary words: the surname 范 is no 範.
 * A name is converted character by character, for the phrases of a dictionary mean nothing inside it.
 */
import type { Span } from '../types.ts';
import type { Override } from './pass.ts';

/** Surnames, simplified and traditional in turn, where the commonest form of the character is another one. */
const SURNAMES = pairs(
  '范范余余于于沈沈涂涂游游郁郁姜姜谷谷云云干干后后丑丑卜卜岳岳曲曲朱朱占占种种党党别别钟鍾万萬叶葉宁寧薛薛',
);

/** Surnames of two characters. */
const COMPOUND_SURNAMES = new Map([
  ['万俟', '万俟'],
  ['钟离', '鍾離'],
  ['谷梁', '穀梁'],
]);

/** Characters of given names. */
const GIVEN = pairs(
  '松松谷谷志志里里后后岳岳克克升升准准才才千千台台杰傑钟鍾范范余余秋秋云雲表表采采沈沈游游岩岩佑佑朴樸丰豐系系征征',
);

function pairs(table: string): ReadonlyMap<string, string> {
  const characters = [...table];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i]!, characters[i + 1]!);
  return map;
}

/**
 * The pieces of a person's name that are settled by its being a name; the other characters follow the dictionaries,
 * each on its own, because a settled piece bounds what an entry may join.
 */
export function personOverrides(text: string, name: Span): Override[] {
  const pieces: Override[] = [];
  const compound = COMPOUND_SURNAMES.get(text.slice(name.start, name.start + 2));
  let at = name.start;
  if (compound) {
    pieces.push({ start: at, end: at + 2, text: compound });
    at += 2;
  } else {
    const surname = SURNAMES.get(text[at] ?? '');
    if (surname) pieces.push({ start: at, end: at + 1, text: surname });
    at += 1;
  }
  for (; at < name.end; at++) {
    const given = GIVEN.get(text[at]!);
    if (given) pieces.push({ start: at, end: at + 1, text: given });
  }
  return pieces;
}
