/** Searching and cutting sorted spans, and moving them along with edits. */
import type { Span } from '../../core/index.ts';

/** A replacement in a document, as VS Code reports it. */
export interface Edit {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Index of the first span that starts at or after `offset`; `spans` are sorted by start. */
function lowerBound(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The spans that touch [start, end).
 * @param spans sorted by start, without overlap
 */
export function spansWithin<T extends Span>(spans: readonly T[], start: number, end: number): T[] {
  const first = lowerBound(spans, start);
  const before = spans[first - 1];
  const from = before && before.end > start ? first - 1 : first;
  return spans.slice(from, lowerBound(spans, end));
}

/** The first span that starts after `offset`, or the first of all when there is none. */
export function nextSpan<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[lowerBound(spans, offset + 1)] ?? spans[0];
}

/** The last span that starts before `offset`, or the last of all when there is none. */
export function previousSpan<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[lowerBound(spans, offset) - 1] ?? spans[spans.length - 1];
}

/**
 * Where a span lies after edits. Text typed at its edges stays outside; a span whose text is replaced shrinks
 * to what is left of it, possibly to nothing.
 * @param edits in the order they were made, each in the coordinates of the document before it
 */
export function spanAfter(span: Span, edits: readonly Edit[]): Span {
  let { start, end } = span;
  for (const { rangeOffset, rangeLength, text } of edits) {
    const editEnd = rangeOffset + rangeLength;
    const shift = text.length - rangeLength;
    if (editEnd <= start) {
      start += shift;
      end += shift;
    } else if (rangeOffset < end) {
      const startsInside = rangeOffset > start;
      const endsInside = editEnd < end;
      end = endsInside ? end + shift : startsInside ? rangeOffset : rangeOffset + text.length;
      if (!startsInside) start = Math.min(rangeOffset + text.length, end);
    }
  }
  return { start, end };
}
