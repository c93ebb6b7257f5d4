/** The full name of everything named in a text. */
import type { LinkedMention } from '../entities/mention.ts';
import { originalText, type Reading } from '../reading/reading.ts';

const HAN = /\p{Script=Han}/u;

/** The longest form the text gives for each id, a Chinese name before its gloss. */
export function fullNames(context: {
  readonly entities: readonly LinkedMention[];
  readonly reading: Reading;
}): Map<string, string> {
  const names = new Map<string, string>();
  const lengths = new Map<string, number>();
  for (const mention of context.entities) {
    const name = originalText(context.reading, mention);
    const length = name.length + (HAN.test(name) ? 1000 : 0);
    if (length <= (lengths.get(mention.id) ?? 0)) continue;
    names.set(mention.id, name);
    lengths.set(mention.id, length);
  }
  return names;
}
