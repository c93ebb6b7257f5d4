/** The non-empty lines of a reading, without surrounding blanks. */
import type { Reading } from '../reading/reading.ts';
import type { Span } from '../types.ts';

/** A line with its words at hand, so that the judges of lines need no slicing of their own. */
export interface TextLine extends Span {
  readonly text: string;
}

const BLANK = 0x20;
const NEWLINE = 0x0a;

/** Splits a reading into its non-empty lines. Readings know one kind of blank and one kind of line break. */
export function splitLines(reading: Pick<Reading, 'text'>): TextLine[] {
  const { text } = reading;
  const lines: TextLine[] = [];
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    let start = from;
    let end = to;
    while (start < end && isMargin(text.charCodeAt(start))) start++;
    while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
    if (end > start) lines.push({ start, end, text: text.slice(start, end) });
    from = to + 1;
  }
  return lines;
}

function isMargin(unit: number): boolean {
  return unit === BLANK || unit === NEWLINE;
}
