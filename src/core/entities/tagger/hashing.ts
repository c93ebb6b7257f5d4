/** Hashes of features, strings and their combinations. */

/** Stands for a feature that is absent: no weight is ever stored for it. */
export const ABSENT = 0;

/** The features of the detector are hashed into so many bits. */
export const DETECTOR_BITS = 17;

/** Number of the detector's weights. */
export const DETECTOR_BUCKETS = 1 << DETECTOR_BITS;

/** Mixes the number of a template with up to four values (a multiply–xorshift chain). */
export function mix(template: number, a: number, b: number, c: number, d: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16) ^ c, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15) ^ d, 0x165667b1);
  return (h ^ (h >>> 14)) | 0;
}

/** Mixes the number of a template with up to three values into `bits` bits: quicker than `mix`, and good enough for few bits. */
export function mixInto(bits: number, template: number, a: number, b: number, c: number): number {
  const h = Math.imul(a ^ Math.imul(b + template, 0x85ebca6b), 0x9e3779b1) ^ Math.imul(c, 0xc2b2ae35);
  return Math.imul(h ^ (h >>> 15) ^ template, 0x27d4eb2f) >>> (32 - bits);
}

/** Combines a hash with one more small number. */
export function remix(hash: number, small: number): number {
  const h = Math.imul(hash ^ Math.imul(small + 1, 0x9e3779b1), 0x85ebca6b);
  return (h ^ (h >>> 15)) | 0;
}

/** FNV-1a over the UTF-16 units of a string or a part of it. */
export function hashString(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
