/** Contexts for recognisers without compiled resources: a lexicon of a few names and words given by blanks. */
import type { EntityContext, RuleContext } from '../../../src/core/entities/context.ts';
import type { Mention } from '../../../src/core/entities/mention.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import {
  EMPTY_LEXICON,
  type Lexicon,
  type LexiconEntry,
  type LexiconMatch,
} from '../../../src/core/lexicon/lexicon.ts';
import { cutWords } from '../../../src/core/lexicon/words.ts';
import { read } from '../../../src/core/reading/reading.ts';
import type { EntityType } from '../../../src/core/types.ts';

const TAG = /\/[a-z]+(?=\||$)/gm;

type Names = readonly (Partial<LexiconEntry> & Pick<LexiconEntry, 'id' | 'name' | 'type'>)[];

/** A lexicon of the given entries; short forms are marked as such. */
export function smallLexicon(names: Names): Lexicon {
  const entries: LexiconEntry[] = names.map((entry) => ({ aliases: [], shortForms: [], ...entry }));
  const lookup = (name: string) =>
    entries.filter((e) => e.name === name || e.aliases.includes(name) || e.shortForms.includes(name));
  const matchesAt = (text: string, start: number): LexiconMatch[] => {
    const matches: LexiconMatch[] = [];
    for (let end = Math.min(text.length, start + 12); end > start + 1; end--) {
      const found = lookup(text.slice(start, end));
      const short = found.every((e) => e.shortForms.includes(text.slice(start, end)));
      if (found.length > 0) matches.push({ start, end, entries: found, short, ambiguous: false });
    }
    return matches;
  };
  return {
    ...EMPTY_LEXICON,
    lookup,
    entry: (id) => entries.find((e) => e.id === id),
    matches: (text) => Array.from({ length: text.length }, (_, start) => matchesAt(text, start)).flat(),
    matchesAt,
  };
}

/** Reads words separated by `|` into a context, `word/tag` where the part of speech matters; bars and tags are no part of the text. */
export function contextOf(words: string, names: Names = []): EntityContext & RuleContext {
  const text = words.replaceAll(TAG, '').replaceAll('|', '');
  const reading = read(text);
  const layout = layOut(reading);
  const lines = new Map(
    words
      .split('\n')
      .map((line) => [
        line.replaceAll(TAG, '').replaceAll('|', ''),
        line.split('|').map((token) => ({ word: token.replace(TAG, ''), tag: token.match(TAG)?.[0].slice(1) ?? 'n' })),
      ]),
  );
  const segmenter = {
    name: 'given',
    tag: (line: string) => lines.get(line) ?? [{ word: line, tag: 'n' }],
  };
  const lexicon = smallLexicon(names);
  const resources = { lexicon, segmenter, tagger: null };
  const known = { reading, layout, figures: [], words: cutWords(reading.text, layout, segmenter), resources };
  return { ...known, names: lexicon.matches(reading.text) };
}

/** Mentions as `type:text`. */
export function shown(context: EntityContext, mentions: readonly Mention[]): string[] {
  return mentions.map(({ start, end, type }) => `${type}:${context.reading.text.slice(start, end)}`);
}

/** A mention of the n-th occurrence of a text. */
export function mentionOf(context: EntityContext, text: string, type: EntityType, occurrence = 0): Mention {
  let start = context.reading.text.indexOf(text);
  for (let n = 0; n < occurrence; n++) start = context.reading.text.indexOf(text, start + 1);
  return { start, end: start + text.length, type, score: 0.9, recogniser: 'tagger' };
}
