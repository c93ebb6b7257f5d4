/** Entities: who and what is named in a reading. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Words } from '../lexicon/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { EntityContext, Recogniser } from './context.ts';
import { linkMentions } from './linker.ts';
import type { LinkedMention, Mention } from './mention.ts';
import { completeLists } from './passes/lists.ts';
import { settleNeighbours } from './passes/neighbours.ts';
import { overlay } from './passes/overlay.ts';
import { settleQuotes } from './passes/quotes.ts';
import { settleTitles } from './passes/titles.ts';
import { recogniseCoordination } from './recognisers/coordination.ts';
import { recogniseDefinitions } from './recognisers/definitions.ts';
import { recogniseNames } from './recognisers/gazetteer.ts';
import { recogniseRegions } from './recognisers/regions.ts';
import { recogniseStatutes } from './recognisers/statutes.ts';
import { refineMentions } from './refine.ts';
import { resolveMentions } from './resolver.ts';
import { isSupported } from './support.ts';
import { gatherEvidence } from './tagger/evidence.ts';
import { tagMentions } from './tagger/tag.ts';

/** The rule recognisers, in the order in which they are asked. */
const RULES: readonly Recogniser[] = [recogniseNames, recogniseCoordination, recogniseDefinitions];

/** Gathers what recognisers see. */
export function entityContext(
  reading: Reading,
  layout: Layout,
  figures: readonly ReadFigure[],
  words: Words,
  resources: Resources,
): EntityContext {
  return { reading, layout, figures, words, resources, names: resources.lexicon.matches(reading.text) };
}

/** What the rules propose; proposals may overlap. */
export function proposeByRule(context: EntityContext): Mention[] {
  return RULES.flatMap((recogniser) => recogniser(context));
}

/** Recognises and links the entities of a reading: sorted by start, without overlap. */
export function recogniseEntities(
  reading: Reading,
  layout: Layout,
  figures: readonly ReadFigure[],
  words: Words,
  resources: Resources,
): readonly LinkedMention[] {
  const context = entityContext(reading, layout, figures, words, resources);
  const proposals = proposeByRule(context);
  const tagged = resources.tagger ? tagMentions(context, gatherEvidence(context, proposals), resources.tagger) : [];
  const refined = refineMentions(context, tagged).filter((mention) => isSupported(context, mention));
  const candidates = [...refined, ...proposals.filter(standsAlone)];
  const resolved = overlay(overlay(resolveMentions(candidates), recogniseRegions(context)), recogniseStatutes(context));
  const chosen = settleTitles(context, settleQuotes(context, resolved));
  return linkMentions(context, completeLists(context, settleNeighbours(context, chosen)));
}

/** Coordination says what a list holds, not where each item ends: it is evidence for the tagger, no mention by itself. */
function standsAlone({ recogniser }: Mention): boolean {
  return recogniser !== 'coordination';
}
