import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../../src/cli/annotatedDocuments.ts';
import { folderOf } from './folderOf.ts';
import { runCli } from './runCli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('annotate', () => {
  it('prints one object for one file', async () => {
    const one = file('one.txt', '全区有企业566家。\n');
    const { code, stdout, stderr } = await runCli(['annotate', one]);
    const printed = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(printed).toMatchObject({ file: one, document: { script: 'Hans' } });
    expect(Object.keys(printed)).toEqual(['file', 'document', 'entities', 'figures', 'facts', 'checks']);
    expect(stdout.split('\n').length).toBeGreaterThan(5);
  });

  it('prints an array for several files', async () => {
    const files = [file('a.txt', '甲'), file('b.txt', '區')];
    const { stdout } = await runCli(['annotate', ...files]);
    const printed = JSON.parse(stdout);
    expect(printed.map((d: { file: string }) => d.file)).toEqual(files);
    expect(printed[1].document.script).toBe('Hant');
  });

  it('prints one line a file with jsonl, in the order given', async () => {
    const files = [file('2.txt', '二\n三'), file('1.txt', '一')];
    const { stdout } = await runCli(['annotate', '--format', 'jsonl', ...files]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(files);
  });

  it('annotates the texts of a folder, as an array even where there is only one', async () => {
    const full = folderOf(folder, 'full', ['b.txt', 'a/c.md', 'd.pdf']);
    const printed = JSON.parse((await runCli(['annotate', full])).stdout);
    expect(printed.map((d: { file: string }) => path.relative(full, d.file))).toEqual([
      path.join('a', 'c.md'),
      'b.txt',
    ]);
    const lone = await runCli(['annotate', folderOf(folder, 'lone', ['b.txt'])]);
    expect(JSON.parse(lone.stdout)).toHaveLength(1);
  });

  it('says that a folder holds no texts', async () => {
    const { code, stdout, stderr } = await runCli(['annotate', folderOf(folder, 'bare', ['x.pdf'])]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr.join('\n')).toContain('holds no *.txt and no *.md');
  });

  it('dates a document that does not date itself', async () => {
    const undated = file('undated.txt', '企业增长');
    const { stdout } = await runCli(['annotate', '--date', '2023-06-30', undated]);
    expect(JSON.parse(stdout).document.date).toBe('2023-06-30');
  });

  it('reads standard input for -', async () => {
    const { stdout } = await runCli(['annotate', '-'], utf8('區政府'));
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', document: { script: 'Hant' } });
  });
});

describe('convert', () => {
  it.each([
    [['--from', 'cn', '--to', 't'], '开发区', '開發區'],
    [['--from', 'cn', '--to', 'twp'], '软件\n', '軟體\n'],
    [['--from', 'tw', '--to', 'cn'], '臺灣', '台湾'],
    [['--to', 'cn'], '發展\r\n', '发展\r\n'],
    [['--to', 'hk'], '这里', '這裏'],
  ])('%j of %j is %j, without an added line break', async (options, text, expected) => {
    const { code, stdout } = await runCli(['convert', ...options, '-'], utf8(text));
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected });
  });

  it.each([
    [['--to', 't'], '企業發展，企业发展', '企業發展，企業發展', /mixes simplified and traditional.*发 → 發 ×1/],
    [['--from', 't', '--to', 'cn'], '乾净的发展', '干净的发展', /is in this script already.*乾 → 干 ×1/],
    [['--to', 't'], '企业发展', '企業發展', /^$/],
  ])('%j of %j is %j, and says what is lost', async (options, text, expected, warning) => {
    const { stdout, stderr } = await runCli(['convert', ...options, '-'], utf8(text));
    expect(stdout).toBe(expected);
    expect(stderr.join('\n')).toMatch(warning);
  });
});

describe('facts', () => {
  it('prints the header of an Excel file and one table for all files', async () => {
    const files = [file('f1.txt', '区委书记杨军率团。'), file('f2.txt', '区长李明到会。')];
    const { code, stdout } = await runCli(['facts', ...files]);
    expect(code).toBe(0);
    expect(stdout.startsWith('\ufeffdocument,script,kind,subject,subjectOther,indicator,')).toBe(true);
    expect(stdout.split('document,script').length).toBe(2);
  });

  it('prints nothing but rows with jsonl', async () => {
    const { stdout } = await runCli(['facts', '--format', 'jsonl', '-'], utf8(''));
    expect(stdout).toBe('');
  });
});

describe('bad input', () => {
  it.each([
    ['a missing file', () => path.join(folder, 'absent.txt'), 'no such file'],
    ['a picture', () => file('p.png', Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe01', 'hex')), 'not a text'],
  ])('tells of %s and works on the other files', async (_name, bad, reason) => {
    const good = file('good.txt', '好');
    const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', bad(), good]);
    expect(code).toBe(1);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toContain(`${bad()}: ${reason}`);
    expect(stderr[0]).not.toContain('    at ');
    expect(JSON.parse(stdout).file).toBe(good);
  });

  it('says that a text is too long to be annotated, but converts it', async () => {
    const long = file('long.txt', '发'.repeat(LONGEST_TEXT + 1));
    const { code, stdout, stderr } = await runCli(['annotate', '--format', 'jsonl', long]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr[0]).toMatch(/has 2000001 characters, more than the 2000000/);
    expect((await runCli(['convert', '--to', 't', long])).code).toBe(0);
  });

  it('annotates an empty file and says that it is empty', async () => {
    const { code, stdout, stderr } = await runCli(['annotate', file('empty.txt', '')]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).entities).toEqual([]);
    expect(stderr[0]).toMatch(/is empty/);
  });

  it('survives lone surrogates', async () => {
    const text = Buffer.from('\ufeff坪\ud800山\udc00区', 'utf16le');
    const { code, stdout } = await runCli(['annotate', '--format', 'jsonl', '-'], text);
    expect(code).toBe(0);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it('annotates a text without any Han character', async () => {
    const { code, stdout } = await runCli(['annotate', '-'], utf8('plain English, 5%'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).document.script).toBe('Hans');
  });
});

describe('usage', () => {
  it.each([
    [[], /Usage: policy-annotator/],
    [['annotate'], /missing required argument 'path'/],
    [['anotate', 'x'], /unknown command 'anotate'[\s\S]*Did you mean annotate/],
    [['annotate', '--format', 'xml', 'x'], /Allowed choices are json, jsonl/],
    [['annotate', '--date', '2023-02-30', 'x'], /Expected a day as YYYY-MM-DD/],
    [['annotate', '--encoding', 'klingon', 'x'], /Not a known encoding/],
    [['annotate', '-', '-'], /Standard input can be read only once/],
    [['convert', 'x'], /required option '--to <script>'/],
    [['convert', '--to', 'xx', 'x'], /Allowed choices are cn, t, tw, twp, hk, jp/],
    [['facts', '--bogus', 'x'], /unknown option '--bogus'/],
  ])('%j ends with 2 and says why', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.join('\n')).toMatch(message);
  });

  it.each([
    [['--help'], / annotate [\s\S]* facts [\s\S]* convert /],
    [['facts', '--help'], /--format <format>/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j prints to standard output', async (args, expected) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout).toMatch(expected);
  });
});
