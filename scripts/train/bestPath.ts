/** The best label sequence of a linear-chain model in unquantised weights, for any number of labels (Viterbi). */
import { isInside, mayFollow, OUTSIDE } from '../../src/core/entities/tagger/labels.ts';

/**
 * @param emissions a score for each label and position
 * @param transitions scores [from, to], as many rows and columns as there are labels
 */
export function bestPath(emissions: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const labels = Math.sqrt(transitions.length);
  const path = new Uint8Array(length);
  const back = new Uint8Array(length * labels);
  let before = new Float64Array(labels);
  let now = new Float64Array(labels);
  for (let t = 0; t < length; t++) {
    for (let l = 0; l < labels; l++) {
      let most = t === 0 && !isInside(l) ? 0 : Number.NEGATIVE_INFINITY;
      for (let p = 0; t > 0 && p < labels; p++) {
        if (!mayFollow(p, l)) continue;
        const way = before[p]! + transitions[p * labels + l]!;
        if (way <= most) continue;
        most = way;
        back[t * labels + l] = p;
      }
      now[l] = most + emissions[t * labels + l]!;
    }
    [before, now] = [now, before];
  }
  let label = OUTSIDE;
  for (let l = 0; l < labels; l++) if (before[l]! > before[label]!) label = l;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * labels + label]!;
  }
  return path;
}
