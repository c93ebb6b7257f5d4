import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWords } from '../../../scripts/lexicon/compileWords.ts';
import { loadDictionarySegmenter, type Segmenter } from '../../../src/core/index.ts';
import { loadNodejieba } from '../../../src/server/resources/nodejiebaSegmenter.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const nodejieba = await loadNodejieba().catch(() => null);

const SMALL = compileWords({
  dictionary: '政策 50 n\n政 5 g\n策 5 g\n深圳 20 ns\n深圳市 40 ns\n市 30 n\n市政 3 n\n的 100 uj\n𠮷野 9 nr\n',
  userDictionary: '招商\n引资 vn\n雏鹰 10 nz\n',
  hmm: '-0.26 -3.14e+100 -3.14e+100 -1.46\n-3.14e+100 -0.51 -0.91 -3.14e+100\n-0.58 -3.14e+100 -3.14e+100 -0.80\n-3.14e+100 -0.33 -1.26 -3.14e+100\n-0.72 -3.14e+100 -3.14e+100 -0.66\n杨:-1\n军:-1\n林:-9\n的:-1\n',
});

describe('a dictionary', () => {
  const segmenter = loadDictionarySegmenter(SMALL);
  it.each([
    ['深圳市政策', '深圳市/ns 政策/n'],
    ['深圳的政策', '深圳/ns 的/uj 政策/n'],
    ['招商引资', '招商/x 引资/vn'],
    ['雏鹰，政策', '雏鹰/nz ，/x 政策/n'],
    ['杨军的政策', '杨军/x 的/uj 政策/n'],
    ['GDP增12.5%', 'GDP/eng 增/x 12.5/m %/x'],
    ['5G的A5', '5/x G/x 的/uj A5/eng'],
    ['𠮷野的𠮷', '𠮷野/nr 的/uj 𠮷/x'],
    ['\ud842的', '\ud842/x 的/uj'],
    ['', ''],
  ])('cuts %j into %j', (line, expected) => {
    expect(
      segmenter
        .tag(line)
        .map(({ word, tag }) => `${word}/${tag}`)
        .join(' '),
    ).toBe(expected);
  });

  it('is not opened where the file is not one, or cut short', () => {
    expect(() => loadDictionarySegmenter(new Uint8Array(20))).toThrow(/Not a compiled dictionary/);
    expect(() => loadDictionarySegmenter(SMALL.slice(0, SMALL.length - 8))).toThrow(/cut short/);
  });
});

describe.skipIf(!nodejieba)('the dictionary of the build', () => {
  let segmenter: Segmenter;
  beforeAll(() => {
    segmenter = loadDictionarySegmenter(readFileSync(path.join(root, 'dist', 'data', 'words.bin')));
  });

  it('cuts the sample texts as nodejieba does', () => {
    const seeds = path.join(root, 'seeds');
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
      for (const line of readFileSync(path.join(seeds, name), 'utf8').split('\n'))
        expect(segmenter.tag(line)).toEqual(nodejieba!.tag(line));
    }
  });

  it('cuts any line as nodejieba does', () => {
    const piece = fc.constantFrom(
      ...'深圳 市 政策 的 了 杨军 龘 é 12 3.5 GDP a . % ， 。 、 “ 《 　 😀 𠮷 區塊鏈 区块链 云计算 \t '.split(' '),
      ' ',
      '招商引资',
      '中华人民共和国',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        const line = pieces.join('').replace(/[\0\n\r]/g, '');
        expect(segmenter.tag(line)).toEqual(nodejieba!.tag(line));
      }),
      { numRuns: 300 },
    );
  });
});
