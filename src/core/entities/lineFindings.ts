/**
 * What is found in each line by itself: by the rules, and by the first pass of the tagger. Lines that did not change since the last
 * analysis are not read again.
 */
import { Memo } from '../memo.ts';
import type { EntityContext, RuleContext } from './context.ts';
import { lineWindows } from './lineWindows.ts';
import { applyRules, type RuleFindings } from './rules.ts';
import type { TaggedLine } from './tagger/lineTagger.ts';
import { type PlacedTagging, tagLine } from './tagger/tag.ts';

/** What is found in one line, in offsets of its window. */
export interface LineFindings {
  readonly byRule: RuleFindings;
  /** Null without a tagger. */
  readonly tagged: TaggedLine | null;
}

/** The same with the place of the window in the reading. */
export type PlacedFindings = LineFindings & PlacedTagging;

/**
 * Reads the lines of a reading one by one, furniture left out.
 * @param memo lines read before, with the same resources
 */
export function findInLines(context: EntityContext, memo: Memo<LineFindings> = new Memo()): PlacedFindings[] {
  const lines = lineWindows(context).map((window): PlacedFindings => {
    const { byRule, tagged } = memo.recall(window.key, () => findIn(window.context()));
    return { byRule, tagged, from: window.from, to: window.to };
  });
  memo.sweep();
  return lines;
}

function findIn(line: RuleContext): LineFindings {
  const { tagger } = line.resources;
  const byRule = applyRules(line);
  return { byRule, tagged: tagger ? tagLine(tagger, line, byRule.proposals) : null };
}
