import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_TYPES, FACT_COLUMNS, type FactRow } from '../../../src/core/index.ts';
import { openExcelTable } from '../../../src/tables/excelTable.ts';
import { openParquetTable } from '../../../src/tables/parquetTable.ts';
import { openTableFile } from '../../../src/tables/tableFile.ts';
import { TABLE_FORMATS, type TableFormat } from '../../../src/tables/tableWriter.ts';
import { emptyRow } from '../export/emptyRow.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const EMPTY = emptyRow();
const ROWS: readonly FactRow[] = [
  { ...EMPTY, subject: '坪山區', subjectOther: '坪山区', value: 108_000_000_000, unit: 'CNY', change: false },
  { ...EMPTY, kind: 'event', participants: ['甲公司', '乙公司'], participantsOther: ['甲公司', '乙公司'] },
  {
    ...EMPTY,
    subject: '=HYPERLINK("http://x")',
    value: 'P5Y',
    line: 7,
    start: 100,
    end: 104,
    evidence: '<甲>&\u0001乙',
  },
];

/** Writes rows in pieces of one, as documents bring them. */
async function saved(format: TableFormat, rows = ROWS): Promise<string> {
  const file = path.join(folder, `facts.${format}`);
  const table = await openTableFile(file, format);
  for (const row of rows) await table.write([row]);
  await table.close();
  return file;
}

async function sheetsOf(file: string): Promise<Record<string, unknown[][]>> {
  const sheets = await readExcelFile(file);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('xlsx', () => {
  it('is read by another library: a header, numbers as numbers, texts as texts', async () => {
    const { facts } = await sheetsOf(await saved('xlsx'));
    const [header, ...rows] = facts!;
    expect(header).toEqual(FACT_COLUMNS);
    const cells = rows.map((row) => Object.fromEntries(FACT_COLUMNS.map((column, i) => [column, row[i]])));
    expect(cells[0]).toMatchObject({
      subject: '坪山區',
      subjectOther: '坪山区',
      value: 108_000_000_000,
      change: false,
    });
    expect(cells[1]).toMatchObject({ kind: 'event', participants: '甲公司、乙公司', subject: null });
    expect(cells[2]).toMatchObject({ value: 'P5Y', line: 7, start: 100, end: 104, evidence: '<甲>&乙' });
  });

  it('has no formula, whatever a text begins with', async () => {
    const { facts } = await sheetsOf(await saved('xlsx'));
    expect(facts![3]![FACT_COLUMNS.indexOf('subject')]).toBe('=HYPERLINK("http://x")');
  });

  it('goes on in a further sheet where one is full', async () => {
    const file = path.join(folder, 'full.xlsx');
    const table = openExcelTable(file, [{ name: 'line', width: 8, text: false }], 3);
    await table.write([[1], [2], [3], [4], [5]]);
    await table.close();
    expect(await sheetsOf(file)).toEqual({
      facts: [['line'], [1], [2]],
      'facts 2': [['line'], [3], [4]],
      'facts 3': [['line'], [5]],
    });
  });

  it('cuts a text that is longer than a cell', async () => {
    const { facts } = await sheetsOf(await saved('xlsx', [{ ...EMPTY, evidence: '甲'.repeat(40_000) }]));
    expect(facts![1]!.at(-1)).toHaveLength(32_767);
  });
});

describe('parquet', () => {
  it('is read by another library: every column in its type', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(await saved('parquet')) });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      subject: '坪山區',
      value: 108_000_000_000,
      valueText: null,
      change: false,
      line: 1,
    });
    expect(rows[1]).toMatchObject({ participants: ['甲公司', '乙公司'], subject: null, value: null, change: null });
    expect(rows[2]).toMatchObject({ value: null, valueText: 'P5Y', start: 100, end: 104, evidence: '<甲>&\u0001乙' });
  });

  it('is written in groups of rows, none lost between them', async () => {
    const file = path.join(folder, 'groups.parquet');
    const table = openParquetTable(file, COLUMN_TYPES, 2);
    for (let line = 1; line <= 5; line++) await table.write([{ ...EMPTY, line }]);
    await table.close();
    const buffer = await asyncBufferFromFile(file);
    expect((await parquetMetadataAsync(buffer)).row_groups.map((group) => Number(group.num_rows))).toEqual([2, 2, 1]);
    expect((await parquetReadObjects({ file: buffer })).map((row) => row.line)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is a table without rows where there are no facts', async () => {
    const file = await asyncBufferFromFile(await saved('parquet', []));
    const { num_rows, schema } = await parquetMetadataAsync(file);
    expect(Number(num_rows)).toBe(0);
    expect(schema.map(({ name }) => name)).toEqual(expect.arrayContaining([...FACT_COLUMNS]));
  });
});

describe('a file of any format', () => {
  it.each(TABLE_FORMATS)('%s appears when it is whole', async (format) => {
    const file = path.join(folder, `whole.${format}`);
    const table = await openTableFile(file, format);
    await table.write(ROWS);
    expect(existsSync(file)).toBe(false);
    await table.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('whole.'))).toContain(`whole.${format}`);
    expect(existsSync(`${file}.partial`)).toBe(false);
  });

  it('leaves an older file alone when it is discarded', async () => {
    const file = path.join(folder, 'older.csv');
    writeFileSync(file, 'older');
    const table = await openTableFile(file, 'csv');
    await table.write(ROWS);
    await table.discard();
    expect(readFileSync(file, 'utf8')).toBe('older');
    expect(existsSync(`${file}.partial`)).toBe(false);
  });

  it.skipIf(!existsSync('/dev/full')).each(TABLE_FORMATS)(
    '%s that a full disk does not take leaves nothing behind',
    async (format) => {
      const file = path.join(folder, `full.${format}`);
      writeFileSync(file, 'older');
      // The device answers each write as a full disk does.
      symlinkSync('/dev/full', `${file}.partial`);
      const writing = openTableFile(file, format).then(async (table) => {
        try {
          for (let n = 0; n < 3; n++) await table.write(ROWS);
          await table.close();
        } catch (error) {
          await table.discard();
          throw error;
        }
      });
      await expect(writing).rejects.toThrow('ENOSPC');
      expect(readFileSync(file, 'utf8')).toBe('older');
      expect(readdirSync(folder)).not.toContain(`full.${format}.partial`);
    },
  );
});
