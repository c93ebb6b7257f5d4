/**
 * A reading: the text as every recogniser sees it. Simplified, damage removed, one form of punctuation and widths,
 * with the way back to the source. Rules are written once, on readings; spans go back through `sourceSpan`.
 */
import type { Script, Span } from '../types.ts';
import type { MappedText } from './mappedText.ts';
import { normalise } from './normalise.ts';
import { detectScript } from './script.ts';
import { simplify } from './simplify.ts';

export interface Reading {
  readonly source: string;
  /** What recognisers read. Line breaks are those of the source. */
  readonly text: string;
  readonly script: Script;
  readonly map: Pick<MappedText, 'starts' | 'ends'>;
}

/** Reads a source text. Never throws; linear in the length of the text. */
export function read(source: string): Reading {
  const mapped = simplify(normalise(source));
  return { source, text: mapped.text, script: detectScript(source), map: mapped };
}

/** The source span of a non-empty span of the reading. */
export function sourceSpan(reading: Reading, span: Span): Span {
  const { starts, ends } = reading.map;
  return { start: starts[span.start]!, end: ends[span.end - 1]! };
}

/** The words of a span in the script of the source, without the damage that the reading removed. */
export function originalText(reading: Reading, span: Span): string {
  const { starts, ends } = reading.map;
  const from = starts[span.start]!;
  let run = span.start + 1;
  while (run < span.end && starts[run] === from + run - span.start) run++;
  // Most spans map unit by unit.
  if (run === span.end) return reading.source.slice(from, from + span.end - span.start);
  let text = '';
  let done = -1;
  for (let i = span.start; i < span.end; i++) {
    const start = starts[i]!;
    if (start <= done) continue;
    // Units that were replaced together share their source range; what was removed lies behind the first unit's own length.
    const shared = i + 1 < span.end && starts[i + 1] === start;
    const end = shared ? ends[i]! : start + 1;
    text += reading.source.slice(start, end);
    done = end - 1;
  }
  return text;
}
