/** Which rows are selected and which one the keyboard is on, as lists of an editor do it. */

/** The keys that were held. */
export interface Held {
  /** Adds or removes the row alone. */
  readonly toggle?: boolean;
  /** Selects all rows from the last one that was picked. */
  readonly extend?: boolean;
}

export class Selection {
  private keys = new Set<string>();
  private anchor: string | null = null;
  private current: string | null = null;

  /** The row the keyboard is on. */
  get active(): string | null {
    return this.current;
  }

  get size(): number {
    return this.keys.size;
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  all(): readonly string[] {
    return [...this.keys];
  }

  /** @param order the keys of all rows in the order in which they are shown */
  pick(key: string, held: Held, order: readonly string[]): void {
    this.current = key;
    const from = held.extend && this.anchor !== null ? order.indexOf(this.anchor) : -1;
    if (from >= 0) {
      const to = order.indexOf(key);
      this.keys = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
      return;
    }
    this.anchor = key;
    if (!held.toggle) this.keys = new Set([key]);
    else if (!this.keys.delete(key)) this.keys.add(key);
  }

  /** Puts the keyboard on a row and leaves the selection as it is. */
  goTo(key: string): void {
    this.current = key;
  }

  selectAll(order: readonly string[]): void {
    this.keys = new Set(order);
  }

  clear(): void {
    this.keys.clear();
    this.anchor = null;
  }

  /** Takes up what was kept. */
  restore(keys: readonly string[], active: string | null): void {
    this.keys = new Set(keys);
    this.current = active;
    this.anchor = active;
  }
}
