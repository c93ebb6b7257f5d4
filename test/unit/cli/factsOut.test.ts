import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TABLE_FORMATS } from '../../../src/tables/tableWriter.ts';
import { folderOf } from './folderOf.ts';
import { runCli } from './runCli.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'out-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

describe('facts --out', () => {
  it.each(TABLE_FORMATS)('writes %s, prints nothing and says how much it was', async (format) => {
    const folder = folderOf(parent, format, ['a.txt', 'b/c.txt']);
    const out = path.join(folder, `facts.${format}`);
    const { code, stdout, stderr } = await runCli(['facts', folder, '--out', out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toEqual([expect.stringMatching(/facts: \d+, documents: 2$/)]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b', `facts.${format}`]);
  });

  it('loses no document to one that cannot be read', async () => {
    const folder = folderOf(parent, 'broken', ['a.txt', 'z.txt']);
    symlinkSync(path.join(folder, 'absent'), path.join(folder, 'gone.txt'));
    writeFileSync(path.join(folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe01', 'hex'));
    const { code, stderr } = await runCli(['facts', folder, '--out', path.join(folder, 'facts.parquet')]);
    expect(code).toBe(1);
    expect(stderr.map((line) => line.replace(/^.*[/\\]/, ''))).toEqual([
      'gone.txt: no such file or folder',
      expect.stringMatching(/^picture\.txt: not a text/),
      expect.stringMatching(/^facts\.parquet: facts: \d+, documents: 2$/),
    ]);
  });

  it.each(['xlsx', 'parquet', 'csv'])('tells that %s cannot be written', async (format) => {
    const out = path.join(parent, 'absent', `facts.${format}`);
    const { code, stderr } = await runCli(['facts', folderOf(parent, 'source', ['a.txt']), '--out', out]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: [`policy-annotator: ${out}: no such file or folder`] });
  });

  it.each(['xlsx', 'parquet'])('is needed for %s', async (format) => {
    const { code, stdout, stderr } = await runCli(['facts', '--format', format, '-']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr[0]).toContain(`${format} is written to a file only: name it with --out`);
  });
});
