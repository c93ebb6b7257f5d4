/** The full name of everything named in a text. */
import type { LinkedMention } from '../entities/mention.ts';
import { originalText, type Reading } from '../reading/reading.ts';

const HAN = /\p{Script=Han}/u;

/** The longest form the text gives for each id, a Chinese name before its gloss. */
export function fullNames(context: {
  readonly entities: readonly LinkedMention[];
  readonly reading: Reading;
}): Map<string, string> {
  const longest = new Map<string, LinkedMention>();
  const lengths = new Map<string, number>();
  for (const mention of context.entities) {
    const length = mention.end - mention.start + (HAN.test(context.reading.text[mention.start]!) ? 1000 : 0);
    if (length <= (lengths.get(mention.id) ?? 0)) continue;
    longest.set(mention.id, mention);
    lengths.set(mention.id, length);
  }
  return new Map([...longest].map(([id, mention]) => [id, originalText(context.reading, mention)]));
}
