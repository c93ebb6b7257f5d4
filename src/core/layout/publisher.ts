/** Who published a text: the source that a field names, else the medium that stands in the metadata or opens the report. */
import type { Span } from '../types.ts';
import type { Dateline } from './datelines.ts';
import type { MetaField } from './metadata.ts';

/** What sites write when they do not say where a text is from. */
const NOBODY = /^(?:网络|互联网|本站|本网|原创|未知|不详|其他|其它|转载|综合|网友|网络整理)?$/;

/** The publisher's name, or null. */
export function publisherOf(text: string, fields: readonly MetaField[], datelines: readonly Dateline[]): Span | null {
  const sources = fields.filter(
    ({ kind, value }) => kind === 'source' && !NOBODY.test(text.slice(value.start, value.end).trim()),
  );
  const labelled = sources.find(({ start, value }) => value.start > start);
  const named = labelled ?? sources[0];
  if (named) return named.value;
  return datelines.find(({ agency }) => agency !== null)?.agency ?? null;
}
