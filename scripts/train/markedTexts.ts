/**
 * Training texts marked in place; texts of one file are separated by a line `---`.
 *   {place:合肥市}                                             an entity
 *   {figure:1052亿元|合肥市|电子信息产业营业收入|2023}          a figure with what it states: subject, indicator, time
 *   {sign:签约|合肥市；京东方|2024-03-01}                       the trigger word of an event: participants, date
 * A question mark after the opening brace says that finding or missing the span costs nothing. An empty field is null.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENTITY_TYPES, type EntityType, EVENT_KINDS, type EventKind, type Span } from '../../src/core/types.ts';
import type { GoldDocument, GoldEntity } from './corpus.ts';

const SEPARATOR = '\n---\n';
const MARK = /\{(\??)([a-z]+):([^{}|]*)([^{}]*)\}/g;

/** A figure and what it states. */
export interface MarkedFigure extends Span {
  readonly subject: string | null;
  readonly indicator: string;
  readonly time: string | null;
}

/** The trigger word of an event and what is said of it. */
export interface MarkedTrigger extends Span {
  readonly event: EventKind;
  readonly optional: boolean;
  readonly participants: readonly string[];
  readonly date: string | null;
}

export interface MarkedText extends GoldDocument {
  readonly figures: readonly MarkedFigure[];
  readonly triggers: readonly MarkedTrigger[];
}

/** Reads every marked text of a folder; an absent folder holds none. */
export function loadMarked(folder: string): MarkedText[] {
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
 * @throws Error for a mark that names neither an entity type, a figure nor a kind of event
 */
export function unmark(marked: string): Omit<MarkedText, 'name'> {
  const entities: GoldEntity[] = [];
  const figures: MarkedFigure[] = [];
  const triggers: MarkedTrigger[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, mark, type, name, rest] = match;
    text += marked.slice(from, match.index);
    const span = { start: text.length, end: text.length + name!.length };
    const optional = mark === '?';
    const fields = rest!.split('|').slice(1);
    const field = (index: number): string | null => fields[index] || null;
    if (ENTITY_TYPES.includes(type as EntityType)) entities.push({ ...span, type: type as EntityType, optional });
    else if (type === 'figure') figures.push({ ...span, subject: field(0), indicator: field(1) ?? '', time: field(2) });
    else if (EVENT_KINDS.includes(type as EventKind))
      triggers.push({
        ...span,
        event: type as EventKind,
        optional,
        participants: field(0)?.split('；') ?? [],
        date: field(1),
      });
    else throw new Error(`neither an entity type, a figure nor a kind of event: ${whole}`);
    text += name;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), entities, figures, triggers };
}
