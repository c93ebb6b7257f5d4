/**
 * Runs the tagger over a reading, line by line, in two passes: the first finds what is clear, the second reads again with what the
 * first found elsewhere in the document.
 */
import type { Span } from '../../types.ts';
import type { EntityContext, RuleContext } from '../context.ts';
import { shifted } from '../lineWindows.ts';
import type { Mention } from '../mention.ts';
import { documentNames } from './documentNames.ts';
import { cutLong, LineTagger, type TaggedLine } from './lineTagger.ts';
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

/** What the first pass made of a line, and where the line's window starts and ends in the reading. */
export interface PlacedTagging {
  /** Null without a tagger. */
  readonly tagged: TaggedLine | null;
  readonly from: number;
  readonly to: number;
}

/**
 * The first pass over a line: what the tagger finds without the rest of the document.
 * @param line what is known of the line alone
 * @param proposals what the rules propose there that are evidence
 */
export function tagLine(model: TaggerModel, line: RuleContext, proposals: readonly Mention[]): TaggedLine {
  return taggerOf(model).tag(line, proposals);
}

/** The mentions of the first pass, in the order of the text. */
export function firstMentions(lines: readonly PlacedTagging[]): Mention[] {
  return lines.flatMap(({ tagged, from }) => tagged?.mentions.map((mention) => shifted(mention, from)) ?? []);
}

/** Mentions of the best paths of the second pass, each with its probability as score, in the order of the text. */
export function tagMentions(context: EntityContext, lines: readonly PlacedTagging[], model: TaggerModel): Mention[] {
  const tagger = taggerOf(model);
  const names = documentNames(context, firstMentions(lines));
  return lines.flatMap(({ tagged, from, to }) => {
    const mentions = tagged ? tagger.again(tagged, names.subarray(from, to)) : [];
    return mentions.map((mention) => shifted(mention, from));
  });
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
