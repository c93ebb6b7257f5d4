/** A table of facts in a file, which appears under its name when it is whole. */
import { open, rename, rm } from 'node:fs/promises';
import { COLUMN_TYPES, type ColumnType, cellOf, FACT_COLUMNS, type FactRow, type RowFormat } from '../core/index.ts';
import { openTextTable, type TableFormat, type TableWriter } from './tableWriter.ts';

/** The table in a file: ended by either `close` or `discard`. */
export interface TableFile extends TableWriter {
  /** Leaves nothing behind; an older file of the name stays as it was. */
  discard(): Promise<void>;
}

/**
 * Begins a table in a file. Rejects, as its methods do, where the system does not write it.
 * @param file its path; a file of that name is replaced when the table is closed
 */
export async function openTableFile(file: string, format: TableFormat): Promise<TableFile> {
  const partial = `${file}.partial`;
  const table = await openTable(partial, format);
  let ended = false;
  return {
    write: (rows: readonly FactRow[]) => table.write(rows),
    async close() {
      ended = true;
      await table.close();
      await rename(partial, file);
    },
    async discard() {
      // A file that is open cannot be removed everywhere. Why it cannot be written was told before.
      if (!ended) await table.close().catch(() => {});
      await rm(partial, { force: true });
    },
  };
}

/** The libraries behind the binary formats are loaded only when they are asked for. */
async function openTable(file: string, format: TableFormat): Promise<TableWriter> {
  switch (format) {
    case 'xlsx':
      return openFactsWorkbook(file);
    case 'parquet':
      return (await import('./parquetTable.ts')).openParquetTable(file, COLUMN_TYPES);
    default:
      return openTextFile(file, format);
  }
}

const WIDTHS: Readonly<Record<ColumnType, number>> = { text: 16, list: 24, value: 14, boolean: 8, integer: 8 };
const EVIDENCE_WIDTH = 80;

async function openFactsWorkbook(file: string): Promise<TableWriter> {
  const { openExcelTable } = await import('./excelTable.ts');
  const columns = FACT_COLUMNS.map((name) => {
    const type = COLUMN_TYPES[name];
    const width = name === 'evidence' ? EVIDENCE_WIDTH : WIDTHS[type];
    return { name, width, text: type === 'text' || type === 'list' };
  });
  const table = openExcelTable(file, columns);
  return {
    write: (rows) => table.write(rows.map((row) => FACT_COLUMNS.map((column) => cellOf(row, column)))),
    close: table.close,
  };
}

async function openTextFile(file: string, format: RowFormat): Promise<TableWriter> {
  const handle = await open(file, 'w');
  try {
    const table = await openTextTable(format, (text) => handle.writeFile(text));
    return { write: table.write, close: () => handle.close() };
  } catch (error) {
    // Not even the header was taken, as by a full disk.
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
}
