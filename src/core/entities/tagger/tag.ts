/** Runs the tagger over a reading, sentence by sentence. */
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { bestPath, Chain } from './chain.ts';
import type { Evidence } from './evidence.ts';
import { extractFeatures, FEATURES } from './features.ts';
import { insideLabel, isBegin, LABELS, typeOf } from './labels.ts';
import { scoreFeatures, type TaggerModel } from './model.ts';

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

/** Mentions of the best path, each with its probability as score. */
export function tagMentions(context: EntityContext, evidence: Evidence, model: TaggerModel): Mention[] {
  const mentions: Mention[] = [];
  let features = new Int32Array(0);
  let emissions = new Float32Array(0);
  for (const { start, end, lineStart, lineEnd } of stretches(context)) {
    const length = end - start;
    if (emissions.length < length * LABELS) {
      features = new Int32Array(length * FEATURES);
      emissions = new Float32Array(length * LABELS);
    }
    extractFeatures(evidence, start, end, lineStart, lineEnd, features);
    scoreFeatures(model, features, length, FEATURES, emissions);
    const path = bestPath(emissions, length, model.transitions);
    let chain: Chain | null = null;
    for (let t = 0; t < length; ) {
      const label = path[t]!;
      if (!isBegin(label)) {
        t++;
        continue;
      }
      let stop = t + 1;
      while (stop < length && path[stop] === insideLabel(label)) stop++;
      chain ??= new Chain(emissions, length, model.transitions);
      const score = Math.min(1, chain.spanProbability(t, stop, label));
      mentions.push({ start: start + t, end: start + stop, type: typeOf(label), score, recogniser: 'tagger' });
      t = stop;
    }
  }
  return mentions;
}
