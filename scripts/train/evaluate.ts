/** Exact-span precision, recall and F1 by type, optional gold left out on both sides. */
import type { Span } from '../../src/core/types.ts';
import type { GoldEntity } from './corpus.ts';

export interface Found<T extends string> extends Span {
  readonly type: T;
}

export class Scores<T extends string> {
  private readonly counts = new Map<string, { hit: number; found: number; gold: number }>();

  constructor(private readonly types: readonly T[]) {}

  add(found: readonly Found<T>[], gold: readonly GoldEntity<T>[]): void {
    const required = gold.filter((g) => !g.optional);
    const optional = gold.filter((g) => g.optional);
    const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
    const judged = found.filter(
      (f) => !optional.some((o) => overlaps(o, f)) || required.some((g) => g.type === f.type && overlaps(g, f)),
    );
    for (const type of this.types) {
      const g = required.filter((x) => x.type === type);
      const f = judged.filter((x) => x.type === type);
      const hit = g.filter((x) => f.some((y) => y.start === x.start && y.end === x.end)).length;
      for (const key of ['all', type]) {
        const count = this.counts.get(key) ?? { hit: 0, found: 0, gold: 0 };
        this.counts.set(key, { hit: count.hit + hit, found: count.found + f.length, gold: count.gold + g.length });
      }
    }
  }

  f1(key: 'all' | T = 'all'): number {
    const { hit, found, gold } = this.counts.get(key) ?? { hit: 0, found: 0, gold: 0 };
    return found + gold === 0 ? 0 : (2 * hit) / (found + gold);
  }

  table(): string {
    return [...this.counts]
      .map(([key, { hit, found, gold }]) => {
        const p = found ? hit / found : 0;
        const r = gold ? hit / gold : 0;
        return `${key.padEnd(13)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${this.f1(key as 'all' | T).toFixed(3)}  (${hit}/${found}, gold ${gold})`;
      })
      .join('\n');
  }
}
