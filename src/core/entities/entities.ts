/** Entities: who and what is named in a reading. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Words } from '../lexicon/words.ts';
import type { Memo } from '../memo.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { EntityContext, Pass, Recogniser } from './context.ts';
import { linkMentions } from './linker.ts';
import type { LinkedMention, Mention } from './mention.ts';
import { spreadAliases } from './passes/aliases.ts';
import { spreadHeads } from './passes/heads.ts';
import { completeLists } from './passes/lists.ts';
import { completeLongNames } from './passes/longNames.ts';
import { settleNeighbours } from './passes/neighbours.ts';
import { fill, overlay } from './passes/overlay.ts';
import { settlePersons } from './passes/persons.ts';
import { settleQuotes } from './passes/quotes.ts';
import { settleTitles } from './passes/titles.ts';
import { recogniseAbbreviations } from './recognisers/abbreviations.ts';
import { recogniseCoordination } from './recognisers/coordination.ts';
import { recogniseDefinitions } from './recognisers/definitions.ts';
import { recogniseNames } from './recognisers/gazetteer.ts';
import { recogniseOffices } from './recognisers/offices.ts';
import { recognisePlaces } from './recognisers/places.ts';
import { recogniseRegions } from './recognisers/regions.ts';
import { recogniseRosters } from './recognisers/rosters.ts';
import { recogniseSectors } from './recognisers/sectors.ts';
import { recogniseStatutes } from './recognisers/statutes.ts';
import { recogniseStrategies } from './recognisers/strategies.ts';
import { refineMentions } from './refine.ts';
import { resolveMentions } from './resolver.ts';
import { isSupported } from './support.ts';
import type { TaggedLine } from './tagger/lineTagger.ts';
import { tagMentions } from './tagger/tag.ts';

/** Rules whose proposals the tagger sees as evidence; what they find must be what it was trained with. */
const EVIDENCE: readonly Recogniser[] = [recogniseNames, recogniseCoordination, recogniseDefinitions];
/** Rules beside the tagger: their proposals stand against its own. */
const BESIDE: readonly Recogniser[] = [recogniseSectors];
/** Rules that are sure: what lies within their mentions gives way. */
const SURE: readonly Recogniser[] = [recogniseRegions, recogniseStatutes, recogniseOffices, recogniseRosters];
/** Rules that find what nothing else has found. */
const FILLING: readonly Recogniser[] = [recognisePlaces, recogniseAbbreviations, recogniseStrategies];
/** What mentions make of each other, in this order: aliases may bring new neighbours. */
const PASSES: readonly Pass[] = [
  settleQuotes,
  settleTitles,
  settlePersons,
  completeLongNames,
  settleNeighbours,
  spreadAliases,
  spreadHeads,
  settleNeighbours,
  completeLists,
];

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

/** What the rules propose that are evidence for the tagger; proposals may overlap. */
export function proposeByRule(context: EntityContext): Mention[] {
  return EVIDENCE.flatMap((recogniser) => recogniser(context));
}

/**
 * Recognises and links the entities of a reading: sorted by start, without overlap.
 * @param memo lines tagged before, with the same resources
 */
export function recogniseEntities(
  reading: Reading,
  layout: Layout,
  figures: readonly ReadFigure[],
  words: Words,
  resources: Resources,
  memo?: Memo<TaggedLine>,
): readonly LinkedMention[] {
  const context = entityContext(reading, layout, figures, words, resources);
  const proposals = proposeByRule(context);
  const tagged = resources.tagger ? tagMentions(context, proposals, resources.tagger, memo) : [];
  const refined = refineMentions(context, tagged).filter((mention) => isSupported(context, mention));
  const beside = BESIDE.flatMap((recogniser) => recogniser(context));
  let mentions: readonly Mention[] = resolveMentions([...refined, ...proposals.filter(standsAlone), ...beside]);
  for (const recogniser of SURE) mentions = overlay(mentions, recogniser(context));
  for (const recogniser of FILLING) mentions = fill(mentions, recogniser(context));
  for (const pass of PASSES) mentions = pass(context, mentions);
  return linkMentions(context, mentions);
}

/** Coordination says what a list holds, not where each item ends: it is evidence for the tagger, no mention by itself. */
function standsAlone({ recogniser }: Mention): boolean {
  return recogniser !== 'coordination';
}
