/** Cells as people read them, in the display language. */
import type { FactCell } from '../../protocol.ts';
import type { ColumnName, Labels } from '../messages.ts';

export type CellText = (cell: FactCell, column: ColumnName) => string;

/** Digits behind the point that are shown; the copy and the export have all. */
const DIGITS = 6;

/** @returns shows a cell of a column; nothing where the text says nothing */
export function cellTexts({ values }: Labels, locale: string): CellText {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: DIGITS });
  return (cell, column) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return column === 'value' ? numbers.format(cell) : String(cell);
    if (typeof cell === 'string' || typeof cell === 'boolean') return values[column]?.[String(cell)] ?? String(cell);
    return cell.join('、');
  };
}

const collators = new Map<string, Intl.Collator>();

/** Orders cells of a column: numbers by size, before texts in the order of the language; empty cells last. */
export function compareCells(a: FactCell, b: FactCell, locale: string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale, { numeric: true });
    collators.set(locale, collator);
  }
  return collator.compare(plain(a), plain(b));
}

export function isEmpty(cell: FactCell): boolean {
  return cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

function plain(cell: FactCell): string {
  return Array.isArray(cell) ? cell.join('、') : String(cell ?? '');
}

/** Puts arguments into a message: {0}, {1} … */
export function fill(message: string, ...args: readonly (string | number)[]): string {
  return message.replace(/\{(\d)\}/g, (whole, index) => String(args[Number(index)] ?? whole));
}
