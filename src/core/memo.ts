/**
 * Remembers what was made of pieces of a text, so that the next analysis of nearly the same text need not make it again.
 * It holds what the last finished pass asked for, and thus grows with the text, not with the number of edits.
 */
export class Memo<Value> {
  private last = new Map<string, Value>();
  private current = new Map<string, Value>();

  /**
   * What was made for a key, or is made now.
   * @param key everything that `make` reads
   */
  recall(key: string, make: () => Value): Value {
    // A string of its own: a part of a text would keep the whole text in memory.
    const own = ` ${key}`;
    let value = this.current.get(own);
    if (value !== undefined) return value;
    value = this.last.get(own) ?? make();
    this.current.set(own, value);
    return value;
  }

  /** How many values the last finished pass left. */
  get size(): number {
    return this.last.size;
  }

  /** Ends a pass: forgets what it did not ask for. */
  sweep(): void {
    this.last = this.current;
    this.current = new Map();
  }
}
