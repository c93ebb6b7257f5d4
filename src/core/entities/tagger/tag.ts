/**
 * Runs the tagger over a reading, sentence by sentence, in two passes: the first finds what is clear,
 * the second reads each sentence again with what the first found elsewhere in the document.
 */
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { bestPath, Chain } from './chain.ts';
import { documentNames } from './documentNames.ts';
import type { Evidence } from './evidence.ts';
import { DOCUMENT_FEATURES, extractDocumentFeatures, extractFeatures, FEATURES } from './features.ts';
import { insideLabel, isBegin, LABELS, typeOf } from './labels.ts';
import { addScores, type TaggerModel } from './model.ts';

/** Longer stretches without a full stop are cut, so that memory stays bounded. */
const LONGEST_SEQUENCE = 600;

/** A stretch that is tagged as one sequence, within a line. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** The stretches of the lines that may hold mentions. */
export function stretches(context: EntityContext): Stretch[] {
  const { lines, sentences } = context.layout;
  const result: Stretch[] = [];
  for (const sentence of sentences) {
    const line = lines[sentence.line]!;
    if (line.kind === 'furniture') continue;
    for (let start = sentence.start; start < sentence.end; start += LONGEST_SEQUENCE) {
      const end = Math.min(start + LONGEST_SEQUENCE, sentence.end);
      result.push({ start, end, lineStart: line.start, lineEnd: line.end });
    }
  }
  return result;
}

interface Tagged extends Stretch {
  /** Quantised label sums of the first pass, kept for the second. */
  readonly sums: Int16Array;
  readonly mentions: readonly Mention[];
}

/** Mentions of the best path, each with its probability as score. */
export function tagMentions(context: EntityContext, evidence: Evidence, model: TaggerModel): Mention[] {
  const first = firstPass(context, evidence, model);
  const names = documentNames(
    context,
    first.flatMap(({ mentions }) => mentions),
  );
  return first.flatMap((stretch) => secondPass(stretch, evidence, names, model));
}

/** The first pass alone: what the tagger finds without the rest of the document. */
export function tagFirstPass(context: EntityContext, evidence: Evidence, model: TaggerModel): Mention[] {
  return firstPass(context, evidence, model).flatMap(({ mentions }) => mentions);
}

function firstPass(context: EntityContext, evidence: Evidence, model: TaggerModel): Tagged[] {
  let features = new Int32Array(0);
  return stretches(context).map((stretch) => {
    const { start, end, lineStart, lineEnd } = stretch;
    const length = end - start;
    if (features.length < length * FEATURES) features = new Int32Array(length * FEATURES);
    extractFeatures(evidence, start, end, lineStart, lineEnd, features);
    const sums = new Int16Array(length * LABELS);
    addScores(model, features, length, FEATURES, sums);
    return { ...stretch, sums, mentions: decode(sums, start, length, model) };
  });
}

function secondPass(stretch: Tagged, evidence: Evidence, names: Uint8Array, model: TaggerModel): readonly Mention[] {
  const { start, end, sums, mentions } = stretch;
  let any = false;
  for (let i = start; i < end && !any; i++) any = names[i] !== 0;
  if (!any) return mentions;
  const length = end - start;
  const features = new Int32Array(length * DOCUMENT_FEATURES);
  extractDocumentFeatures(evidence, names, start, end, features);
  addScores(model, features, length, DOCUMENT_FEATURES, sums);
  return decode(sums, start, length, model);
}

function decode(sums: Int16Array, start: number, length: number, model: TaggerModel): Mention[] {
  const emissions = new Float32Array(length * LABELS);
  for (let i = 0; i < emissions.length; i++) emissions[i] = sums[i]! * model.scale;
  const path = bestPath(emissions, length, model.transitions);
  const mentions: Mention[] = [];
  let chain: Chain | null = null;
  for (let t = 0; t < length; ) {
    const label = path[t]!;
    if (!isBegin(label)) {
      t++;
      continue;
    }
    let stop = t + 1;
    while (stop < length && path[stop] === insideLabel(label)) stop++;
    chain ??= new Chain(emissions, length, model.steps);
    const score = Math.min(1, chain.spanProbability(t, stop, label));
    mentions.push({ start: start + t, end: start + stop, type: typeOf(label), score, recogniser: 'tagger' });
    t = stop;
  }
  return mentions;
}
