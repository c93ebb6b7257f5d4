/** Loads what core needs from disk: the lexicon, a segmenter, the tagger's weights. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  loadDictionarySegmenter,
  loadFactModel,
  loadLexicon,
  loadTagger,
  type Resources,
  type Segmenter,
} from '../../core/index.ts';
import { loadJiebaWasm } from './jiebaWasmSegmenter.ts';
import { loadNodejieba } from './nodejiebaSegmenter.ts';

/**
 * Loads the resources that the build put into a folder.
 * @param dataFolder the folder of the compiled tables (dist/data)
 * @throws where the lexicon, the tagger or the weights of fact extraction are absent, or one of the files is not of this version
 */
export async function loadResources(dataFolder: string): Promise<Resources> {
  const [lexicon, tagger, facts, segmenter] = await Promise.all([
    readFile(path.join(dataFolder, 'lexicon.bin')),
    readFile(path.join(dataFolder, 'tagger.bin')),
    readFile(path.join(dataFolder, 'facts.bin')),
    loadBuiltSegmenter(dataFolder),
  ]);
  return {
    lexicon: opened('lexicon.bin', () => loadLexicon(lexicon)),
    segmenter,
    tagger: opened('tagger.bin', () => loadTagger(tagger)),
    facts: opened('facts.bin', () => loadFactModel(facts)),
  };
}

/** What a file holds; an error says which file it is that cannot be used. */
function opened<T>(name: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new Error(`${name} is damaged or of another version; installing again repairs it`, { cause: error });
  }
}

/** The segmenter of core with the dictionary that the build compiled, else one from a package. */
async function loadBuiltSegmenter(dataFolder: string): Promise<Segmenter> {
  const words = await readFile(path.join(dataFolder, 'words.bin')).catch(() => null);
  return words ? opened('words.bin', () => loadDictionarySegmenter(words)) : loadSegmenter();
}

/** The native segmenter where this machine has it, else the portable one. */
export async function loadSegmenter(): Promise<Segmenter> {
  try {
    return await loadNodejieba();
  } catch {
    return loadJiebaWasm();
  }
}
