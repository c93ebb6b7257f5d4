/** Rows of facts as text: CSV and TSV for spreadsheets, JSON Lines for programs. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { FactRow } from './factRows.ts';

export const ROW_FORMATS = ['csv', 'tsv', 'jsonl'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** The columns of a table of facts, in order. */
export const FACT_COLUMNS = [
  'document',
  'kind',
  'subject',
  'indicator',
  'figure',
  'value',
  'unit',
  'approximation',
  'time',
  'change',
  'event',
  'participants',
  'object',
  'place',
  'date',
  'modality',
  'person',
  'position',
  'organization',
  'line',
  'start',
  'end',
  'evidence',
] as const satisfies readonly (keyof FactRow)[];

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
 */
export function formatRows(rows: readonly FactRow[], format: RowFormat, { header = true }: FormatOptions = {}): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row, [...FACT_COLUMNS])}\n`).join('');
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
