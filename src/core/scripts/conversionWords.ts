/** The words of a text as its conversion needs them, in whatever script it is. */
import type { Segmenter } from '../lexicon/segmenter.ts';
import type { Span } from '../types.ts';
import { convert, type SourceScript } from './convert.ts';
import { spanToSource } from './offsetMap.ts';
import { segmentWords } from './words.ts';

/** The words of a simplified or mixed text, in its own offsets; undefined for other texts, whose conversion needs none. */
export function conversionWords(text: string, from: SourceScript, segmenter: Segmenter): readonly Span[] | undefined {
  if (from === 'cn') return segmentWords(text, segmenter);
  if (from !== 'mixed') return undefined;
  // Segmenters know simplified words.
  const simplified = convert(text, { from: 't', to: 'cn' });
  return segmentWords(simplified.text, segmenter).map((word) => spanToSource(simplified.map, word));
}
