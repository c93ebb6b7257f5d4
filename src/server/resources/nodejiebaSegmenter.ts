/** The native segmenter: jieba in C++. */
import type { Segmenter } from '../../core/index.ts';
import { wordsOfLine } from './wordsOfLine.ts';

interface Nodejieba {
  load(): void;
  tag(line: string): { word: string; tag: string }[];
}

/**
 * Loads `nodejieba` with its dictionary.
 * @throws where it could not be built for this machine
 */
export async function loadNodejieba(): Promise<Segmenter> {
  const loaded = (await import('nodejieba')) as unknown as Nodejieba & { default?: Nodejieba };
  const nodejieba = loaded.default ?? loaded;
  nodejieba.load();
  return { name: 'nodejieba', tag: (line) => wordsOfLine(line, nodejieba.tag(line)) };
}
