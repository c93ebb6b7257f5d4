/**
 * Remembers what was made of pieces of a text, so that the next analysis of nearly the same text need not make it again.
 * It holds what the last pass asked for, and thus grows with the text, not with the number of edits.
 */
export class Memo<Value> {
  private last = new Map<string, Value>();
  private current = new Map<string, Value>();

  /**
   * What was made for a key, or is made now.
   * @param key everything that `make` reads
   */
  recall(key: string, make: () => Value): Value {
    const own = ownCopy(key);
    let value = this.current.get(own);
    if (value !== undefined) return value;
    value = this.last.get(own) ?? make();
    this.current.set(own, value);
    return value;
  }

  /** How many values are remembered. */
  get size(): number {
    return this.last.size + this.current.size;
  }

  /** Ends a pass: forgets what it did not ask for. */
  sweep(): void {
    this.last = this.current;
    this.current = new Map();
  }
}

/** The same characters, as a flat string of its own: what is cut out of a text, or put together of its parts, keeps all of it in memory. */
function ownCopy(key: string): string {
  const copy = ` ${key}`;
  // Looking at a unit makes a string flat that was put together.
  return copy.charCodeAt(0) === 0x20 ? copy : key;
}
