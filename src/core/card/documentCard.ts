/** The card of an official document: its number, who issued it to whom, from when until when it holds, what it cites. */
import type { ReadFigure } from '../figures/figures.ts';
import { saysWhomToAsk } from '../layout/furniture.ts';
import type { Layout, Line } from '../layout/layout.ts';
import { originalText, type Reading, sourceSpan } from '../reading/reading.ts';
import type { Cited, DocumentCard, Span } from '../types.ts';
import { parseDocumentNumber } from './documentNumber.ts';
import { findValidity } from './validity.ts';

export interface CardContext {
  readonly reading: Reading;
  readonly layout: Layout;
  /** The figures of the text, in order, in reading coordinates. */
  readonly figures: readonly ReadFigure[];
  /** The day the document dates itself to, ISO 8601, or null. */
  readonly documentDate: string | null;
}

const BODY = /(?:政府|委员会|委|厅|局|办公室|办公厅|部|院|署|法院|检察院|管委会|办|中心|总公司|集团)$/;
const LONGEST_BODY = 40;
const LONGEST_ADDRESSEES = 240;
const ISSUED_BY_TITLE = /^(.{2,36}?(?:政府|委员会|厅|局|办公室|办公厅|部|院|署|管委会))(?:等\d{1,2}个?部门)?关于/;
/** How a line of addressees ends. */
const ADDRESSEE = /(?:政府|委员会|管委会|管委|委|厅|局|部门|单位|机构|企业|公司|办公室|中心|院|校|会|处)：$/;
const QUOTED = /《[^《》\n]{2,80}》/g;
/** Behind a quoted title that is only the short form of the one before. */
const SHORT_FORM = /(?:以下简称|简称|下称|下同)[:：]?$/;

/** Reads the card of a document; spans are those of the source. Never throws; linear in the length of the text. */
export function documentCard({ reading, layout, figures, documentDate }: CardContext): DocumentCard {
  const { text } = reading;
  const cite = (span: Span): Cited => ({ ...sourceSpan(reading, span), text: originalText(reading, span) });
  const titleWords = layout.title ? text.slice(layout.title.start, layout.title.end) : '';
  return {
    number: numberOf(reading, layout),
    issuers: issuersOf(text, layout).map(cite),
    issued: documentDate,
    addressees: addresseesOf(text, layout).map(cite),
    contact: layout.lines
      .filter(({ kind, start, end }) => kind === 'furniture' && saysWhomToAsk(text.slice(start, end)))
      .map(cite),
    cites: citesOf(text, layout, titleWords).map(cite),
    ...findValidity(text, layout.sentences, figures, documentDate),
  };
}

/** The number stands in a field of its own, else in brackets below the title. */
function numberOf(reading: Reading, layout: Layout): DocumentCard['number'] {
  const { text } = reading;
  const places = [
    ...layout.fields.filter(({ kind }) => kind === 'number').map(({ value }) => value),
    ...layout.lines.filter(({ kind }) => kind === 'meta'),
  ];
  for (const { start, end } of places) {
    const found = parseDocumentNumber(text.slice(start, end));
    if (!found) continue;
    const at = text.indexOf(found.text, start);
    const span = { start: at, end: at + found.text.length };
    return { ...found, text: originalText(reading, span), ...sourceSpan(reading, span) };
  }
  return null;
}

function issuersOf(text: string, layout: Layout): readonly Span[] {
  const { lines, title } = layout;
  const signed = signature(text, lines);
  if (signed.length > 0) return signed;
  const first = lines.findIndex(({ kind }) => kind === 'title');
  const above = lines
    .slice(0, Math.max(first, 0))
    .filter(({ kind }) => kind === 'body')
    .flatMap((line) => bodies(text, line));
  if (above.length > 0) return above;
  const dated = lines
    .slice(
      0,
      Math.max(
        lines.findIndex(({ kind }) => kind === 'body'),
        0,
      ),
    )
    .filter(({ kind }) => kind === 'meta')
    .flatMap((line) => bodyParts(text, line));
  const named = title && ISSUED_BY_TITLE.exec(text.slice(title.start, title.end))?.[1];
  if (title && named) return [{ start: title.start, end: title.start + named.length }];
  return dated;
}

/** The lines above the date at the end. */
function signature(text: string, lines: readonly Line[]): readonly Span[] {
  const kept = lines.filter(({ kind }) => kind !== 'furniture');
  const last = kept.findLastIndex(({ start, end }) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text.slice(start, end)));
  if (last <= 0) return [];
  const found: Span[] = [];
  for (let i = last - 1; i >= 0; i--) {
    const parts = kept[i]!.kind === 'title' ? [] : bodies(text, kept[i]!);
    if (parts.length === 0) break;
    found.unshift(...parts);
  }
  return found;
}

/** The bodies of a line that holds nothing else. */
function bodies(text: string, line: Span): readonly Span[] {
  const found = bodyParts(text, line);
  const length = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return length === text.slice(line.start, line.end).replaceAll(' ', '').length ? found : [];
}

/** The parts of a line between blanks that name a body. */
function bodyParts(text: string, line: Span): readonly Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (const part of text.slice(line.start, line.end).split(' ')) {
    if (part.length > 1 && part.length <= LONGEST_BODY && BODY.test(part) && !/[，。：；]/.test(part))
      found.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return found;
}

/** 各县（市、区）人民政府，市政府各部门： before the first paragraph. */
function addresseesOf(text: string, { lines }: Layout): readonly Span[] {
  const first = lines.findIndex(({ kind }) => kind === 'body' || kind === 'heading');
  const line = lines.slice(Math.max(first, 0), first + 3).find(({ kind, start, end }) => {
    const words = text.slice(start, end);
    return (
      kind === 'body' &&
      words.length <= LONGEST_ADDRESSEES &&
      words.endsWith('：') &&
      ADDRESSEE.test(words) &&
      !words.includes('。')
    );
  });
  if (!line) return [];
  const found: Span[] = [];
  let start = line.start;
  for (const part of text.slice(line.start, line.end - 1).split('，')) {
    if (part !== '') found.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return found;
}

function citesOf(text: string, { body }: Layout, title: string): readonly Span[] {
  const seen = new Set<string>();
  const found: Span[] = [];
  const article = text.slice(body.start, body.end);
  for (const { 0: words, index } of article.matchAll(QUOTED)) {
    const short = SHORT_FORM.test(article.slice(Math.max(0, index - 6), index));
    if (seen.has(words) || short || title.includes(words.slice(1, -1))) {
      seen.add(words);
      continue;
    }
    seen.add(words);
    found.push({ start: body.start + index, end: body.start + index + words.length });
  }
  return found;
}
