/** Documents made ready for training: context, evidence and gold in reading coordinates. */
import type { EntityContext } from '../../src/core/entities/context.ts';
import { proposeByRule } from '../../src/core/entities/rules.ts';
import { type Evidence, gatherEvidence } from '../../src/core/entities/tagger/evidence.ts';
import type { TaggerModel } from '../../src/core/entities/tagger/model.ts';
import { recogniseFigures } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { cutWords } from '../../src/core/lexicon/words.ts';
import { read } from '../../src/core/reading/reading.ts';
import type { Resources } from '../../src/core/resources.ts';
import type { EntityType } from '../../src/core/types.ts';
import { type GoldDocument, type GoldEntity, goldInReading } from './corpus.ts';

export interface Prepared<T extends string = EntityType> {
  readonly name: string;
  readonly context: EntityContext;
  readonly evidence: Evidence;
  readonly gold: readonly GoldEntity<T>[];
  /** How often its sequences are trained on. */
  readonly weight: number;
}

export function prepare<T extends string>(document: GoldDocument<T>, resources: Resources, weight = 1): Prepared<T> {
  const reading = read(document.text);
  const layout = layOut(reading);
  const { figures } = recogniseFigures(reading, layout, null);
  const words = cutWords(reading.text, layout, resources.segmenter);
  const context: EntityContext = { reading, layout, figures, words, resources };
  const whole = { ...context, names: resources.lexicon.matches(reading.text) };
  const evidence = gatherEvidence(whole, proposeByRule(whole));
  const gold = goldInReading(reading, document.entities);
  return { name: document.name, context, evidence, gold, weight };
}

/** What a document is trained with, as often as its weight says. */
export function byWeight<Item>({ weight }: Pick<Prepared, 'weight'>, items: readonly Item[]): Item[] {
  return Array.from({ length: weight }, () => items).flat();
}

/** The same with another tagger. */
export function withTagger(context: EntityContext, tagger: TaggerModel): EntityContext {
  return { ...context, resources: { ...context.resources, tagger } };
}
