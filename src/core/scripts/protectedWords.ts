/** Where protected words occur in a text. */
import type { Span } from '../types.ts';
import { PhraseTrie } from './phraseTrie.ts';

/** All occurrences of the words, the longest at each place, in order, without overlap. */
export function protectedOccurrences(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const trie = new PhraseTrie([
    words
      .filter((word) => !/[| ]/.test(word))
      .map((word) => `${word} ${word}`)
      .join('|'),
  ]);
  const found: Span[] = [];
  for (let i = 0; i < text.length; ) {
    const end = longestEnd(trie, text, i);
    if (end > i) found.push({ start: i, end });
    i = Math.max(end, i + 1);
  }
  return found;
}

function longestEnd(trie: PhraseTrie, text: string, at: number): number {
  let end = at;
  let node = trie.first(text.charCodeAt(at));
  for (let i = at + 1; node !== 0; i++) {
    if (trie.value(node) !== undefined) end = i;
    node = i < text.length ? trie.next(node, text.charCodeAt(i)) : 0;
  }
  return end;
}
