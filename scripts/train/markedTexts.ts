/** Training texts with their entities marked in place: `{place:合肥市}`. Texts of one file are separated by a line `---`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENTITY_TYPES, type EntityType } from '../../src/core/types.ts';
import type { GoldDocument, GoldEntity } from './corpus.ts';

const SEPARATOR = '\n---\n';
const MARK = /\{([a-z]+):([^{}]*)\}/g;

/** Reads every marked text of a folder; an absent folder holds none. */
export function loadMarked(folder: string): GoldDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split(SEPARATOR)
        .map((marked, index) => ({ name: `${file}#${index + 1}`, ...unmark(marked) })),
    );
}

/**
 * Takes the marks out of a text.
 * @throws Error for a mark that names no entity type
 */
export function unmark(marked: string): { readonly text: string; readonly entities: readonly GoldEntity[] } {
  const entities: GoldEntity[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, type, name] = match;
    if (!ENTITY_TYPES.includes(type as EntityType)) throw new Error(`no entity type: ${whole}`);
    text += marked.slice(from, match.index);
    entities.push({ start: text.length, end: text.length + name!.length, type: type as EntityType, optional: false });
    text += name;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), entities };
}
