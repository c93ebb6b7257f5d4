/**
 * The layout of a text: which lines are title, metadata, article and page furniture, and where sentences and clauses end.
 * All spans are in reading coordinates. Later stages leave furniture alone: see `isFurniture`.
 */
import type { Reading } from '../reading/reading.ts';
import { firstIndex } from '../search.ts';
import type { Heading, Span } from '../types.ts';
import { type Byline, bylines, type Dateline, dateline } from './datelines.ts';
import { markFurniture } from './furniture.ts';
import { findHeadings } from './headings.ts';
import { splitLines, type TextLine } from './lines.ts';
import { isDateLine, isReporterLine, type MetaField, metaFields } from './metadata.ts';
import { publisherOf } from './publisher.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { findTitle, type TitleLines, titleLength } from './title.ts';

export type { Byline, Dateline, MetaField, Sentence };

/**
 * What a line is. `title` lines are the title, its repetitions and its subtitle; `meta` lines carry date, source, author,
 * document number; `furniture` is what the page puts around the article: menus, tools, neighbours, contact, copyright.
 */
export type LineKind = 'title' | 'meta' | 'heading' | 'body' | 'furniture';

/** One non-empty line without its surrounding blanks. */
export interface Line extends Span {
  readonly kind: LineKind;
}

export interface Layout {
  readonly title: Span | null;
  /** The publisher's name (来源：…, or the medium that a dateline names). */
  readonly publisher: Span | null;
  readonly lines: readonly Line[];
  /** Sentences of all lines but furniture, in order. */
  readonly sentences: readonly Sentence[];
  /** Outline headings, without the title. */
  readonly headings: readonly Heading[];
  /** The items of the `meta` lines, in order. */
  readonly fields: readonly MetaField[];
  readonly datelines: readonly Dateline[];
  readonly bylines: readonly Byline[];
  /** Page furniture, whole lines and items of `meta` lines (浏览次数：317): sorted, without overlap. */
  readonly furniture: readonly Span[];
  /** From the first to the last line that is no furniture. */
  readonly body: Span;
}

/** Shorter lines may be headings, captions, items; a full stop within a longer one makes it running text. */
const SHORTEST_PARAGRAPH = 24;
const LONG = 90;

/** Lays out a reading. Never throws; linear in the length of the text. */
export function layOut(reading: Reading): Layout {
  const lines = splitLines(reading);
  const furniture = markFurniture(lines, isParagraph);
  const fieldsOf = metaLines(lines, furniture);
  for (const [index, fields] of fieldsOf) if (fields.every(({ kind }) => kind === 'reader')) furniture[index] = true;
  const title = titleOf(lines, furniture, fieldsOf);
  for (const column of title?.columns ?? []) furniture[column] = true;

  const article = lines.flatMap((line, index) =>
    furniture[index] || fieldsOf.has(index) || isTitle(title, index)
      ? []
      : [{ ...line, index, paragraph: isParagraph(line) }],
  );
  const headings = findHeadings(article);
  const kinds = lines.map((_, index): LineKind => {
    if (furniture[index]) return 'furniture';
    if (isTitle(title, index)) return 'title';
    if (fieldsOf.has(index)) return 'meta';
    return headings.lines.has(index) ? 'heading' : 'body';
  });
  const number = title && numberBehind(lines[title.last]!);
  const fields = [...fieldsOf].flatMap(([index, found]) => (furniture[index] ? [] : found));
  if (number) fields.unshift(number);
  const running = lines.filter((_, index) => kinds[index] === 'body' || kinds[index] === 'meta');
  const datelines = running.flatMap((line) => dateline(line) ?? []);
  const kept = lines.filter((_, index) => !furniture[index]);
  return {
    title: title
      ? { start: lines[title.title]!.start, end: number?.start ?? lines[title.last]!.end }
      : (fields.find(({ kind }) => kind === 'title')?.value ?? null),
    publisher: publisherOf(reading.text, fields, datelines),
    lines: lines.map(({ start, end }, index) => ({ start, end, kind: kinds[index]! })),
    sentences: lines.flatMap((line, index) => (furniture[index] ? [] : splitSentences(reading.text, line, index))),
    headings: headings.headings,
    fields,
    datelines,
    bylines: running.flatMap(bylines),
    furniture: furnitureSpans(lines, furniture, fieldsOf),
    body: { start: kept[0]?.start ?? 0, end: kept.at(-1)?.end ?? 0 },
  };
}

/** True when a span touches page furniture: recognisers leave it alone. Logarithmic in the number of furniture spans. */
export function isFurniture(layout: Pick<Layout, 'furniture'>, span: Span): boolean {
  const { furniture } = layout;
  const low = firstIndex(furniture.length, (index) => furniture[index]!.end > span.start);
  return low < furniture.length && furniture[low]!.start < Math.max(span.end, span.start + 1);
}

/** Running text: a sentence of some length. */
function isParagraph({ text }: TextLine): boolean {
  return text.length >= LONG || (text.length >= SHORTEST_PARAGRAPH && text.includes('。'));
}

/** The lines of metadata with their fields: they stand above the first paragraph or below the last, dates under signatures anywhere. */
function metaLines(lines: readonly TextLine[], furniture: readonly boolean[]): Map<number, readonly MetaField[]> {
  const paragraphs = lines.map((line, index) => !furniture[index] && isParagraph(line));
  const first = paragraphs.indexOf(true);
  const last = paragraphs.lastIndexOf(true);
  const found = new Map<number, readonly MetaField[]>();
  lines.forEach((line, index) => {
    const within = first >= 0 && index >= first && index <= last;
    if (furniture[index] || (within && !isDateLine(line.text) && !isReporterLine(line.text))) return;
    const fields = metaFields(line);
    if (fields) found.set(index, fields);
  });
  return found;
}

function titleOf(
  lines: readonly TextLine[],
  furniture: readonly boolean[],
  fieldsOf: ReadonlyMap<number, unknown>,
): TitleLines | null {
  const first = lines.findIndex((line, index) => !furniture[index] && isParagraph(line));
  const header = lines.flatMap((_, index) => (furniture[index] || (first >= 0 && index >= first) ? [] : [index]));
  return findTitle(lines, header, (index) => fieldsOf.has(index), furniture.includes(true));
}

/** The document number that shares the title's last line. */
function numberBehind(line: TextLine): MetaField | undefined {
  const start = line.start + titleLength(line.text);
  const span = { start, end: line.end };
  return start < line.end ? { ...span, kind: 'number', value: span } : undefined;
}

function isTitle(title: TitleLines | null, index: number): boolean {
  return title !== null && (title.title === index || title.repeated.has(index));
}

function furnitureSpans(
  lines: readonly TextLine[],
  furniture: readonly boolean[],
  fieldsOf: ReadonlyMap<number, readonly MetaField[]>,
): Span[] {
  return lines.flatMap((line, index): Span[] => {
    if (furniture[index]) return [{ start: line.start, end: line.end }];
    const items = fieldsOf.get(index) ?? [];
    return items.filter((field) => field.kind === 'reader').map(({ start, end }) => ({ start, end }));
  });
}
