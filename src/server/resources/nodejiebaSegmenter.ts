/** The native segmenter: jieba in C++. */
import { existsSync } from 'node:fs';
import type { Segmenter } from '../../core/index.ts';
import { wordsOfLine } from './wordsOfLine.ts';

interface Nodejieba {
  load(dictionaries: { readonly idfDict?: string }): void;
  tag(line: string): { word: string; tag: string }[];
}

/**
 * Loads `nodejieba` with its dictionary.
 * @param keywordTable a short file for its keyword extraction, which nobody uses: the table of its own takes a fifth of
 *   the time to load. One that does not exist is left alone, since the library would end the process.
 * @throws where it could not be built for this machine
 */
export async function loadNodejieba(keywordTable?: string): Promise<Segmenter> {
  const loaded = (await import('nodejieba')) as unknown as Nodejieba & { default?: Nodejieba };
  const nodejieba = loaded.default ?? loaded;
  nodejieba.load(keywordTable && existsSync(keywordTable) ? { idfDict: keywordTable } : {});
  return { name: 'nodejieba', tag: (line) => wordsOfLine(line, nodejieba.tag(line)) };
}
