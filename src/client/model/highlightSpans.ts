/** Which spans are highlighted, by class. */
import type { Annotations, Span } from '../../core/index.ts';
import type { HighlightClass } from './labels.ts';
import { spansWithin } from './spans.ts';

/** Classes that are switched off are absent or false. */
export type EnabledClasses = Readonly<Partial<Record<HighlightClass, boolean>>>;

/** Spans by class, each list sorted by start. */
export type SpansByClass = ReadonlyMap<HighlightClass, readonly Span[]>;

/** All spans of the enabled classes. */
export function highlightSpans({ entities, figures }: Annotations, enabled: EnabledClasses): SpansByClass {
  const byClass = new Map<HighlightClass, Span[]>();
  function add(highlightClass: HighlightClass, span: Span): void {
    if (enabled[highlightClass] === false) return;
    const spans = byClass.get(highlightClass);
    if (spans) spans.push(span);
    else byClass.set(highlightClass, [span]);
  }
  for (const entity of entities) add(entity.type, entity);
  for (const figure of figures) add(figure.kind, figure);
  return byClass;
}

/** The part of each class that touches one of the ranges, each span once. */
export function cutToRanges(byClass: SpansByClass, ranges: readonly Span[]): SpansByClass {
  const merged = mergeRanges(ranges);
  return new Map(
    [...byClass].map(([highlightClass, spans]) => [
      highlightClass,
      [...new Set(merged.flatMap(({ start, end }) => spansWithin(spans, start, end)))],
    ]),
  );
}

/** Ranges sorted and joined where they touch. */
function mergeRanges(ranges: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** All spans of all classes in the order of the text, for stepping from one to the next. */
export function spansInOrder(byClass: SpansByClass): Span[] {
  return [...byClass.values()].flat().sort((one, other) => one.start - other.start);
}
