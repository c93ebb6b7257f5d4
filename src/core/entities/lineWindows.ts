/**
 * A reading cut into windows of one line each, with all that rules and the tagger's first pass read of a line and nothing else:
 * what they find there depends on the window alone.
 */
import type { Words } from '../lexicon/words.ts';
import { firstIndex } from '../search.ts';
import type { Span } from '../types.ts';
import type { EntityContext, PlacedFigure, RuleContext } from './context.ts';

/** A line with the characters beside it. */
export interface LineWindow {
  /** Where the window starts and ends in the reading. */
  readonly from: number;
  readonly to: number;
  /** Says all that the window's context holds: sentences, words and names follow from the text. */
  readonly key: string;
  /** What is known of the line alone, in offsets of the window. */
  context(): RuleContext;
}

/** The windows of a reading, in order, furniture left out. */
export function lineWindows(context: EntityContext): LineWindow[] {
  const { figures, layout, reading } = context;
  const { lines, sentences } = layout;
  const { text } = reading;
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
    const ownFigures: PlacedFigure[] = [];
    let figureKeys = '';
    for (let k = figure; k < figures.length && figures[k]!.start < to; k++) {
      const { kind, start, end } = figures[k]!;
      ownFigures.push({ kind, start: start - from, end: end - from });
      figureKeys += `${kind}${start - from},${end - from};`;
    }
    const inWindow = (span: Span): Span => ({ start: span.start - from, end: span.end - from });
    const endSentence = sentence;
    windows.push({
      from,
      to,
      key: `${line.kind} ${line.start - from} ${line.end - from} ${figureKeys}\n${text.slice(from, to)}`,
      context: () => {
        const window = text.slice(from, to);
        const { resources } = context;
        return {
          reading: { text: window },
          layout: {
            lines: [{ kind: line.kind, ...inWindow(line) }],
            sentences: sentences.slice(firstSentence, endSentence).map(inWindow),
          },
          figures: ownFigures,
          words: wordsWithin(context.words, from, to),
          names: resources.lexicon.matches(window),
          resources,
        };
      },
    });
  });
  return windows;
}

/** A span moved by some characters. */
export function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
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
