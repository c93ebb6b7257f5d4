/**
 * Runs the tagger over a reading, line by line and sentence by sentence, in two passes: the first finds what is clear,
 * the second reads each sentence again with what the first found elsewhere in the document.
 */
import { Memo } from '../../memo.ts';
import type { Span } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { Decoder } from './decoder.ts';
import { documentNames } from './documentNames.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { DOCUMENT_FEATURES, extractDocumentFeatures, extractFeatures, FEATURES } from './features.ts';
import { LABELS, typeOf } from './labels.ts';
import { type LineWindow, lineWindows, shifted } from './lineWindows.ts';
import { addScores, type TaggerModel } from './model.ts';

/** Longer stretches without a full stop are cut, so that memory stays bounded. */
const LONGEST_SEQUENCE = 600;
/** How many different things the document may say of one line before what was made of them is forgotten. */
const MOST_VARIANTS = 8;

/** A stretch that is tagged as one sequence, within a line. */
export interface Stretch extends Span {
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** The stretches of the lines that may hold mentions. */
export function stretches({ layout }: EntityContext): Stretch[] {
  return layout.sentences.flatMap((sentence) => {
    const { start: lineStart, end: lineEnd, kind } = layout.lines[sentence.line]!;
    return kind === 'furniture' ? [] : cut(sentence).map((span) => ({ ...span, lineStart, lineEnd }));
  });
}

function cut(sentence: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = sentence.start; start < sentence.end; start += LONGEST_SEQUENCE)
    pieces.push({ start, end: Math.min(start + LONGEST_SEQUENCE, sentence.end) });
  return pieces;
}

/** What the tagger makes of one line, in offsets of its window. */
export interface TaggedLine {
  readonly evidence: Evidence;
  readonly stretches: readonly TaggedStretch[];
  /** Mentions of the first pass. */
  readonly mentions: readonly Mention[];
  /** Mentions of the second pass, by what the document says of the line. */
  readonly variants: Map<string, readonly Mention[]>;
}

interface TaggedStretch extends Span {
  /** Quantised label sums of the first pass, kept for the second. */
  readonly sums: Int16Array;
  readonly mentions: readonly Mention[];
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
  tagger: Tagger,
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

const taggers = new WeakMap<TaggerModel, Tagger>();

/** One tagger a model: its buffers serve one text after another. */
function taggerOf(model: TaggerModel): Tagger {
  let tagger = taggers.get(model);
  if (!tagger) {
    tagger = new Tagger(model);
    taggers.set(model, tagger);
  }
  return tagger;
}

/** A model with the buffers that running it takes. */
class Tagger {
  private readonly decoder: Decoder;
  private readonly features = new Int32Array(LONGEST_SEQUENCE * FEATURES);
  private readonly sums = new Int16Array(LONGEST_SEQUENCE * LABELS);

  constructor(private readonly model: TaggerModel) {
    this.decoder = new Decoder(model.transitions, model.scale, LONGEST_SEQUENCE);
  }

  /** The first pass over a line. */
  tag(window: LineWindow): TaggedLine {
    const { lineStart, lineEnd, sentences } = window;
    const evidence = gatherEvidence(window.context(), window.proposals());
    const found = sentences.flatMap(cut).map(({ start, end }) => {
      extractFeatures(evidence, start, end, lineStart, lineEnd, this.features);
      const sums = new Int16Array((end - start) * LABELS);
      addScores(this.model, this.features, end - start, FEATURES, sums);
      return { start, end, sums, mentions: this.decode(sums, start, end) };
    });
    return { evidence, stretches: found, mentions: found.flatMap(({ mentions }) => mentions), variants: new Map() };
  }

  /** The second pass over a line; `names` is its part of the column of `documentNames`. */
  again({ evidence, stretches, mentions, variants }: TaggedLine, names: Uint8Array): readonly Mention[] {
    if (names.every((code) => code === 0)) return mentions;
    const key = names.join();
    let found = variants.get(key);
    if (!found) {
      found = stretches.flatMap((stretch) => this.readAgain(stretch, evidence, names));
      if (variants.size === MOST_VARIANTS) variants.clear();
      variants.set(key, found);
    }
    return found;
  }

  private readAgain({ start, end, sums, mentions }: TaggedStretch, evidence: Evidence, names: Uint8Array) {
    let from = start;
    while (from < end && names[from] === 0) from++;
    if (from === end) return mentions;
    let to = end;
    while (names[to - 1] === 0) to--;
    // The characters beside a name are told of it as well.
    from = Math.max(start, from - 1);
    to = Math.min(end, to + 1);
    extractDocumentFeatures(evidence, names, from, to, this.features);
    this.sums.set(sums);
    addScores(this.model, this.features, to - from, DOCUMENT_FEATURES, this.sums.subarray((from - start) * LABELS));
    return this.decode(this.sums, start, end);
  }

  private decode(sums: Int16Array, start: number, end: number): Mention[] {
    return this.decoder.decode(sums, end - start).map((mention) => ({
      start: start + mention.start,
      end: start + mention.end,
      type: typeOf(mention.label),
      score: mention.probability,
      recogniser: 'tagger',
    }));
  }
}
