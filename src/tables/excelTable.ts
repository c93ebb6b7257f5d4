/** Tables as Excel workbooks. The library is large: this file is a bundle of its own, loaded when it is asked for. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import StreamBuf from 'exceljs/lib/utils/stream-buf.js';

// Streams give back where they are piped to, and archives rely on it; the one of the library does not.
const { pipe } = StreamBuf.prototype;
StreamBuf.prototype.pipe = function pipeThrough(destination) {
  pipe.call(this, destination);
  return destination;
};

/** What a worksheet holds at most, the header included, and a cell. */
const LAST_ROW = 1_048_576;
const LONGEST_CELL = 32_767;

export type ExcelCell = string | number | boolean | null;

export interface ExcelColumn {
  readonly name: string;
  /** Characters of the default font. */
  readonly width: number;
  /** Whether its cells are texts, apart from those that are numbers. */
  readonly text: boolean;
}

export interface ExcelTable {
  write(rows: readonly (readonly ExcelCell[])[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Begins a workbook in a file: a header that stays in sight and filters, a further sheet wherever one is full. Numbers are
 * numbers. Texts are cells of text, so that no spreadsheet runs one as a formula, not even when it is edited.
 * @param lastRow rows of a sheet at most, the header included
 */
export function openExcelTable(file: string, columns: readonly ExcelColumn[], lastRow = LAST_ROW): ExcelTable {
  const stream = createWriteStream(file);
  const failure = failureOf(stream);
  const workbook = new WorkbookWriter({ stream, useStyles: true });
  const layout = columns.map(({ name, width, text }) => ({
    header: name,
    width,
    style: { numFmt: text ? '@' : 'General' },
  }));
  let sheets = 0;
  let rowsHere = 0;

  function newSheet(): Worksheet {
    sheets++;
    const sheet = workbook.addWorksheet(sheets === 1 ? 'facts' : `facts ${sheets}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = layout;
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    rowsHere = 1;
    return sheet;
  }

  let sheet = newSheet();
  return {
    async write(rows) {
      for (const row of rows) {
        if (rowsHere === lastRow) {
          sheet.commit();
          sheet = newSheet();
        }
        sheet.addRow(row.map(excelCell)).commit();
        rowsHere++;
      }
      // The library compresses and writes between turns of the event loop.
      await Promise.race([nextTurn(), failure]);
    },
    async close() {
      await Promise.race([workbook.commit(), failure]);
    },
  };
}

/** Rejects when the file cannot be written, and never settles otherwise. */
function failureOf(stream: WriteStream): Promise<never> {
  const failure = new Promise<never>((_, reject) => stream.once('error', reject));
  // Whoever writes next sees it; nobody may be writing when it comes.
  failure.catch(() => {});
  return failure;
}

/** XML has no U+FFFE and U+FFFF. */
function excelCell(cell: ExcelCell): ExcelCell {
  return typeof cell === 'string' ? cell.replace(/[\ufffe\uffff]/g, '').slice(0, LONGEST_CELL) : cell;
}
