/**
 * One indicator of one subject with two values for one time in different documents. An index keeps the stated values of
 * each document, which are small and plain, and compares those of all documents that share a key.
 */
import { read } from '../reading/reading.ts';
import type { Annotations, FigureKind, IndicatorFact, Span } from '../types.ts';
import { type Bounds, boundsOfWords, meet } from './bounds.ts';

/** A value that a document states, ready to be compared with those of others. Safe for JSON. */
export interface StatedValue extends Span, Bounds {
  /** Simplified subject, indicator, time, kind and unit: values with one key speak of the same thing. */
  readonly key: string;
  /** The figure as the document writes it; `start` and `end` are its offsets in the source text. */
  readonly text: string;
  readonly subject: string;
  readonly indicator: string;
  readonly time: string;
}

/** A stated value with the document that states it. */
export interface ValueInDocument extends StatedValue {
  /** What the host knows the document by. */
  readonly document: string;
}

/** A value that contradicts those of other documents. */
export interface Contradiction {
  readonly value: ValueInDocument;
  /** The first contradicting value of each other document. */
  readonly others: readonly ValueInDocument[];
}

/** Code of the check in a host's list of problems; its template is in `CHECK_TEMPLATES`. */
export const ACROSS_DOCUMENTS = 'two-values-across';

/** Shorter names (项目, 投资) may mean different things in different places. */
const SHORTEST = 4;
/** Counts and shares of one name are too often those of different things. */
const COMPARED: ReadonlySet<FigureKind> = new Set(['money', 'area', 'measure']);

/**
 * The values of a document that can be compared with those of others: levels reached, of a named subject at a stated time.
 * Pure; linear in the number of facts.
 */
export function statedValues({ facts, figures }: Annotations): StatedValue[] {
  return facts.flatMap((fact): StatedValue[] => {
    if (fact.kind !== 'indicator' || !isComparable(fact)) return [];
    const figure = figures[fact.figure];
    if (!figure || !COMPARED.has(figure.kind)) return [];
    const bounds = boundsOfWords(figure, read(figure.text).text);
    if (!bounds) return [];
    const { start, end, text, kind, unit } = figure;
    const { subject, indicator, time } = fact;
    const key = [read(subject).text, read(indicator).text, time, kind, unit].join('|');
    return [{ key, start, end, text, subject, indicator, time, ...bounds }];
  });
}

/** Only what is said to be so: goals, limits and growth differ from document to document without contradiction. */
function isComparable(
  fact: IndicatorFact,
): fact is IndicatorFact & { readonly subject: string; readonly time: string } {
  return fact.subject !== null && fact.time !== null && !fact.change && fact.indicator.length >= SHORTEST;
}

/**
 * Finds the values that documents contradict each other in. A value that the same document states differently itself is
 * left to the check of that document. Pure; the order of the result is that of `values`.
 * @param values the stated values of any number of documents
 */
export function contradictionsAcross(values: readonly ValueInDocument[]): Contradiction[] {
  const byKey = new Map<string, ValueInDocument[]>();
  for (const value of values) {
    const known = byKey.get(value.key);
    if (known) known.push(value);
    else byKey.set(value.key, [value]);
  }
  return values.flatMap((value) => {
    const others = contradicting(value, byKey.get(value.key)!);
    return others.length > 0 ? [{ value, others }] : [];
  });
}

/** More links than these say nothing new, and a key that everybody uses must not make the comparison slow. */
const MOST_OTHERS = 20;
const MOST_COMPARED = 200;

function contradicting(value: ValueInDocument, same: readonly ValueInDocument[]): ValueInDocument[] {
  const others: ValueInDocument[] = [];
  const agreeing = new Set([value.document]);
  const found = new Set<string>();
  for (const other of same.slice(0, MOST_COMPARED)) {
    if (meet(value, other)) agreeing.add(other.document);
  }
  for (const other of same.slice(0, MOST_COMPARED)) {
    if (agreeing.has(other.document) || found.has(other.document)) continue;
    found.add(other.document);
    others.push(other);
    if (others.length === MOST_OTHERS) break;
  }
  return others;
}

/** The arguments of the template: indicator, subject, time, the value here, the value there, the name of the document there. */
export function contradictionArgs({ value, others }: Contradiction, nameOf: (document: string) => string): string[] {
  const [other] = others;
  return [
    value.indicator,
    value.subject,
    value.time,
    value.text,
    other?.text ?? '',
    other ? nameOf(other.document) : '',
  ];
}
