import { FACT_COLUMNS, type FactRow } from '../../../src/core/index.ts';

/** A row of a table of facts that says nothing but where it stands. */
export function emptyRow(): FactRow {
  const nothing = Object.fromEntries(FACT_COLUMNS.map((column) => [column, null])) as Record<keyof FactRow, null>;
  return { ...nothing, document: 'a.txt', script: 'Hans', kind: 'indicator', line: 1, start: 0, end: 4, evidence: '' };
}
