/** The rows of the grid, each with a key that stays while the text around its fact is edited. */
import type { FactCell, FactColumn } from '../../protocol.ts';
import type { ColumnName, FactReference, ShownDocument } from '../messages.ts';
import { isEmpty } from './cellText.ts';

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
      const stem = `${uri}\n${statement(cells, said)}`;
      const repeat = repeats.get(stem) ?? 0;
      repeats.set(stem, repeat + 1);
      // There may be ten thousand rows of fifty columns: a loop is several times quicker than entries.
      const byName: { [column in ColumnName]?: FactCell } = {};
      for (let index = 0; index < columns.length; index++) byName[columns[index]!.name] = cells[index] ?? null;
      byName.document = name;
      const $key = repeat === 0 ? stem : `${stem}\n${repeat}`;
      const own = { $key, $fact: { uri, version, fact } };
      return Object.assign(byName as Record<ColumnName, FactCell>, own);
    });
  });
}

/** What a row says, as one text that differs for rows that say something else. */
function statement(cells: readonly FactCell[], said: readonly number[]): string {
  let text = '';
  for (const index of said) {
    const cell = cells[index];
    if (cell !== null && cell !== undefined) text += `${index} ${cell}\n`;
  }
  return text;
}

/** The columns in which some row says something. */
export function filledColumns(
  columns: readonly FactColumn[],
  documents: readonly ShownDocument[],
): ReadonlySet<ColumnName> {
  const filled = columns.filter((_column, index) =>
    documents.some(({ rows }) => rows.some((cells) => !isEmpty(cells[index] ?? null))),
  );
  return new Set(filled.map(({ name }) => name));
}
