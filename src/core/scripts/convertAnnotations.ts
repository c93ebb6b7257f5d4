/** The annotations of a text as those of its conversion: places by the offset map, words in the other script. */
import { detectScript } from '../reading/script.ts';
import type { Annotations, Span } from '../types.ts';
import type { ScriptCode } from './chains.ts';
import { type ConversionResult, convert } from './convert.ts';
import { spanToTarget } from './offsetMap.ts';

/** What identifies a thing in every script stays as it is. */
const KEPT: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'recogniser', 'unit', 'series', 'code', 'message']);

/** Maps annotations of the source of a conversion to its result. Linear in the annotations. */
export function convertAnnotations(
  annotations: Annotations,
  conversion: ConversionResult,
  to: ScriptCode,
): Annotations {
  const { text, map, from } = conversion;
  const known = new Map<string, string>();
  const words = (found: string): string => {
    const converted = known.get(found) ?? convert(found, { from, to }).text;
    known.set(found, converted);
    return converted;
  };
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return words(value);
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null) return value;
    const place = isSpan(value) ? spanToTarget(map, value) : undefined;
    const fields = Object.entries(value).map(([key, field]) => [key, KEPT.has(key) ? field : mapped(field)]);
    const converted: Record<string, unknown> = { ...Object.fromEntries(fields), ...place };
    if (place && typeof converted.text === 'string') converted.text = text.slice(place.start, place.end);
    return converted;
  };
  const { document, ...found } = mapped(annotations) as Annotations;
  const [start, end] = annotations.document.body;
  const body = spanToTarget(map, { start, end });
  return { ...found, document: { ...document, script: detectScript(text), body: [body.start, body.end] } };
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
