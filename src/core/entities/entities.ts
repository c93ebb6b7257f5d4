/** Entities: who and what is named in a reading. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { LinkedMention } from './mention.ts';

/** Recognises and links the entities of a reading: sorted by start, without overlap. */
export function recogniseEntities(
  _reading: Reading,
  _layout: Layout,
  _figures: readonly ReadFigure[],
  _resources: Resources,
): readonly LinkedMention[] {
  return [];
}
