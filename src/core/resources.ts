/** What the host hands to core: dictionaries, segmenter, weights. Core itself reads no file. */

import type { TaggerModel } from './entities/tagger/model.ts';
import type { FactModel } from './facts/model/decider.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Segmenter } from './lexicon/segmenter.ts';

export interface Resources {
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
  /** The learned tagger, or null to work by rules alone. */
  readonly tagger: TaggerModel | null;
  /** The learned weights of fact extraction; without them only roles are found. */
  readonly facts?: FactModel | null;
}
