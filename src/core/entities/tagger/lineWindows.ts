/**
 * A reading cut into windows of one line each, with all that the tagger reads of a line and nothing else. What a line's first
 * pass finds depends on its window alone, so that lines that did not change since the last analysis need not be read again.
 */
import type { ReadFigure } from '../../figures/figures.ts';
import type { Words } from '../../lexicon/words.ts';
import { firstIndex } from '../../search.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { EvidenceContext } from './evidence.ts';

/** A line that may hold mentions, with the characters beside it. Spans are offsets in the window. */
export interface LineWindow {
  /** Where the window starts and ends in the reading. */
  readonly from: number;
  readonly to: number;
  /** The line within the window. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** Says all that the window's context holds: words, names and proposals follow from the text. */
  readonly key: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  context(): EvidenceContext;
  proposals(): readonly Mention[];
}

/** The windows of a reading, in order. `proposals` are the spans of the rule recognisers. */
export function lineWindows(context: EntityContext, proposals: readonly Mention[]): LineWindow[] {
  const { figures, layout, reading } = context;
  const { lines, sentences } = layout;
  const { text } = reading;
  const proposed = byLine(proposals, lines);
  const windows: LineWindow[] = [];
  let figure = 0;
  let sentence = 0;
  lines.forEach((line, index) => {
    while (sentence < sentences.length && sentences[sentence]!.line < index) sentence++;
    const firstSentence = sentence;
    while (sentence < sentences.length && sentences[sentence]!.line === index) sentence++;
    if (line.kind === 'furniture') return;
    // The document's features look at one character beyond each end.
    const from = Math.max(0, line.start - 1);
    const to = Math.min(text.length, line.end + 1);
    while (figure < figures.length && figures[figure]!.end <= from) figure++;
    const own: ReadFigure[] = [];
    let figureKeys = '';
    for (let k = figure; k < figures.length && figures[k]!.start < to; k++) {
      const moved = { ...figures[k]!, start: figures[k]!.start - from, end: figures[k]!.end - from };
      own.push(moved);
      figureKeys += `${moved.kind}${moved.start},${moved.end};`;
    }
    windows.push({
      from,
      to,
      lineStart: line.start - from,
      lineEnd: line.end - from,
      key: `${line.kind} ${line.start - from} ${line.end - from} ${figureKeys}\n${text.slice(from, to)}`,
      sentences: sentences
        .slice(firstSentence, sentence)
        .map(({ start, end }) => ({ start: start - from, end: end - from })),
      context: () => ({
        reading: { text: text.slice(from, to) },
        layout: { lines: [{ kind: line.kind, start: line.start - from, end: line.end - from }] },
        figures: own,
        words: wordsWithin(context.words, from, to),
        names: namesWithin(context, from, to),
        resources: context.resources,
      }),
      proposals: () => (proposed.get(index) ?? []).map((mention) => shifted(mention, -from)),
    });
  });
  return windows;
}

/** A span moved by some characters. */
export function shifted<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function byLine(
  proposals: readonly Mention[],
  lines: EntityContext['layout']['lines'],
): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of proposals) {
    const line = firstIndex(lines.length, (index) => lines[index]!.end > mention.start);
    const others = found.get(line);
    if (others) others.push(mention);
    else found.set(line, [mention]);
  }
  return found;
}

function wordsWithin(words: Words, from: number, to: number): Words {
  const first = firstIndex(words.length, (w) => words.starts[w]! >= from);
  const end = firstIndex(words.length, (w) => words.starts[w]! >= to);
  return {
    length: end - first,
    starts: moved(words.starts, first, end, from),
    ends: moved(words.ends, first, end, from),
    tags: words.tags.slice(first, end),
    at: moved(words.at, from, to, first),
  };
}

/** A part of a column of offsets, less `by`; -1 where that is before the first. */
function moved(column: Int32Array, from: number, to: number, by: number): Int32Array {
  const part = column.slice(from, to);
  for (let i = 0; i < part.length; i++) part[i] = Math.max(-1, part[i]! - by);
  return part;
}

function namesWithin({ names }: EntityContext, from: number, to: number): EntityContext['names'] {
  const first = firstIndex(names.length, (index) => names[index]!.start >= from);
  const end = firstIndex(names.length, (index) => names[index]!.start >= to);
  return names.slice(first, end).map((match) => shifted(match, -from));
}
