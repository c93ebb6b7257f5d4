/** Rows for the clipboard: tab-separated, and as a table of HTML, which spreadsheets prefer. */
import type { FactCell } from '../../protocol.ts';
import type { ColumnName } from '../messages.ts';
import type { CellText } from './cellText.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { GridRow } from './gridRows.ts';

export interface CopiedColumn {
  readonly name: ColumnName;
  readonly title: string;
}

export interface Copied {
  readonly plain: string;
  readonly html: string;
}

/** Rows with a header. Numbers are numbers; no cell is run as a formula. */
export function copyRows(rows: readonly GridRow[], columns: readonly CopiedColumn[], text: CellText): Copied {
  const header = columns.map(({ title }) => title);
  const body = rows.map((row) => columns.map(({ name }) => copiedCell(row[name], name, text)));
  const lines = [header, ...body];
  return {
    plain: `${lines.map((cells) => cells.join('\t')).join('\n')}\n`,
    html: `<table>${lines.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')}</table>`,
  };
}

/** What spreadsheets take for the start of a formula, in both widths. */
const FORMULA = /^[=+\-@＝＋－＠]/;

function copiedCell(cell: FactCell, column: ColumnName, text: CellText): string {
  if (typeof cell === 'number') return String(cell);
  const shown = text(cell, column).replace(/\s+/g, ' ').trim();
  return FORMULA.test(shown) ? `'${shown}` : shown;
}

function htmlCell(cell: string): string {
  return `<td>${escapeHtml(cell)}</td>`;
}
