/** Where the tagger reads: the islands of a stretch in which names are possible. */
import type { Span } from '../../types.ts';
import type { Mention } from '../mention.ts';
import { isGiven } from './documentNames.ts';

/**
 * Places of names with fewer other characters between them are read together: a name may have a quote or a hyphen inside. Islands have
 * a character on either side, so that less would let them overlap.
 */
const WIDEST_GAP = 2;

/** An island before it is read: [from, to) is read, the characters around it are taken to belong to no name. */
export interface Place extends Span {
  readonly from: number;
  readonly to: number;
}

/** The islands around the flags of `near` within a stretch, in order. */
export function islandsOf(near: Uint8Array, { start, end }: Span): Place[] {
  const places: Place[] = [];
  for (let i = start; i < end; ) {
    if (near[i] === 0) {
      i++;
      continue;
    }
    const from = i;
    let to = i + 1;
    for (; i < end && i - to < WIDEST_GAP; i++) if (near[i] !== 0) to = i + 1;
    places.push({ from, to, start: Math.max(start, from - 1), end: Math.min(end, to + 1) });
  }
  return places;
}

/** The places worth reading with those where only the document knows of a name; undefined where it knows of no more. */
export function placesKnown(near: Uint8Array, { start, end }: Span, names: Uint8Array): Uint8Array | undefined {
  let more: Uint8Array | undefined;
  for (let i = start; i < end; i++) {
    if (near[i] !== 0 || !isGiven(names[i]!)) continue;
    more ??= near.slice();
    more.fill(1, Math.max(start, i - 1), Math.min(end, i + 2));
  }
  return more;
}

/** Whether the document knows of a name in [start, end) that is not within the mentions found there. */
export function hasNameBeside(mentions: readonly Mention[], names: Uint8Array, start: number, end: number): boolean {
  let at = start;
  for (const mention of mentions) {
    for (; at < mention.start; at++) if (names[at] !== 0) return true;
    at = mention.end;
  }
  for (; at < end; at++) if (names[at] !== 0) return true;
  return false;
}
