/** Look-ups in the parts of a mention: the place that begins it, the head that ends a sector. */
import type { LexiconEntry } from '../lexicon/lexicon.ts';
import type { EntityContext } from './context.ts';

const SHORTEST = 2;
const SECTOR_HEADS = ['产业集群', '产业链', '产业', '行业', '领域', '集群'];

/** Names of the lexicon without doubt: one-character abbreviations do not count. */
export function lookup(context: EntityContext, name: string): readonly LexiconEntry[] {
  return name.length < SHORTEST ? [] : context.resources.lexicon.lookup(name);
}

/** Where the longest place of the lexicon ends that starts at `start`; `start` where there is none. */
export function placeEnd(context: EntityContext, start: number, end: number): number {
  const { text } = context.reading;
  for (let stop = end; stop - start >= SHORTEST; stop--) {
    const entries = lookup(context, text.slice(start, stop));
    if (entries.some(({ type }) => type === 'place')) return stop;
  }
  return start;
}

/** Where a sector ends without its head (新型储能产业). */
export function sectorEnd(text: string, start: number, end: number): number {
  const head = SECTOR_HEADS.find((word) => text.slice(start, end).endsWith(word));
  return head && end - head.length - start >= SHORTEST ? end - head.length : end;
}
