/**
 * What is found in each line by itself: by the rules, and by the first pass of the tagger. Lines that did not change since the last
 * analysis are not read again.
 */
import { Memo } from '../memo.ts';
import type { EntityContext } from './context.ts';
import { type LineWindow, lineWindows } from './lineWindows.ts';
import { applyRules, type RuleFindings } from './rules.ts';
import type { TaggedLine } from './tagger/lineTagger.ts';
import type { TaggerModel } from './tagger/model.ts';
import { type PlacedTagging, tagLine } from './tagger/tag.ts';

/** A line as read by itself, in offsets of its window. */
export interface ReadLine {
  readonly found: RuleFindings;
  /** Null without a tagger. */
  readonly tagged: TaggedLine | null;
}

/** A line with the place of its window in the reading. */
export interface PlacedLine extends PlacedTagging {
  readonly found: RuleFindings;
}

/**
 * Reads the lines of a reading one by one, furniture left out.
 * @param memo lines read before, with the same resources
 */
export function readLines(
  context: EntityContext,
  memo: Memo<ReadLine> = new Memo(),
  model: TaggerModel | null | undefined = context.resources.tagger,
): PlacedLine[] {
  return lineWindows(context).map((window) => {
    const { found, tagged } = memo.recall(window.key, () => readLine(window, model));
    return { found, tagged, from: window.from, to: window.to };
  });
}

function readLine(window: LineWindow, model: TaggerModel | null | undefined): ReadLine {
  const context = window.context();
  const found = applyRules(context);
  return { found, tagged: model ? tagLine(model, window, context, found.proposals) : null };
}
