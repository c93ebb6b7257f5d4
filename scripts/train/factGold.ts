/** Reference annotations as fact extraction would see them: spans in reading coordinates, mentions linked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkedMention } from '../../src/core/entities/mention.ts';
import type { FactContext } from '../../src/core/facts/facts.ts';
import type { ReadFigure } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { type Reading, read } from '../../src/core/reading/reading.ts';
import type { Resources } from '../../src/core/resources.ts';
import type { EntityType, EventKind, FigureKind, Span } from '../../src/core/types.ts';

export interface GoldIndicator {
  readonly kind: 'indicator';
  readonly figure: string;
  readonly subject: string | null;
  readonly indicator: string;
  readonly time: string | null;
}

export interface GoldEvent {
  readonly kind: 'event';
  readonly trigger: string;
  readonly event: EventKind;
  readonly participants: readonly string[];
  readonly date: string | null;
}

interface GoldRole {
  readonly kind: 'role';
}

interface GoldSpan extends Span {
  readonly text: string;
  readonly optional: boolean;
}

export interface Gold {
  readonly source: string;
  readonly text: string;
  readonly entities: readonly (GoldSpan & { readonly type: EntityType; readonly kind?: string })[];
  readonly figures: readonly (GoldSpan & {
    readonly id: string;
    readonly kind: FigureKind;
    readonly value: number | string;
    readonly unit?: string;
    readonly approx?: ReadFigure['approx'];
  })[];
  readonly triggers: readonly (GoldSpan & { readonly id: string; readonly event: EventKind })[];
  readonly facts: readonly (GoldIndicator | GoldEvent | GoldRole)[];
}

/** Reads all annotated texts of a folder, in the order of their names. */
export function readGold(folder: string, textFolder = folder): Gold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Omit<Gold, 'text'>)
    .filter((gold) => gold.source && gold.entities)
    .map((gold) => ({ ...gold, text: readFileSync(path.join(textFolder, gold.source), 'utf8') }));
}

/** A text with its reference entities and figures in reading coordinates. */
export interface GoldDocument {
  readonly gold: Gold;
  readonly context: FactContext;
}

/** Prepares a text for fact extraction on its reference annotations. */
export function prepare(gold: Gold, resources: Resources): GoldDocument {
  const reading = read(gold.text);
  const layout = layOut(reading);
  const figures = place(reading, gold.figures).map(({ item, span }) => ({
    ...span,
    kind: item.kind,
    value: item.value,
    unit: item.unit ?? '',
    approx: item.approx ?? ('none' as const),
  }));
  const entities = link(reading, place(reading, gold.entities));
  return {
    gold,
    context: { reading, layout, figures, entities, documentDate: datelineOf(gold), resources },
  };
}

function place<T extends Span>(reading: Reading, items: readonly T[]): { item: T; span: Span }[] {
  const { starts, ends } = reading.map;
  const placed: { item: T; span: Span }[] = [];
  let unit = 0;
  for (const item of items.toSorted((a, b) => a.start - b.start)) {
    while (unit < starts.length && ends[unit]! <= item.start) unit++;
    const start = unit;
    let end = start;
    while (end < starts.length && starts[end]! < item.end) end++;
    if (end > start) placed.push({ item, span: { start, end } });
  }
  return placed;
}

type PlacedEntity = { item: Gold['entities'][number]; span: Span };

/** Links names as a reader would: an alias in brackets, and a short form whose characters a longer name of its type holds in order. */
function link(reading: Reading, entities: readonly PlacedEntity[]): LinkedMention[] {
  const canonical = new Map<string, string>();
  const text = (span: Span): string => reading.text.slice(span.start, span.end);
  const resolve = (key: string): string => {
    let at = key;
    while (canonical.has(at)) at = canonical.get(at)!;
    return at;
  };
  entities.forEach(({ item, span }, index) => {
    const next = entities[index + 1];
    if (!next || next.item.type !== item.type) return;
    const between = reading.text.slice(span.end, next.span.start);
    if (!/^(（|（(以)?下[称简]称?[：:]?[“”]?|（简称[“”]?|（以下简称[“”]?)$/u.test(between)) return;
    const from = resolve(`${item.type}:${text(next.span)}`);
    const to = resolve(`${item.type}:${text(span)}`);
    if (from !== to) canonical.set(from, to);
  });
  const known: string[] = [];
  for (const { item, span } of entities) {
    const key = `${item.type}:${text(span)}`;
    if (!canonical.has(key) && !known.includes(key)) known.push(key);
  }
  for (const key of known) {
    if (key.startsWith('person') || key.startsWith('position') || key.startsWith('industry')) continue;
    const longer = known.find((other) => other.length > key.length && holds(other, key));
    if (longer && resolve(longer) !== key) canonical.set(key, longer);
  }
  return entities.map(({ item, span }) => ({
    ...span,
    type: item.type,
    ...(item.kind ? { kind: item.kind } : {}),
    score: 1,
    recogniser: 'reference',
    id: resolve(`${item.type}:${text(span)}`),
    name: text(span),
  }));
}

function holds(longer: string, key: string): boolean {
  const [type, short] = key.split(':') as [string, string];
  if (!longer.startsWith(`${type}:`) || short.length < 2) return false;
  const name = longer.slice(type.length + 1);
  return name.startsWith(short) || (short.length >= 3 && name.includes(short));
}

/** The first full date among the first or the last lines. */
function datelineOf(gold: Gold): string | null {
  const day = /^\d{4}-\d\d-\d\d$/u;
  const dates = gold.figures.filter(({ kind, value }) => kind === 'date' && day.test(String(value)));
  const early = dates.find(({ start }) => start < 300) ?? dates.find(({ start }) => start > gold.text.length - 200);
  return early ? String(early.value) : null;
}
