/** Where in a text names of a given set may begin. */

const NO_LENGTHS: readonly number[] = [];

/** Tells by two characters which names of at least two may begin there: most places of a text are passed by at the first. */
export class Openings {
  private readonly first = new Uint8Array(0x10000);
  /** Lengths of the names that two units begin, the longest first. */
  private readonly lengths = new Map<number, number[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      this.first[name.charCodeAt(0)] = 1;
      const key = keyAt(name, 0);
      const lengths = this.lengths.get(key);
      if (!lengths) this.lengths.set(key, [name.length]);
      else if (!lengths.includes(name.length)) lengths.push(name.length);
    }
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** Lengths of the names that may begin at a place, the longest first. */
  lengthsAt(text: string, at: number): readonly number[] {
    if (this.first[text.charCodeAt(at)] === 0) return NO_LENGTHS;
    return this.lengths.get(keyAt(text, at)) ?? NO_LENGTHS;
  }
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
