/** From tables and packages to the bytes of the compiled lexicon. */
import type { LexiconHead } from '../../src/core/lexicon/format.ts';
import { countryRecords } from './countries.ts';
import { divisionRecords } from './divisions.ts';
import { encodeLexicon } from './encode.ts';
import { gather } from './gather.ts';
import { ordinaryWordTest } from './ordinaryWords.ts';
import { isNameTable, recordsOf, type Table } from './tables.ts';

/**
 * Compiles all tables with the divisions and countries of the packages.
 * @throws Error naming the rows at fault
 */
export function compileLexicon(tables: readonly Table[]): { bytes: Uint8Array; entries: number } {
  const rows = tables.filter(isNameTable).flatMap(recordsOf);
  const records = gather([...divisionRecords(), ...countryRecords()], rows);
  const bytes = encodeLexicon(records, personNamesOf(tables), ordinaryWordTest(ordinaryWordsOf(tables)));
  return { bytes, entries: records.length };
}

function rowsOf(tables: readonly Table[], name: string) {
  return tables.find((table) => table.name === name)?.rows ?? [];
}

/** data/surnames.tsv has a class and its surnames a row; data/nameCharacters.tsv a use and its characters a row. */
function personNamesOf(tables: readonly Table[]): LexiconHead['persons'] {
  const surnames: Record<string, string[]> = {};
  for (const { cells } of rowsOf(tables, 'surnames.tsv'))
    surnames[cells.class ?? ''] = (cells.surnames ?? '').split(' ');
  const characters = (use: string) =>
    rowsOf(tables, 'nameCharacters.tsv')
      .filter(({ cells }) => cells.use === use)
      .map(({ cells }) => cells.characters)
      .join('');
  return { surnames, givenNames: characters('given'), transliteration: characters('transliteration') };
}

/** data/ordinaryWords.tsv: `word` says that a name is an ordinary word too, `name` that it is not. */
function ordinaryWordsOf(tables: readonly Table[]): ReadonlyMap<string, boolean> {
  return new Map(
    rowsOf(tables, 'ordinaryWords.tsv').flatMap(({ cells }) =>
      (cells.words ?? '').split(' ').map((word): [string, boolean] => [word, cells.use === 'word']),
    ),
  );
}
