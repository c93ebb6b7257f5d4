/** Entities: who and what is named in a reading. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Words } from '../lexicon/words.ts';
import type { Memo } from '../memo.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { EntityContext, Pass } from './context.ts';
import { type PlacedLine, type ReadLine, readLines } from './lines.ts';
import { shifted } from './lineWindows.ts';
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
import { refineMentions } from './refine.ts';
import { resolveMentions } from './resolver.ts';
import { FILLING_RULES, type RuleFindings, SURE_RULES } from './rules.ts';
import { isSupported } from './support.ts';
import { tagMentions } from './tagger/tag.ts';

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

/** Gathers what is known of a reading. */
export function entityContext(
  reading: Reading,
  layout: Layout,
  figures: readonly ReadFigure[],
  words: Words,
  resources: Resources,
): EntityContext {
  return { reading, layout, figures, words, resources };
}

/**
 * Recognises and links the entities of a reading: sorted by start, without overlap.
 * @param memo lines read before, with the same resources
 */
export function recogniseEntities(
  reading: Reading,
  layout: Layout,
  figures: readonly ReadFigure[],
  words: Words,
  resources: Resources,
  memo?: Memo<ReadLine>,
): readonly LinkedMention[] {
  const context = entityContext(reading, layout, figures, words, resources);
  const lines = readLines(context, memo);
  const tagged = resources.tagger ? tagMentions(context, lines, resources.tagger) : [];
  const refined = refineMentions(context, tagged).filter((mention) => isSupported(context, mention));
  const proposals = findings(lines, ({ proposals }) => proposals.filter(standsAlone));
  let mentions: readonly Mention[] = resolveMentions([
    ...refined,
    ...proposals,
    ...findings(lines, ({ beside }) => beside),
  ]);
  for (let rule = 0; rule < SURE_RULES; rule++)
    mentions = overlay(
      mentions,
      findings(lines, ({ sure }) => sure[rule]!),
    );
  for (let rule = 0; rule < FILLING_RULES; rule++)
    mentions = fill(
      mentions,
      findings(lines, ({ filling }) => filling[rule]!),
    );
  for (const pass of PASSES) mentions = pass(context, mentions);
  return linkMentions(context, mentions);
}

/** Some of what the rules found in each line, at its place in the reading. */
function findings(lines: readonly PlacedLine[], some: (found: RuleFindings) => readonly Mention[]): Mention[] {
  return lines.flatMap(({ found, from }) => some(found).map((mention) => shifted(mention, from)));
}

/** Coordination says what a list holds, not where each item ends: it is evidence for the tagger, no mention by itself. */
function standsAlone({ recogniser }: Mention): boolean {
  return recogniser !== 'coordination';
}
