import nodejieba from 'nodejieba';
import { EMPTY_LEXICON } from '../../src/core/lexicon/lexicon.ts';
import type { Resources } from '../../src/core/resources.ts';

export async function loadTrainingResources(_root: string): Promise<Resources> {
  return { lexicon: EMPTY_LEXICON, segmenter: { name: 'nodejieba', tag: (line) => nodejieba.tag(line) }, tagger: null };
}
