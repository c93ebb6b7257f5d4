/** Searches a text for the names of a given set. */

const SHORTEST = 2;
/** A power of two; names that share a slot are told apart by whoever asks. */
const SLOTS = 1 << 16;

/**
 * Goes through a text once, whatever the number of names, and offers each occurrence of one of them: of several that begin together
 * the longest first. Names shorter than two units are left out.
 * @param names what is known of each name
 * @param take whether an occurrence is taken: the search then goes on behind it, else with the next shorter name or place
 */
export function takeNames<Known extends NonNullable<unknown>>(
  text: string,
  names: ReadonlyMap<string, Known>,
  take: (known: Known, start: number, end: number) => boolean,
): void {
  if (names.size === 0) return;
  const openings = new Openings(names.keys());
  for (let start = 0; start < text.length; start++) {
    const lengths = openings.lengthsAt(text, start);
    if (!lengths) continue;
    for (const length of lengths) {
      const name = openings.stretchAt(text, start, length);
      const known = name && names.get(name);
      if (!known || !take(known, start, start + length)) continue;
      start += length - 1;
      break;
    }
  }
}

/**
 * Tells by a few characters which names may stand at a place: most places of a text are passed by at the first, and hardly any
 * stretch is cut out and looked up that is no name.
 */
class Openings {
  private readonly first = new Uint8Array(0x10000);
  /** Lengths of the names that two units begin, the longest first. */
  private readonly lengths = new Map<number, number[]>();
  /** Whether a name of this length, beginning and end is among those of its slot. */
  private readonly slots = new Uint8Array(SLOTS);

  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length < SHORTEST) continue;
      this.first[name.charCodeAt(0)] = 1;
      this.slots[slotOf(name, 0, name.length)] = 1;
      const key = keyAt(name, 0);
      const lengths = this.lengths.get(key);
      if (!lengths) this.lengths.set(key, [name.length]);
      else if (!lengths.includes(name.length)) lengths.push(name.length);
    }
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** Lengths of the names that may begin at a place, the longest first; undefined where none may. */
  lengthsAt(text: string, at: number): readonly number[] | undefined {
    return this.first[text.charCodeAt(at)] === 0 ? undefined : this.lengths.get(keyAt(text, at));
  }

  /** The stretch of a length at a place, where it may be a name; else undefined. */
  stretchAt(text: string, at: number, length: number): string | undefined {
    if (at + length > text.length || this.slots[slotOf(text, at, length)] === 0) return undefined;
    return text.slice(at, at + length);
  }
}

/** Two units as one integer. */
function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** By the second, the middle and the last unit and the length. */
function slotOf(text: string, at: number, length: number): number {
  const middle = text.charCodeAt(at + (length >> 1));
  const last = text.charCodeAt(at + length - 1);
  let hash = Math.imul(text.charCodeAt(at + 1) ^ (length << 16), 0x9e3779b1) ^ middle;
  hash = Math.imul(hash, 0x85ebca6b) ^ last;
  return (Math.imul(hash, 0xc2b2ae35) >>> 16) & (SLOTS - 1);
}
