/** Headings: numbered ones (第一章, 一、, （一）, 1.) and short subheads of news, with levels for the outline. */
import type { Heading } from '../types.ts';
import type { TextLine } from './lines.ts';

/** The styles of headings, outermost first. */
const STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'subhead',
  'numeral',
  'bracketed',
  'digit',
  'bracketedDigit',
  'question',
] as const;
type Style = (typeof STYLES)[number];

const N = '[一二三四五六七八九十百零〇0-9]{1,6}';
const MARKERS: readonly (readonly [Style, RegExp])[] = [
  ['part', new RegExp(`^第${N}(?:编|部分|篇)(?![\u3400-\u9fff]*(?:成|组))`)],
  ['chapter', new RegExp(`^第${N}章`)],
  ['section', new RegExp(`^第${N}节`)],
  ['article', new RegExp(`^第${N}条(?:之[一二三四五六七八九十])?(?= |$|[（【])`)],
  ['numeral', /^[一二三四五六七八九十]{1,3}、/],
  ['bracketed', /^（[一二三四五六七八九十]{1,3}）/],
  ['digit', /^\d{1,2}(?:[．、](?!\d)|\.(?!\d))/],
  ['bracketedDigit', /^（\d{1,2}）/],
  ['question', /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,2})?问[：，]|^[^，。：]{2,14}记者问?：(?=.*？$)/],
];

/** A heading that runs into its paragraph ends at the first full stop, and is short. */
const LONGEST_RUN_IN = 24;
const LONGEST_NUMBERED = 60;
const LONGEST_SUBHEAD = 36;
const SHORTEST_SUBHEAD = 3;
const LONGEST_QUESTION = 60;
/** More short lines in a row are a list. */
const MOST_SUBHEADS_IN_ROW = 2;

const ENDED = /[。！；，、…）]$/;
const SIGNATURE = /^\d{2,4}年\d{1,2}月|^（?完）?$/;
/** A label with its value, or a list. */
const VALUE = /：.*\d|^(?:主办|承办|协办|支持|指导|时间|地点|联系|参加|附件)[^：]{0,4}：.|(?: [^ ]+){3}/;
/** Blank of a reading; articles lose their line breaks but keep it. */
const ARTICLE_IN_LINE = new RegExp(` (?=第${N}[章节条] )`, 'g');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly style: Style;
}

/** What the outline needs to know of a line. */
export interface HeadingLine extends TextLine {
  /** Index into the lines of the layout. */
  readonly index: number;
  readonly paragraph: boolean;
}

export interface HeadingResult {
  readonly headings: readonly Heading[];
  /** Indexes of the lines that are headings as a whole. */
  readonly lines: ReadonlySet<number>;
}

/** Finds the headings among the lines of an article (title, metadata and furniture left out). */
export function findHeadings(lines: readonly HeadingLine[]): HeadingResult {
  const found: Found[] = [];
  const whole = new Set<number>();
  const subheads = subheadLines(lines);
  lines.forEach((line, i) => {
    const numbered = numberedHeadings(line);
    if (numbered.length > 0) {
      found.push(...numbered);
      if (numbered[0]!.style !== 'article' && line.text.slice(numbered[0]!.end - line.start).replace('：', '') === '')
        whole.add(line.index);
    } else if (subheads.has(i)) {
      found.push({ start: line.start, end: line.end, text: line.text.replace(/：$/, ''), style: 'subhead' });
      whole.add(line.index);
    }
  });
  const used = STYLES.filter((style) => found.some((heading) => heading.style === style));
  const headings = found.map(({ style, ...heading }) => ({ ...heading, level: used.indexOf(style) + 1 }));
  return { headings, lines: whole };
}

/** The numbered headings of a line; a line may hold several articles that lost their line breaks. */
function numberedHeadings(line: TextLine): Found[] {
  const found: Found[] = [];
  let start = 0;
  for (const part of line.text.split(ARTICLE_IN_LINE)) {
    const heading = numberedHeading(part, line.start + start);
    if (heading) found.push(heading);
    start += part.length + 1;
  }
  return found;
}

function numberedHeading(text: string, at: number): Found | undefined {
  for (const [style, pattern] of MARKERS) {
    const marker = pattern.exec(text);
    if (!marker) continue;
    const end = headingEnd(style, text, marker[0].length);
    return end === undefined ? undefined : { start: at, end: at + end, text: text.slice(0, end).trimEnd(), style };
  }
  return undefined;
}

/** Where a numbered heading ends in its line; undefined when the line is an item of running text. */
function headingEnd(style: Style, text: string, marker: number): number | undefined {
  if (style === 'question') return text.length <= LONGEST_QUESTION ? text.length : undefined;
  if (style === 'article') return articleEnd(text, marker);
  const stop = text.slice(0, LONGEST_RUN_IN + 1).search(/[。：]/);
  if (stop >= 0)
    return /[，；]/.test(text.slice(marker, stop)) || (text[stop] === '。' && stop === text.length - 1)
      ? undefined
      : stop;
  return text.length <= LONGEST_NUMBERED && !ENDED.test(text) && !/[。；：]/.test(text) ? text.length : undefined;
}

/** An article is named by its number and, where it is short, its first clause. */
function articleEnd(text: string, marker: number): number {
  const clause = text.slice(marker, marker + LONGEST_RUN_IN).search(/[，。；：]/);
  return clause > 0 ? marker + clause : marker;
}

/** Indexes of short lines without closing mark that stand above a paragraph. */
function subheadLines(lines: readonly HeadingLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && isSubheadLike(lines[end]!)) end++;
    const row = end - i;
    const follows = i === 0 ? opensText(lines[0]!) : lines[i - 1]!.paragraph;
    // A single label (注释：) opens a list or names a speaker; a subhead of two lines may end its first so.
    const label = row > 0 && lines[end - 1]!.text.endsWith('：');
    if (row > 0 && row <= MOST_SUBHEADS_IN_ROW && lines[end]?.paragraph && follows && !label)
      for (let k = i; k < end; k++) found.add(k);
    i = end + 1;
  }
  return found;
}

/** Above the first paragraph stand addressees and names of authors too. */
function opensText({ text }: HeadingLine): boolean {
  return !text.includes(' ') && !text.endsWith('：');
}

function isSubheadLike({ text, paragraph }: HeadingLine): boolean {
  return (
    !paragraph &&
    text.length >= SHORTEST_SUBHEAD &&
    text.length <= LONGEST_SUBHEAD &&
    !ENDED.test(text) &&
    !text.includes('。') &&
    !SIGNATURE.test(text) &&
    !VALUE.test(text) &&
    /[\u3400-\u9fff]/.test(text) &&
    !(text.endsWith('：') && /[、，]/.test(text))
  );
}
