import { describe, expect, it } from 'vitest';
import { canGroup, inOrder, isShown, widthOf } from '../../../src/webview/factsTable/columns.ts';
import { filledColumns, gridRows } from '../../../src/webview/factsTable/gridRows.ts';
import type { ColumnName } from '../../../src/webview/messages.ts';
import { COLUMNS, rowsOf, shownDocument } from './rows.ts';

const FACTS = [
  { subject: '甲', indicator: '企业', value: 5, unit: '家', line: 3, start: 10, end: 14, evidence: '甲有企业5家。' },
  { subject: '乙', indicator: '企业', value: 6, unit: '家', line: 4, start: 20, end: 24 },
];

describe('the rows of the grid', () => {
  it('know the fact they stand for, and their document by its name', () => {
    const rows = gridRows(COLUMNS, [shownDocument('file:///x/a.txt', FACTS, 7)]);
    expect(rows.map(({ $fact }) => $fact)).toEqual([
      { uri: 'file:///x/a.txt', version: 7, fact: 0 },
      { uri: 'file:///x/a.txt', version: 7, fact: 1 },
    ]);
    expect(rows[0]).toMatchObject({ document: 'a.txt', subject: '甲', value: 5, participants: null });
  });

  it('keep their keys when the text before them changes', () => {
    const moved = FACTS.map((fact) => ({ ...fact, line: fact.line + 1, start: fact.start + 9, end: fact.end + 9 }));
    const keys = (facts: typeof moved) => rowsOf(facts).map(({ $key }) => $key);
    expect(keys(moved)).toEqual(rowsOf(FACTS).map(({ $key }) => $key));
    expect(keys([{ ...moved[0]!, value: 50 }, moved[1]!])[0]).not.toBe(rowsOf(FACTS)[0]?.$key);
  });

  it('have different keys even if a document says a thing twice, or two documents do', () => {
    const facts = [FACTS[0]!, FACTS[0]!];
    const rows = gridRows(COLUMNS, [shownDocument('file:///a.txt', facts), shownDocument('file:///b.txt', facts)]);
    expect(new Set(rows.map(({ $key }) => $key)).size).toBe(4);
  });
});

describe('a column', () => {
  const filled = filledColumns(COLUMNS, [shownDocument('file:///a.txt', FACTS)]);
  it.each<[ColumnName, boolean]>([
    ['subject', true],
    ['line', true],
    ['person', false],
    ['participants', false],
    ['subjectOther', false],
    ['start', false],
    ['document', false],
  ])('%s is shown at first: %s', (column, shown) => {
    expect(isShown(column, { shown: {} }, { filled, severalDocuments: false })).toBe(shown);
  });

  it('is shown or hidden where somebody said so, whatever it holds', () => {
    expect(isShown('start', { shown: { start: true } }, { filled, severalDocuments: false })).toBe(true);
    expect(isShown('subject', { shown: { subject: false } }, { filled, severalDocuments: false })).toBe(false);
  });

  it('tells the document where there are several', () => {
    expect(isShown('document', { shown: {} }, { filled, severalDocuments: true })).toBe(true);
  });

  it('that leads to the text comes first, the others in the order of the data', () => {
    const names = inOrder(COLUMNS).map(({ name }) => name);
    expect(names[0]).toBe('line');
    expect(names.slice(1)).toEqual(COLUMNS.map(({ name }) => name).filter((name) => name !== 'line'));
  });

  it('keeps the width somebody gave it', () => {
    const column = { name: 'subject', type: 'text' } as const;
    expect(widthOf(column, { widths: { subject: 300 } })).toBe(300);
    expect(widthOf(column, { widths: {} })).toBeGreaterThan(0);
  });

  it('groups where cells recur', () => {
    const groups = COLUMNS.filter(canGroup).map(({ name }) => name);
    expect(groups).toEqual(expect.arrayContaining(['document', 'kind', 'subject', 'unit', 'time']));
    expect(groups).not.toContain('value');
    expect(groups).not.toContain('evidence');
  });
});
