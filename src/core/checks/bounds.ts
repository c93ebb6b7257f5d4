/** What a figure can be, given how exactly it is written: 1.2亿 may be anything that rounds to it, 近三成 somewhat less than that. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Figure } from '../types.ts';

/** Lowest and highest value a figure can stand for. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** 三成, 四分之一 and 一半 are spoken loosely. */
const LOOSE = 0.12;
/** 约, 近, 超 may be off by this much. */
const APPROXIMATE = 0.1;

/**
 * The bounds of a figure.
 * @param text the reading's text, in which the figure stands
 * @returns null for figures without a number
 */
export function boundsOf(figure: ReadFigure, text: string): Bounds | null {
  return boundsOfWords(figure, text.slice(figure.start, figure.end));
}

/**
 * The bounds of a figure, from its own words.
 * @param words with ASCII digits
 * @returns null for figures without a number
 */
export function boundsOfWords(figure: Pick<Figure, 'kind' | 'value' | 'approx'>, words: string): Bounds | null {
  const { value } = figure;
  if (typeof value !== 'number') return null;
  const digits = /\d[\d,]*(?:\.(\d+))?/u.exec(words);
  let slack: number;
  if (digits) {
    const written = Number(digits[0].replaceAll(',', ''));
    const scale = written === 0 ? 1 : Math.abs(value / written);
    slack = 0.5 * scale * 10 ** -(digits[1]?.length ?? 0);
    // A plain count is exact; a rounded one (1.2万) is not.
    if (scale === 1 && !digits[1] && figure.kind !== 'percent') slack = 0;
  } else slack = figure.kind === 'count' ? 0 : value * LOOSE;
  const more = value * APPROXIMATE;
  switch (figure.approx) {
    case 'about':
      return { low: value - slack - more, high: value + slack + more };
    case 'nearly':
    case 'under':
      return { low: value - slack - more, high: value + slack };
    case 'over':
      return { low: value - slack, high: value + slack + more };
    default:
      return { low: value - slack, high: value + slack };
  }
}

/** Whether two ranges have a value in common, with room for the rounding of the arithmetic itself. */
export function meet(a: Bounds, b: Bounds): boolean {
  const room = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + room && b.low <= a.high + room;
}

/** Percent without needless digits. */
export function percent(share: number): string {
  return (share * 100).toFixed(1).replace(/\.0$/u, '');
}

/** The words of a figure with another value in them: 100亿元 with 110 × 10⁸ is 110亿元. */
export function withValue(figure: Pick<Figure, 'value'>, words: string, value: number): string {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(words);
  const written = digits ? Number(digits[0].replaceAll(',', '')) : 0;
  const shown = written > 0 ? (value * written) / Number(figure.value) : value;
  const rounded = String(Number(shown.toFixed(4)));
  return digits && written > 0 ? words.replace(digits[0], rounded) : rounded;
}
