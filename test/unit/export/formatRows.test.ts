import { describe, expect, it } from 'vitest';
import { FACT_COLUMNS, type FactRow, formatRows } from '../../../src/core/index.ts';
import { emptyRow } from './emptyRow.ts';

const EMPTY = emptyRow();

/** The cells of the only row of a table without header. */
function cells(row: Partial<FactRow>, format: 'csv' | 'tsv' | 'md' = 'csv'): string {
  return formatRows([{ ...EMPTY, ...row }], format, { header: false });
}

describe('csv', () => {
  it('begins with a byte order mark and a header, and breaks lines as Excel does', () => {
    const text = formatRows([EMPTY], 'csv');
    expect(text).toMatch(
      /^\ufeffdocument,script,kind,subject,.*,line,start,end,evidence\r\na\.txt,Hans,indicator,.*\r\n$/,
    );
  });

  it('is a header alone where there are no facts', () => {
    expect(formatRows([], 'csv').split('\r\n')).toHaveLength(2);
  });

  it('continues a table without header or byte order mark', () => {
    const between = FACT_COLUMNS.indexOf('line') - FACT_COLUMNS.indexOf('kind');
    expect(cells({})).toBe(`a.txt,Hans,indicator${','.repeat(between)}1,0,4,\r\n`);
  });

  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['企业=集团', '企业=集团'],
  ])('makes the cell %j harmless', (subject, cell) => {
    expect(cells({ subject })).toContain(`,${cell},`);
  });

  it.each([
    ['a comma', '甲,乙', '"甲,乙"'],
    ['a quote', '「甲"乙', '"「甲""乙"'],
    ['a line break', '甲\n乙', '"甲\n乙"'],
  ])('quotes a cell with %s', (_name, subject, cell) => {
    expect(cells({ subject })).toContain(`,${cell},`);
  });

  it('leaves numbers numbers', () => {
    expect(cells({ value: -2.5 })).toContain(',-2.5,');
    expect(cells({ value: 108000000000 })).toContain(',108000000000,');
  });

  it('writes yes and no as words and joins the participants', () => {
    expect(cells({ change: false })).toContain(',false,');
    expect(cells({ participants: ['甲', '乙'] })).toContain(',甲、乙,');
    expect(cells({ participants: ['=甲', '乙'] })).toContain(",'=甲、乙,");
  });
});

describe('tsv', () => {
  it('separates by tabs, without byte order mark', () => {
    const [header, row] = formatRows([{ ...EMPTY, subject: '甲,乙' }], 'tsv').split('\n');
    expect(header!.split('\t').slice(0, 4)).toEqual(['document', 'script', 'kind', 'subject']);
    expect(row!.split('\t').slice(0, 4)).toEqual(['a.txt', 'Hans', 'indicator', '甲,乙']);
  });

  it('makes formulas harmless', () => expect(cells({ subject: '=1+1' }, 'tsv')).toContain("\t'=1+1\t"));
});

describe('jsonl', () => {
  it('has one object a line, with every column', () => {
    const rows = [EMPTY, { ...EMPTY, participants: ['甲'], change: true, value: 1.5 }];
    const lines = formatRows(rows, 'jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it('is empty where there are no facts', () => expect(formatRows([], 'jsonl')).toBe(''));
});

describe('md', () => {
  it('is a table with one line a row', () => {
    const [header, rule, row, end] = formatRows([{ ...EMPTY, value: -2.5 }], 'md').split('\n');
    expect(header).toMatch(/^\| document \| script \| kind \|.* evidence \|$/);
    expect(rule).toMatch(/^\|( --- \|)+$/);
    expect(row).toContain('| -2.5 |');
    for (const line of [rule!, row!]) expect(line.split('|')).toHaveLength(header!.split('|').length);
    expect(end).toBe('');
  });

  it.each([
    ['甲|乙', '甲\\|乙'],
    ['甲\r\n乙', '甲 乙'],
    ['<b>甲</b>', '\\<b\\>甲\\</b\\>'],
    ['[甲](乙)', '\\[甲\\](乙)'],
    ['a\\|b', 'a\\\\\\|b'],
    ['![甲](command:乙)', '!\\[甲\\](command:乙)'],
  ])('reads nothing in the cell %j as markup', (subject, cell) => {
    expect(cells({ subject }, 'md')).toContain(`| ${cell} |`);
  });
});

describe.each(['csv', 'tsv', 'md'] as const)('%s', (format) => {
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1'])(
    'runs no formula: %j',
    (subject) => {
      expect(cells({ subject }, format)).toContain(`'${format === 'md' ? subject.trim() : subject}`);
    },
  );
});
