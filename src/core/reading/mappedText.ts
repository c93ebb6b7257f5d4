/**
 * Text together with the way back: for each unit of `text` where it starts and ends in the source.
 * A unit that absorbed removed characters (pinyin in brackets) ends after them.
 */
export interface MappedText {
  readonly text: string;
  /** Source offset at which the unit starts, one per unit. */
  readonly starts: Int32Array;
  /** Source offset at which the unit ends, one per unit. */
  readonly ends: Int32Array;
}

/** Collects units of a new text with their source ranges; grows as needed. */
export class MappedTextBuilder {
  private units: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private length = 0;

  constructor(capacity: number) {
    const size = Math.max(16, capacity);
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  /** Appends one UTF-16 unit that stands for source range [start, end). */
  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  /** Lets the last unit reach to `end`: what lies between was removed and belongs to it. */
  extendLast(end: number): void {
    if (this.length > 0) this.ends[this.length - 1] = end;
  }

  /** The last unit appended, or -1. */
  last(): number {
    return this.length > 0 ? this.units[this.length - 1]! : -1;
  }

  build(): MappedText {
    return {
      text: decode(this.units.subarray(0, this.length)),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }

  private grow(): void {
    const size = this.units.length * 2;
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    const starts = new Int32Array(size);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(size);
    ends.set(this.ends);
    this.ends = ends;
  }
}

/** Units to string, lone surrogates kept as they are (TextDecoder would replace them). */
function decode(units: Uint16Array): string {
  const CHUNK = 8192;
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK));
  }
  return text;
}
