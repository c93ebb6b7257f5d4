/** Tables of facts, written row by row in any format. */
import { type FactRow, formatRows, ROW_FORMATS, type RowFormat } from '../core/index.ts';

/** Formats that only a file can take. */
export const FILE_FORMATS = ['xlsx', 'parquet'] as const;
export const TABLE_FORMATS = [...ROW_FORMATS, ...FILE_FORMATS] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table that is being written. Calls are made one after another, each awaited. */
export interface TableWriter {
  /** Adds rows; settles when they are taken, so that rows never wait in memory for a slow disk. */
  write(rows: readonly FactRow[]): Promise<void>;
  /** Writes what is left and ends the table. */
  close(): Promise<void>;
}

export function isFileFormat(format: TableFormat): format is (typeof FILE_FORMATS)[number] {
  return (FILE_FORMATS as readonly string[]).includes(format);
}

/** A table in a text format. @param put takes the text in pieces */
export async function openTextTable(format: RowFormat, put: (text: string) => Promise<void>): Promise<TableWriter> {
  await put(formatRows([], format));
  return {
    write: (rows) => put(formatRows(rows, format, { header: false })),
    close: async () => {},
  };
}
