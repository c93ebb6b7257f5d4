/**
 * Runs the tagger over a reading, sentence by sentence, in two passes: the first finds what is clear,
 * the second reads each sentence again with what the first found elsewhere in the document.
 */
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { Decoder } from './decoder.ts';
import { documentNames } from './documentNames.ts';
import type { Evidence } from './evidence.ts';
import { DOCUMENT_FEATURES, extractDocumentFeatures, extractFeatures, FEATURES } from './features.ts';
import { LABELS, typeOf } from './labels.ts';
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
  const decoder = decoderOf(model);
  const first = firstPass(context, evidence, model, decoder);
  const names = documentNames(
    context,
    first.flatMap(({ mentions }) => mentions),
  );
  return first.flatMap((stretch) => secondPass(stretch, evidence, names, model, decoder));
}

/** The first pass alone: what the tagger finds without the rest of the document. */
export function tagFirstPass(context: EntityContext, evidence: Evidence, model: TaggerModel): Mention[] {
  return firstPass(context, evidence, model, decoderOf(model)).flatMap(({ mentions }) => mentions);
}

function decoderOf({ transitions, scale }: TaggerModel): Decoder {
  return new Decoder(transitions, scale, LONGEST_SEQUENCE);
}

function firstPass(context: EntityContext, evidence: Evidence, model: TaggerModel, decoder: Decoder): Tagged[] {
  const features = new Int32Array(LONGEST_SEQUENCE * FEATURES);
  return stretches(context).map((stretch) => {
    const { start, end, lineStart, lineEnd } = stretch;
    const length = end - start;
    extractFeatures(evidence, start, end, lineStart, lineEnd, features);
    const sums = new Int16Array(length * LABELS);
    addScores(model, features, length, FEATURES, sums);
    return { ...stretch, sums, mentions: decode(sums, start, length, decoder) };
  });
}

function secondPass(
  stretch: Tagged,
  evidence: Evidence,
  names: Uint8Array,
  model: TaggerModel,
  decoder: Decoder,
): readonly Mention[] {
  const { start, end, sums, mentions } = stretch;
  let from = start;
  while (from < end && names[from] === 0) from++;
  if (from === end) return mentions;
  let to = end;
  while (names[to - 1] === 0) to--;
  // The characters beside a name are told of it as well.
  from = Math.max(start, from - 1);
  to = Math.min(end, to + 1);
  const features = new Int32Array((to - from) * DOCUMENT_FEATURES);
  extractDocumentFeatures(evidence, names, from, to, features);
  addScores(model, features, to - from, DOCUMENT_FEATURES, sums.subarray((from - start) * LABELS));
  return decode(sums, start, end - start, decoder);
}

function decode(sums: Int16Array, start: number, length: number, decoder: Decoder): Mention[] {
  return decoder.decode(sums, length).map(({ start: from, end, label, probability }) => ({
    start: start + from,
    end: start + end,
    type: typeOf(label),
    score: probability,
    recogniser: 'tagger',
  }));
}
