/**
 * Features as hashed integers. A feature is a template number mixed with what it looks at; collisions are rare enough
 * in a table of this size to cost nothing measurable.
 */

/** Buckets of the weight table, a power of two. */
export const BUCKETS = 1 << 20;

/** Mixes a value into a hash. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b);
}

/** Hash of a piece of text. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Collects the features of one candidate; reused, so that describing a candidate allocates nothing. */
export class FeatureSink {
  readonly buckets = new Int32Array(192);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature of a template over up to three values. */
  add(template: number, a = 0, b = 0, c = 0): void {
    let h = mix(Math.imul(template, 0x2545f491), a);
    if (b !== 0) h = mix(h, b);
    if (c !== 0) h = mix(h, c + 0x5bd1e995);
    h ^= h >>> 13;
    this.buckets[this.count++] = h & (BUCKETS - 1);
  }
}

/** A number in few steps, so that large distances share a feature. */
export function step(n: number): number {
  if (n <= 4) return n;
  if (n <= 6) return 5;
  if (n <= 10) return 6;
  if (n <= 20) return 7;
  return n <= 50 ? 8 : 9;
}
