/** What the recognisers of dates hand to one another. */
import { skipBlanks } from '../numerals.ts';
import type { DatePoint } from './datePoint.ts';

export interface PointReading {
  readonly end: number;
  readonly point: DatePoint;
  /** The second point of a range that shares the unit of the first: 1至4月, 12-19日. */
  readonly to?: DatePoint;
  /** A day without month, a Chinese day or month without year: other readings are possible. */
  readonly weak?: boolean;
}

export interface PointOptions {
  /** Years of the Republic occur in the text. */
  readonly republic: boolean;
  /** The point ends a range: a day or a month alone is enough. */
  readonly ending?: boolean;
}

export function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

export function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** True where 年 or 月 belongs to the word or numeral before it: 三年内, 全年, 当月. */
export function belongsBefore(text: string, at: number): boolean {
  const c = text[at];
  return (
    c !== undefined &&
    '0123456789一二两三四五六七八九十百千半多余几度当全本今去明上前后同每青少壮中成老学财次翌'.includes(c)
  );
}

const CONNECTORS = ['起至', '--', '——', '—', '–', '－', '-', '~', '至', '到'];

/** Offset behind the connector of a range at `at`, blanks around it included, or -1. */
export function connectorEnd(text: string, at: number): number {
  const i = skipBlanks(text, at);
  for (const words of CONNECTORS) if (text.startsWith(words, i)) return skipBlanks(text, i + words.length);
  return -1;
}
