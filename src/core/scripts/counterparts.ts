/** The traditional counterparts of simplified characters that have several (发: 發 and 髮). */
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import ST_PHRASES from 'opencc-js/dict/STPhrases';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import { dictionaryPairs } from '../reading/dictionary.ts';

let table: ReadonlyMap<string, readonly string[]> | undefined;

/** The counterparts of a simplified character in OpenCC's standard, at least two, or undefined. */
export function counterparts(character: string): readonly string[] | undefined {
  table ??= makeTable();
  return table.get(character);
}

/**
 * A traditional character is a counterpart when simplification leads from it to the character and the dictionaries
 * themselves write it: variants that they never write are left out. Made on first use, for it reads every phrase.
 */
function makeTable(): ReadonlyMap<string, readonly string[]> {
  const written = new Set<string>();
  const kept = new Set<string>();
  for (const [, to] of dictionaryPairs(ST_CHARACTERS)) written.add(to);
  for (const [from, to] of dictionaryPairs(ST_PHRASES)) {
    if (from.length !== to.length) continue;
    for (let i = 0; i < to.length; i++) {
      written.add(to[i]!);
      if (from[i] === to[i]) kept.add(to[i]!);
    }
  }
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = found.get(from);
    if (known) known.add(to);
    else found.set(from, new Set([to]));
  };
  for (const [from, to] of dictionaryPairs(ST_CHARACTERS)) add(from, to);
  for (const [traditional, simplified] of dictionaryPairs(TS_CHARACTERS)) {
    if (written.has(traditional)) add(simplified, traditional);
  }
  for (const [character, forms] of found) if (kept.has(character)) forms.add(character);
  return new Map([...found].filter(([, forms]) => forms.size > 1).map(([character, forms]) => [character, [...forms]]));
}
