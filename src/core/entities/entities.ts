/** Entities: who and what is named in a reading. */
import type { ReadFigure } from '../figures/figures.ts';
import type { Layout } from '../layout/layout.ts';
import type { Words } from '../lexicon/words.ts';
import type { Memo } from '../memo.ts';
import type { Reading } from '../reading/reading.ts';
import type { Resources } from '../resources.ts';
import type { EntityContext, Pass } from './context.ts';
import { findInLines, type LineFindings, type PlacedFindings } from './lineFindings.ts';
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
import type { RuleFindings } from './rules.ts';
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
  memo?: Memo<LineFindings>,
): readonly LinkedMention[] {
  const context: EntityContext = { reading, layout, figures, words, resources };
  const lines = findInLines(context, memo);
  const tagged = resources.tagger ? tagMentions(context, lines, resources.tagger) : [];
  const refined = refineMentions(context, tagged).filter((mention) => isSupported(context, mention));
  const proposals = placed(lines, ({ proposals }) => proposals.filter(standsAlone));
  const beside = placed(lines, ({ beside }) => beside);
  let mentions: readonly Mention[] = resolveMentions([...refined, ...proposals, ...beside]);
  for (const sure of ruleByRule(lines, ({ sure }) => sure)) mentions = overlay(mentions, sure);
  for (const filling of ruleByRule(lines, ({ filling }) => filling)) mentions = fill(mentions, filling);
  for (const pass of PASSES) mentions = pass(context, mentions);
  return linkMentions(context, mentions);
}

/** Some of what the rules found in each line, at its place in the reading. */
function placed(lines: readonly PlacedFindings[], some: (found: RuleFindings) => readonly Mention[]): Mention[] {
  return lines.flatMap(({ byRule, from }) => some(byRule).map((mention) => shifted(mention, from)));
}

/** What each of some rules found in all lines, at its place in the reading. */
function ruleByRule(
  lines: readonly PlacedFindings[],
  some: (found: RuleFindings) => readonly (readonly Mention[])[],
): Mention[][] {
  const rules = lines[0] ? some(lines[0].byRule) : [];
  return rules.map((_, rule) => placed(lines, (found) => some(found)[rule]!));
}

/** Coordination says what a list holds, not where each item ends: it is evidence for the tagger, no mention by itself. */
function standsAlone({ recogniser }: Mention): boolean {
  return recogniser !== 'coordination';
}
