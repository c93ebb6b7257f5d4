import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNameTable, NAME_COLUMNS, parseTable, recordsOf } from '../../../scripts/lexicon/tables.ts';
import { ORGANIZATION_KINDS } from '../../../src/core/types.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'data');
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => parseTable(name, readFileSync(path.join(folder, name), 'utf8')));
const nameTables = tables.filter(isNameTable);

/** Names as a reading has them: simplified, no straight quotes, no half-width brackets. */
const UNREADABLE = /["'()]|[「」『』]/;

describe.each(tables.map((table) => [table.name, table] as const))('%s', (_, table) => {
  it('says which list it follows', () => {
    expect(table.source).not.toBe('');
  });

  it('has rows', () => {
    expect(table.rows.length).toBeGreaterThan(0);
  });
});

describe.each(nameTables.map((table) => [table.name, recordsOf(table)] as const))('names of %s', (_, records) => {
  it('are written as a reading has them', () => {
    const written = records.flatMap(({ name, aliases, shortForms }) => [name, ...aliases, ...shortForms]);
    expect(written.filter((name) => name === '' || name !== name.trim() || UNREADABLE.test(name))).toEqual([]);
  });

  it('have no alias twice', () => {
    const doubled = records.filter(({ name, aliases, shortForms }) => {
      const all = [name, ...aliases];
      return new Set(all).size < all.length || new Set(shortForms).size < shortForms.length;
    });
    expect(doubled.map(({ origin }) => origin)).toEqual([]);
  });

  it('have the kinds of organisations where they are organisations', () => {
    const kinds: readonly string[] = ORGANIZATION_KINDS;
    const wrong = records.filter(({ type, kind }) => type === 'organization' && !kinds.includes(kind));
    expect(wrong.map(({ origin }) => origin)).toEqual([]);
  });

  it('are explained in both languages or in none, policies always', () => {
    const wrong = records.filter(
      ({ type, noteEn, noteZh }) => (noteEn === '') !== (noteZh === '') || (type === 'policy' && noteEn === ''),
    );
    expect(wrong.map(({ origin }) => origin)).toEqual([]);
  });
});

describe('all tables together', () => {
  it('name nothing twice within a type', () => {
    const seen = new Map<string, string>();
    const doubled: string[] = [];
    for (const { id, origin } of nameTables.flatMap(recordsOf)) {
      const first = seen.get(id);
      if (first) doubled.push(`${origin} and ${first}: ${id}`);
      seen.set(id, origin);
    }
    expect(doubled).toEqual([]);
  });
});

describe('parseTable', () => {
  const head = NAME_COLUMNS.join('\t');

  it('names file and line of a row with too many fields', () => {
    expect(() => parseTable('x.tsv', `# source: y\n${head}\n${'a\t'.repeat(9)}`)).toThrow(/^x\.tsv:3: /);
  });

  it('names file and line of an unknown type', () => {
    const table = parseTable('x.tsv', `# source: y\n${head}\n上海\tcity\n`);
    expect(() => recordsOf(table)).toThrow(/^x\.tsv:3: no such type: city/);
  });
});
