/** Runs an action for a key once it has been left alone for a while. */
export class Delay<Key> {
  private readonly timers = new Map<Key, NodeJS.Timeout>();

  /** @param rest in milliseconds; each new wish for the same key begins it anew */
  constructor(
    private readonly rest: number,
    private readonly action: (key: Key) => void,
  ) {}

  schedule(key: Key): void {
    clearTimeout(this.timers.get(key));
    const timer = setTimeout(() => {
      this.timers.delete(key);
      this.action(key);
    }, this.rest);
    this.timers.set(key, timer);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
