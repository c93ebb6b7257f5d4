import { tag } from 'nodejieba';
import { EMPTY_LEXICON, type Resources } from '../core/index.ts';

export async function loadResources(_folder: string): Promise<Resources> {
  return { lexicon: EMPTY_LEXICON, segmenter: { name: 'nodejieba', tag }, tagger: null };
}
