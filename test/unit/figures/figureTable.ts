/** Spec tables of figures: a text with its figures marked ⟦so⟧, and what each of them says. */
import { expect, it } from 'vitest';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { read, sourceSpan } from '../../../src/core/reading/reading.ts';

/** A marked text and its figures: `count 566 家`, `money 3000000000 CNY nearly`, `date 2023-06-30`. */
export type Row = readonly [marked: string, ...figures: string[]];

export interface TableOptions {
  /** The document's date. */
  readonly date?: string;
  /** Text before each row, with figures of its own that are not looked at. */
  readonly context?: string;
}

/** The figures of a text in its own coordinates, as the tables write them. */
export function figuresOf(text: string, date: string | null = null) {
  const reading = read(text);
  const { figures } = recogniseFigures(reading, layOut(reading), date);
  return figures.map((figure) => {
    const { kind, value, unit, approx } = figure;
    const words = [kind, String(value), unit, approx === 'none' ? '' : approx].filter((word) => word !== '');
    return { ...sourceSpan(reading, figure), says: words.join(' ') };
  });
}

/** One test per row: exactly the marked spans are figures, and they say what the row says. */
export function table(rows: readonly Row[], { date, context = '' }: TableOptions = {}): void {
  it.each(rows.map((row) => ({ marked: row[0], expected: row.slice(1) })))('$marked', ({ marked, expected }) => {
    const text = context + marked.replace(/[⟦⟧]/g, '');
    const found = figuresOf(text, date ?? null).filter(({ start }) => start >= context.length);
    expect(remark(text, found).slice(context.length)).toBe(marked);
    expect(found.map(({ says }) => says)).toEqual(expected);
  });
}

/** Puts the marks back where the figures were found. */
function remark(text: string, spans: readonly { start: number; end: number }[]): string {
  let marked = '';
  let done = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(done, start)}⟦${text.slice(start, end)}⟧`;
    done = end;
  }
  return marked + text.slice(done);
}
