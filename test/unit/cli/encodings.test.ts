import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/files/decode.ts';
import { runCli } from './runCli.ts';

const SIMPLIFIED = '开发区今年新增企业二十家，总投资12.5亿元。\n';
const TRADITIONAL = '開發區今年新增企業二十家，總投資12.5億元。\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', SIMPLIFIED],
    ['GB18030', SIMPLIFIED],
    ['GB18030', TRADITIONAL],
    ['GB18030', '合肥'],
    ['GB18030', '龙岗区㐂𠮷路'],
    ['Big5', TRADITIONAL],
    ['Big5', '臺北市政府'],
    ['UTF-16LE', SIMPLIFIED],
    ['UTF-16BE', TRADITIONAL],
  ])('tells %s by its bytes: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, certain: encoding === 'UTF-8', damaged: 0 });
  });

  it.each(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE'])('strips the byte order mark of %s', (encoding) => {
    expect(decodeText(encode(`\ufeff${SIMPLIFIED}`, encoding))).toEqual({
      text: SIMPLIFIED,
      encoding,
      certain: true,
      damaged: 0,
    });
  });

  it('keeps to UTF-8 where a few bytes are damaged', () => {
    const bytes = Buffer.concat([Buffer.from(SIMPLIFIED), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(SIMPLIFIED)]);
    const found = decodeText(bytes)!;
    expect(found.encoding).toBe('UTF-8');
    expect(found.damaged).toBeGreaterThan(0);
    expect(found.text.startsWith(SIMPLIFIED) && found.text.endsWith(SIMPLIFIED)).toBe(true);
  });

  it('leaves other languages to the detector', () => {
    const text = 'Les autorités régionales ont présenté leur stratégie économique à la presse étrangère.';
    expect(decodeText(encode(text, 'latin1'))?.text).toBe(text);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const found = decodeText(bytes);
        expect(found === null || typeof found.text === 'string').toBe(true);
      }),
    );
  });

  it('refuses what is no text', () => {
    expect(decodeText(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0xff, 0xfe, 0, 0x3e]))).toBeNull();
  });
});

describe('the command line', () => {
  it.each([
    ['GB18030', SIMPLIFIED],
    ['Big5', TRADITIONAL],
  ])('says that it took a file for %s', async (encoding, text) => {
    const { code, stdout, stderr } = await runCli(
      ['convert', '--from', 'jp', '--to', 'jp', '-'],
      encode(text, encoding),
    );
    expect(code).toBe(0);
    expect(stdout.length).toBe(text.length);
    expect(stderr).toEqual([`policy-annotator: -: not UTF-8, taken for ${encoding} (--encoding overrides)`]);
  });

  it('is silent where the encoding is given', async () => {
    const bytes = encode('臺北', 'big5');
    const { stdout, stderr } = await runCli(
      ['convert', '--from', 'tw', '--to', 'cn', '--encoding', 'big5', '-'],
      bytes,
    );
    expect({ stdout, stderr }).toEqual({ stdout: '台北', stderr: [] });
  });

  it('tells of characters that the given encoding does not have', async () => {
    const { stderr } = await runCli(['annotate', '--encoding', 'utf-8', '-'], encode(SIMPLIFIED, 'gbk'));
    expect(stderr[0]).toMatch(/not valid utf-8 in \d+ places/);
  });
});
