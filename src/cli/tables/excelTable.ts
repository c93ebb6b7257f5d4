/** Tables of facts as Excel workbooks. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import StreamBuf from 'exceljs/lib/utils/stream-buf.js';
import { COLUMN_TYPES, cellOf, FACT_COLUMNS } from '../../core/index.ts';
import type { TableWriter } from './tableWriter.ts';

// Streams give back where they are piped to, and archives rely on it; the one of the library does not.
const { pipe } = StreamBuf.prototype;
StreamBuf.prototype.pipe = function pipeThrough(destination) {
  pipe.call(this, destination);
  return destination;
};

/** What a worksheet holds at most, the header included, and a cell. */
const LAST_ROW = 1_048_576;
const LONGEST_CELL = 32_767;

const WIDTHS = { text: 16, list: 24, value: 14, boolean: 8, integer: 8 } as const;
const EVIDENCE_WIDTH = 80;

/**
 * Begins a workbook in a file: a header that stays in sight and filters, a further sheet wherever one is full. Numbers are
 * numbers. Texts are cells of text, so that no spreadsheet runs one as a formula, not even when it is edited.
 * @param lastRow rows of a sheet at most, the header included
 */
export function openExcelTable(file: string, lastRow = LAST_ROW): TableWriter {
  const stream = createWriteStream(file);
  const failure = failureOf(stream);
  const workbook = new WorkbookWriter({ stream, useStyles: true });
  const widths = FACT_COLUMNS.map((key) => ({
    header: key,
    key,
    width: key === 'evidence' ? EVIDENCE_WIDTH : WIDTHS[COLUMN_TYPES[key]],
    style: { numFmt: /text|list/.test(COLUMN_TYPES[key]) ? '@' : 'General' },
  }));
  let sheets = 0;
  let rowsHere = 0;

  function newSheet(): Worksheet {
    sheets++;
    const sheet = workbook.addWorksheet(sheets === 1 ? 'facts' : `facts ${sheets}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.columns = widths;
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: FACT_COLUMNS.length } };
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
        sheet.addRow(FACT_COLUMNS.map((column) => excelCell(cellOf(row, column)))).commit();
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
function excelCell(cell: string | number | boolean | null): string | number | boolean | null {
  return typeof cell === 'string' ? cell.replace(/[\ufffe\uffff]/g, '').slice(0, LONGEST_CELL) : cell;
}
