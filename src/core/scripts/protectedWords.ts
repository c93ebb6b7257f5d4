/** Where protected words occur in a text. */

import { PhraseTrie } from '../reading/phraseTrie.ts';
import type { Span } from '../types.ts';

/** All occurrences of the words, the longest at each place, in order, without overlap. */
export function protectedOccurrences(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const trie = new PhraseTrie([]);
  for (const word of words) trie.add(word, word);
  const found: Span[] = [];
  for (let i = 0; i < text.length; ) {
    const end = trie.longest(text, i, text.length)?.end;
    if (end !== undefined) found.push({ start: i, end });
    i = end ?? i + 1;
  }
  return found;
}
