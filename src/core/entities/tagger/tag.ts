/**
 * Runs the tagger over a reading, line by line, in two passes: the first finds what is clear, the second reads again with what the
 * first found elsewhere in the document.
 */
import { Memo } from '../../memo.ts';
import type { Span } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { documentNames } from './documentNames.ts';
import { cutLong, LineTagger, type TaggedLine } from './lineTagger.ts';
import { lineWindows, shifted } from './lineWindows.ts';
import type { TaggerModel } from './model.ts';

/** A stretch that is tagged as one sequence, within a line. */
export interface Stretch extends Span {
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** The stretches of the lines that may hold mentions. */
export function stretches({ layout }: EntityContext): Stretch[] {
  return layout.sentences.flatMap((sentence) => {
    const { start: lineStart, end: lineEnd, kind } = layout.lines[sentence.line]!;
    return kind === 'furniture' ? [] : cutLong(sentence).map((span) => ({ ...span, lineStart, lineEnd }));
  });
}

/**
 * Mentions of the best paths, each with its probability as score.
 * @param proposals spans of the rule recognisers
 * @param memo lines tagged before, by the same model
 */
export function tagMentions(
  context: EntityContext,
  proposals: readonly Mention[],
  model: TaggerModel,
  memo: Memo<TaggedLine> = new Memo(),
): Mention[] {
  const tagger = taggerOf(model);
  const lines = firstPass(context, proposals, tagger, memo);
  const names = documentNames(context, lines.flatMap(firstMentions));
  return lines.flatMap(({ line, from, to }) =>
    tagger.again(line, names.subarray(from, to)).map((mention) => shifted(mention, from)),
  );
}

/** The first pass alone: what the tagger finds without the rest of the document. */
export function tagFirstPass(context: EntityContext, proposals: readonly Mention[], model: TaggerModel): Mention[] {
  return firstPass(context, proposals, taggerOf(model), new Memo()).flatMap(firstMentions);
}

interface PlacedLine {
  readonly line: TaggedLine;
  /** Where its window starts and ends. */
  readonly from: number;
  readonly to: number;
}

function firstPass(
  context: EntityContext,
  proposals: readonly Mention[],
  tagger: LineTagger,
  memo: Memo<TaggedLine>,
): PlacedLine[] {
  return lineWindows(context, proposals).map((window) => {
    const { from, to } = window;
    return { line: memo.recall(window.key, () => tagger.tag(window)), from, to };
  });
}

function firstMentions({ line, from }: PlacedLine): Mention[] {
  return line.mentions.map((mention) => shifted(mention, from));
}

const taggers = new WeakMap<TaggerModel, LineTagger>();

/** One tagger a model: its buffers serve one text after another. */
function taggerOf(model: TaggerModel): LineTagger {
  let tagger = taggers.get(model);
  if (!tagger) {
    tagger = new LineTagger(model);
    taggers.set(model, tagger);
  }
  return tagger;
}
