/** Reference annotations as fact extraction would see them: spans in reading coordinates, mentions linked. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseEntities } from '../../src/core/entities/entities.ts';
import { linkMentions } from '../../src/core/entities/linker.ts';
import type { FactContext } from '../../src/core/facts/context.ts';
import { type ReadFigure, recogniseFigures } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { cutWords } from '../../src/core/lexicon/words.ts';
import { type Reading, read, sourceSpan } from '../../src/core/reading/reading.ts';
import type { Resources } from '../../src/core/resources.ts';
import type { EntityType, EventKind, FigureKind, Span } from '../../src/core/types.ts';
import type { MarkedText } from './markedTexts.ts';

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

/**
 * What the marks of a text say, as a reference: its figures are those the product reads, its facts those of the marks. What is said of
 * a figure that the product does not read is left out.
 */
export function goldOf({ name, text, entities, figures, triggers }: MarkedText): Gold {
  const reading = read(text);
  const recognised = recogniseFigures(reading, layOut(reading), null).figures.map((figure, index) => ({
    ...figure,
    ...sourceSpan(reading, figure),
    id: `f${index}`,
  }));
  const words = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  const indicators = figures.flatMap(({ start, end, subject, indicator, time }): GoldIndicator[] => {
    const figure = recognised.find((other) => other.start < end && start < other.end)?.id;
    return figure ? [{ kind: 'indicator', figure, subject, indicator, time }] : [];
  });
  const events = triggers.map(
    ({ event, participants, date }, index): GoldEvent => ({
      kind: 'event',
      trigger: `e${index}`,
      event,
      participants,
      date,
    }),
  );
  return {
    source: name,
    text,
    entities: entities.map((entity) => ({ ...entity, ...words(entity) })),
    figures: recognised.map((figure) => ({ ...figure, ...words(figure), optional: false })),
    triggers: triggers.map(({ event, optional, ...span }, index) => ({
      ...words(span),
      id: `e${index}`,
      event,
      optional,
    })),
    facts: [...indicators, ...events],
  };
}

/** A text with entities and figures in reading coordinates, and what the reference says of it. */
export interface GoldDocument {
  readonly gold: Gold;
  readonly context: FactContext;
  /** The reference id of each figure of the context, null where the reference has none there. */
  readonly figureIds: readonly (string | null)[];
}

/** Prepares a text for fact extraction on its reference annotations. */
export function prepare(gold: Gold, resources: Resources): GoldDocument {
  const reading = read(gold.text);
  const layout = layOut(reading);
  const placed = place(reading, gold.figures);
  const figures = placed.map(({ item, span }) => ({
    ...span,
    kind: item.kind,
    value: item.value,
    unit: item.unit ?? '',
    approx: item.approx ?? ('none' as const),
  }));
  const words = cutWords(reading.text, layout, resources.segmenter);
  // Borderline mentions are found or missed: every other one is left out.
  const mentions = place(
    reading,
    gold.entities.filter(({ optional }, index) => !optional || index % 2 === 0),
  ).map(({ item, span }) => ({
    ...span,
    type: item.type,
    ...(item.kind ? { kind: item.kind } : {}),
    score: 1,
    recogniser: 'reference',
  }));
  const entities = linkMentions({ reading, layout, figures, words, resources }, mentions);
  const { documentDate } = recogniseFigures(reading, layout, null);
  const figureIds = placed.map(({ item }) => item.id);
  return { gold, figureIds, context: { reading, layout, figures, words, entities, documentDate, resources } };
}

/** Prepares a text for fact extraction on what the product itself recognises. */
export function recognise(gold: Gold, resources: Resources): GoldDocument {
  const reading = read(gold.text);
  const layout = layOut(reading);
  const { figures, documentDate } = recogniseFigures(reading, layout, null);
  const words = cutWords(reading.text, layout, resources.segmenter);
  const entities = recogniseEntities(reading, layout, figures, words, resources);
  const placed = place(reading, gold.figures);
  const figureIds = figures.map(
    (figure) => placed.find(({ span }) => span.start < figure.end && figure.start < span.end)?.item.id ?? null,
  );
  return { gold, figureIds, context: { reading, layout, figures, words, entities, documentDate, resources } };
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
