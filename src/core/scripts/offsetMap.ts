/**
 * The way between a text and what it was turned into, exact in both directions.
 * Only replacements that change the length need to be kept: between them offsets differ by a constant.
 */

import { firstIndex } from '../search.ts';
import type { Span } from '../types.ts';

/** A replaced piece: where it stood and where its replacement stands. */
export interface Change {
  readonly source: Span;
  readonly target: Span;
}

/** Changes of length, one list a pass over the text, sorted by start, without overlap. Plain data. */
export interface OffsetMap {
  readonly passes: readonly (readonly Change[])[];
}

/** The map of a text that stayed as it was. */
export const IDENTITY: OffsetMap = { passes: [] };

/** Where a source offset stands in the target; inside a replaced piece the nearest offset of its replacement. */
export function toTarget(map: OffsetMap, offset: number): number {
  return map.passes.reduce((at, changes) => move(changes, at, 'source', 'target'), offset);
}

/** Where a target offset stands in the source; inside a replacement the nearest offset of what it replaced. */
export function toSource(map: OffsetMap, offset: number): number {
  return map.passes.reduceRight((at, changes) => move(changes, at, 'target', 'source'), offset);
}

/** The target span of a source span: a span that cuts a replaced piece gets the whole replacement. */
export function spanToTarget(map: OffsetMap, span: Span): Span {
  return map.passes.reduce((at, changes) => moveSpan(changes, at, 'source', 'target'), span);
}

/** The source span of a target span: a span that cuts a replacement gets all of what it replaced. */
export function spanToSource(map: OffsetMap, span: Span): Span {
  return map.passes.reduceRight((at, changes) => moveSpan(changes, at, 'target', 'source'), span);
}

type Side = keyof Change;

function move(changes: readonly Change[], offset: number, from: Side, to: Side): number {
  const index = lastStartingBy(changes, offset, from);
  if (index < 0) return offset;
  const change = changes[index]!;
  const within = offset - change[from].start;
  const length = change[to].end - change[to].start;
  if (offset < change[from].end) return change[to].start + Math.min(within, length);
  return change[to].end + offset - change[from].end;
}

function moveSpan(changes: readonly Change[], span: Span, from: Side, to: Side): Span {
  const first = changes[lastStartingBy(changes, span.start, from)];
  const start = first && span.start < first[from].end ? first[to].start : move(changes, span.start, from, to);
  if (span.end <= span.start) return { start, end: start };
  const last = changes[lastStartingBy(changes, span.end - 1, from)];
  // What was put in or taken out right behind the span does not belong to it.
  const end = last && span.end <= last[from].end ? last[to].end : move(changes, span.end - 1, from, to) + 1;
  return { start, end };
}

/** Index of the last change that starts at or before an offset, or -1. */
function lastStartingBy(changes: readonly Change[], offset: number, side: Side): number {
  return firstIndex(changes.length, (index) => changes[index]![side].start > offset) - 1;
}
