import { describe, expect, it } from 'vitest';
import { type FactRow, formatRows } from '../../../src/core/index.ts';

const EMPTY: FactRow = {
  document: 'a.txt',
  kind: 'indicator',
  subject: null,
  indicator: null,
  figure: null,
  value: null,
  unit: null,
  approximation: null,
  time: null,
  change: null,
  event: null,
  participants: null,
  object: null,
  place: null,
  date: null,
  modality: null,
  person: null,
  position: null,
  organization: null,
  line: 1,
  start: 0,
  end: 4,
  evidence: '',
};

/** The cells of the only row of a table without header. */
function cells(row: Partial<FactRow>, format: 'csv' | 'tsv' = 'csv'): string {
  return formatRows([{ ...EMPTY, ...row }], format, { header: false });
}

describe('csv', () => {
  it('begins with a byte order mark and a header, and breaks lines as Excel does', () => {
    const text = formatRows([EMPTY], 'csv');
    expect(text).toMatch(/^\ufeffdocument,kind,subject,.*,line,start,end,evidence\r\na\.txt,indicator,.*\r\n$/);
  });

  it('is a header alone where there are no facts', () => {
    expect(formatRows([], 'csv').split('\r\n')).toHaveLength(2);
  });

  it('continues a table without header or byte order mark', () => {
    expect(cells({})).toBe(`a.txt,indicator${','.repeat(18)}1,0,4,\r\n`);
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
    expect(header!.split('\t').slice(0, 3)).toEqual(['document', 'kind', 'subject']);
    expect(row!.split('\t').slice(0, 3)).toEqual(['a.txt', 'indicator', '甲,乙']);
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
