/** The portable segmenter: jieba in WebAssembly. */
import type { Segmenter } from '../../core/index.ts';
import { wordsOfLine } from './wordsOfLine.ts';

interface JiebaWasm {
  tag(line: string, withHmm: boolean): { word: string; tag: string }[];
}

/** Loads `jieba-wasm`. */
export async function loadJiebaWasm(): Promise<Segmenter> {
  const loaded = (await import('jieba-wasm')) as unknown as JiebaWasm & { default?: JiebaWasm };
  const jieba = loaded.default ?? loaded;
  jieba.tag('策', true);
  return { name: 'jieba-wasm', tag: (line) => wordsOfLine(line, jieba.tag(line, true)) };
}
