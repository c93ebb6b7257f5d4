/** Weights in bytes. */

const LARGEST = 127;

/** Weights in whole steps, cut to what a byte holds. */
export function quantise(weights: Float32Array, step: number): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step))));
}
