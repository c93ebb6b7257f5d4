/** The rows of the grid, each with a key that stays while the text around its fact is edited. */
import type { FactCell, FactColumn } from '../../protocol.ts';
import type { ColumnName, FactReference, ShownDocument } from '../messages.ts';

export interface GridRow extends Readonly<Record<ColumnName, FactCell>> {
  /** Unique in the table; the same after an edit as long as the fact says the same. */
  readonly $key: string;
  readonly $fact: FactReference;
}

/** Where a fact stands is no part of what it says. */
const PLACE: readonly ColumnName[] = ['document', 'script', 'line', 'start', 'end', 'evidence'];

/** The rows of documents, in their order. The name that people know a document by stands in the column `document`. */
export function gridRows(columns: readonly FactColumn[], documents: readonly ShownDocument[]): GridRow[] {
  const said = columns.flatMap(({ name }, index) => (PLACE.includes(name) ? [] : [index]));
  return documents.flatMap(({ uri, version, name, rows }) => {
    const repeats = new Map<string, number>();
    return rows.map((cells, fact) => {
      const stem = JSON.stringify([uri, ...said.map((index) => cells[index])]);
      const repeat = repeats.get(stem) ?? 0;
      repeats.set(stem, repeat + 1);
      const byName = Object.fromEntries(columns.map((column, index) => [column.name, cells[index] ?? null]));
      return {
        ...(byName as Record<ColumnName, FactCell>),
        document: name,
        $key: repeat === 0 ? stem : `${stem}#${repeat}`,
        $fact: { uri, version, fact },
      };
    });
  });
}

/** The columns in which some row says something. */
export function filledColumns(columns: readonly FactColumn[], rows: readonly GridRow[]): ReadonlySet<ColumnName> {
  const filled = columns.filter(({ name }) =>
    rows.some((row) => {
      const cell = row[name];
      return Array.isArray(cell) ? cell.length > 0 : cell !== null;
    }),
  );
  return new Set(filled.map(({ name }) => name));
}
