import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Segmenter } from '../../../../src/core/index.ts';
import { loadJiebaWasm } from '../../../../src/server/resources/jiebaWasmSegmenter.ts';
import { loadResources, loadSegmenter } from '../../../../src/server/resources/loadResources.ts';
import { wordsOfLine } from '../../../../src/server/resources/wordsOfLine.ts';

const LINES = ['坪山区区委书记杨军率团赴瑞士洛桑', ' a  b\tc ', '', '😀与𠮷野家', 'a\ud800b\udc00', '１２％、《条例》'];

describe.each([
  ['the one of this machine', loadSegmenter],
  ['the portable one', loadJiebaWasm],
])('%s', (_, load) => {
  let segmenter: Segmenter;

  beforeAll(async () => {
    segmenter = await load();
  }, 60_000);

  it.each(LINES)('cuts %j into words that add up to it', (line) => {
    const words = segmenter.tag(line);
    expect(words.map(({ word }) => word).join('')).toBe(line);
    expect(words.every(({ word, tag }) => word !== '' && tag !== '')).toBe(true);
  });

  it('tags places and verbs', () => {
    const words = segmenter.tag('我们到瑞士学习');
    expect(words).toContainEqual({ word: '瑞士', tag: 'ns' });
    expect(words).toContainEqual({ word: '学习', tag: 'v' });
  });
});

describe('wordsOfLine', () => {
  it('takes the words from the line where the segmenter replaced units', () => {
    const words = [
      { word: 'a\ufffd', tag: 'x' },
      { word: '中', tag: 'n' },
    ];
    expect(wordsOfLine('a\ud800中', words)).toEqual([
      { word: 'a\ud800', tag: 'x' },
      { word: '中', tag: 'n' },
    ]);
  });

  it('cuts into characters where the words do not add up', () => {
    expect(wordsOfLine('中国', [{ word: '中', tag: 'n' }])).toEqual([
      { word: '中', tag: 'x' },
      { word: '国', tag: 'x' },
    ]);
  });
});

describe('loadResources', () => {
  it('fails where there is no lexicon', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'no-lexicon-'));
    await expect(loadResources(empty)).rejects.toThrow(/ENOENT/);
  });
});
