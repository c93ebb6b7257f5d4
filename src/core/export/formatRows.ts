/** Rows of facts as text: CSV and TSV for spreadsheets, JSON Lines for programs, Markdown for documents. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { cellOf, FACT_COLUMNS } from './columns.ts';
import type { FactRow } from './factRows.ts';

export const ROW_FORMATS = ['csv', 'tsv', 'jsonl', 'md'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

export interface FormatOptions {
  /** False for rows that continue a table: neither header nor byte order mark. */
  readonly header?: boolean;
}

/**
 * Formats rows; every format ends each row with a line break.
 *  - `csv` opens in Excel: byte order mark, CRLF, and cells that a spreadsheet would run as a formula begin with an
 *    apostrophe. Numbers stay numbers.
 *  - `tsv` is for the clipboard: no byte order mark, LF, formulas as harmless as in `csv`.
 *  - `jsonl` has one object a row with all columns; null is what the text does not say.
 *  - `md` is a table of GitHub's Markdown, in which no cell is read as markup, and formulas are as harmless as in `csv`.
 */
export function formatRows(rows: readonly FactRow[], format: RowFormat, { header = true }: FormatOptions = {}): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row, [...FACT_COLUMNS])}\n`).join('');
  if (format === 'md') return markdown(rows, header);
  const csv = format === 'csv';
  return stringify([...rows], {
    header,
    columns: [...FACT_COLUMNS],
    bom: csv && header,
    delimiter: csv ? ',' : '\t',
    record_delimiter: csv ? '\r\n' : '\n',
    escape_formulas: true,
    // A lone line break ends a record for many readers, whatever ends it here.
    quoted_match: /[\r\n]/,
    cast: {
      boolean: (value) => String(value),
      object: (value) => (Array.isArray(value) ? value.join('、') : ''),
    },
  });
}

function markdown(rows: readonly FactRow[], header: boolean): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = header ? line(FACT_COLUMNS) + line(FACT_COLUMNS.map(() => '---')) : '';
  const cells = (row: FactRow) => FACT_COLUMNS.map((column) => markdownCell(cellOf(row, column)));
  return head + rows.map((row) => line(cells(row))).join('');
}

/** What spreadsheets take for the start of a formula, in both widths. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** The characters that Markdown gives a meaning in a line are escaped; a line break, which would end the row, is a blank. */
function markdownCell(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell.replace(/[\r\n\t]+/g, ' ').trim();
  // From a page that shows it, a table is pasted into a spreadsheet.
  return `${FORMULA.test(text) ? "'" : ''}${text.replace(/[\\`*_~[\]<>|&$]/g, '\\$&')}`;
}
