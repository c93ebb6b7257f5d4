import { COLUMN_TYPES, FACT_COLUMNS, type FactRow } from '../../../src/core/index.ts';
import type { ChartTheme } from '../../../src/webview/factsTable/chartOption.ts';
import { type GridRow, gridRows } from '../../../src/webview/factsTable/gridRows.ts';
import type { ShownDocument } from '../../../src/webview/messages.ts';
import { emptyRow } from '../export/emptyRow.ts';

export const COLUMNS = FACT_COLUMNS.map((name) => ({ name, type: COLUMN_TYPES[name] }));

/** A document that says these facts. */
export function shownDocument(uri: string, rows: readonly Partial<FactRow>[], version = 1): ShownDocument {
  const cells = rows.map((row) => {
    const whole: FactRow = { ...emptyRow(), ...row };
    return FACT_COLUMNS.map((column) => whole[column]);
  });
  return { uri, version, name: uri.slice(uri.lastIndexOf('/') + 1), rows: cells };
}

/** Rows of the grid for facts of one document. */
export function rowsOf(rows: readonly Partial<FactRow>[]): GridRow[] {
  return gridRows(COLUMNS, [shownDocument('file:///a.txt', rows)]);
}

/** Colours and type of an editor, as a chart is told them. */
export const THEME: ChartTheme = {
  foreground: '#000',
  muted: '#666',
  gridLine: '#ccc',
  background: '#fff',
  series: ['#00f'],
  fontFamily: 'serif',
  fontSize: 13,
};
