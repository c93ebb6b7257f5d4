/** Reads the tables in data/: UTF-8, tab-separated, comments and `# source:` before the row of column names. */
import { slug } from '../../src/core/lexicon/slug.ts';
import { ENTITY_TYPES, type EntityType } from '../../src/core/types.ts';
import { type LexiconRecord, record } from './record.ts';

export interface Table {
  /** The file's name. */
  readonly name: string;
  readonly source: string;
  /** True for tables of bodies that every division has: they say so by `# generic:`. */
  readonly generic: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The columns of a table of names. */
export const NAME_COLUMNS = ['name', 'type', 'kind', 'aliases', 'shortForms', 'parent', 'note_en', 'note_zh'] as const;

/**
 * Parses a table.
 * @throws Error with file and line where it is not well formed
 */
export function parseTable(name: string, text: string): Table {
  let source = '';
  let generic = false;
  let columns: string[] | undefined;
  const rows: TableRow[] = [];
  text.split('\n').forEach((content, i) => {
    const at = `${name}:${i + 1}`;
    if (content === '') return;
    if (content.startsWith('#')) {
      generic ||= content.startsWith('# generic:');
      if (content.startsWith('# source:')) source = content.slice('# source:'.length).trim();
      return;
    }
    const fields = content.split('\t');
    if (!columns) {
      columns = fields;
      return;
    }
    if (fields.length > columns.length) throw new Error(`${at}: more fields than columns`);
    const cells = Object.fromEntries(columns.map((column, k) => [column, (fields[k] ?? '').trim()]));
    rows.push({ line: i + 1, cells });
  });
  if (!columns) throw new Error(`${name}: no row of column names`);
  return { name, source, generic, columns, rows };
}

/** True for tables of names; others (surnames, ordinary words) have columns of their own. */
export function isNameTable(table: Table): boolean {
  return NAME_COLUMNS.every((column, i) => table.columns[i] === column);
}

/** The entries of a table of names. */
export function recordsOf(table: Table): LexiconRecord[] {
  return table.rows.map(({ line, cells }) => {
    const origin = `${table.name}:${line}`;
    const { name = '', type = '', kind = '' } = cells;
    if (!name) throw new Error(`${origin}: no name`);
    if (!isEntityType(type)) throw new Error(`${origin}: no such type: ${type}`);
    return record({
      id: `${type}:${slug(name)}`,
      name,
      type,
      kind,
      aliases: listOf(cells.aliases),
      shortForms: listOf(cells.shortForms),
      parent: cells.parent ?? '',
      generic: table.generic,
      noteEn: cells.note_en ?? '',
      noteZh: cells.note_zh ?? '',
      origin,
    });
  });
}

function isEntityType(type: string): type is EntityType {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}

function listOf(cell: string | undefined): readonly string[] {
  return cell ? cell.split('|').map((item) => item.trim()) : [];
}
