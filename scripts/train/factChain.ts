/** Probabilities of a chain of choices: forward and backward sums over all ways through it. */
import type { Link } from '../../src/core/facts/model/decider.ts';

/** Rounding must not make a way impossible. */
const TINY = 1e-280;

export type Field = readonly {
  readonly own: readonly { score: number }[];
  readonly same: readonly { score: number }[];
}[];

/** How likely each candidate of each link is, and each agreement with the link before, over all allowed ways through the chain. */
export function marginals<T>(
  links: readonly Link<T>[],
  field: Field,
  allowed: (link: number, index: number) => boolean,
): { own: number[][]; same: number[][] } {
  const partners = links.map(({ candidates }, link) => {
    if (link === 0) return candidates.map(() => -1);
    const before = new Map(links[link - 1]!.candidates.map((candidate, i) => [candidate, i]));
    return candidates.map((candidate) => before.get(candidate) ?? -1);
  });
  const forward: Float64Array[] = [];
  const added: number[] = [];
  links.forEach(({ candidates }, link) => {
    const own = field[link]!.own;
    const before = forward[link - 1];
    const total = before ? before.reduce((sum, x) => sum + x, 0) : 1;
    const row = new Float64Array(candidates.length);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < row.length; i++) if (allowed(link, i)) top = Math.max(top, own[i]!.score);
    for (let i = 0; i < row.length; i++) {
      if (!allowed(link, i)) continue;
      const partner = partners[link]![i]!;
      let reach = total;
      if (before && partner >= 0) reach += before[partner]! * (Math.exp(field[link]!.same[i]!.score) - 1);
      row[i] = Math.exp(Math.max(-600, own[i]!.score - top)) * Math.max(reach, TINY);
    }
    const sum = row.reduce((a, b) => a + b, 0);
    for (let i = 0; i < row.length; i++) row[i]! /= sum;
    forward.push(row);
    added.push(top);
  });
  const backward: Float64Array[] = new Array(links.length);
  for (let link = links.length - 1; link >= 0; link--) {
    const row = new Float64Array(links[link]!.candidates.length);
    if (link === links.length - 1) row.fill(1);
    else {
      const own = field[link + 1]!.own;
      const next = backward[link + 1]!;
      let total = 0;
      const top = added[link + 1]!;
      own.forEach(({ score }, i) => {
        if (!allowed(link + 1, i)) return;
        const passed = Math.exp(score - top) * next[i]!;
        total += passed;
        const partner = partners[link + 1]![i]!;
        if (partner >= 0) row[partner]! += passed * (Math.exp(field[link + 1]!.same[i]!.score) - 1);
      });
      for (let i = 0; i < row.length; i++) row[i] = Math.max(TINY, row[i]! + total);
    }
    const sum = row.reduce((a, b) => a + b, 0);
    for (let i = 0; i < row.length; i++) row[i]! /= sum;
    backward[link] = row;
  }
  const own = links.map((_, link) => {
    const row = [...forward[link]!].map((x, i) => x * backward[link]![i]!);
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((x) => x / sum);
  });
  const same = links.map(({ candidates }, link) => {
    const before = forward[link - 1];
    return candidates.map((_, i) => {
      const partner = partners[link]![i]!;
      if (!before || partner < 0 || own[link]![i] === 0) return 0;
      const total = before.reduce((sum, x) => sum + x, 0);
      const agreeing = before[partner]! * Math.exp(field[link]!.same[i]!.score);
      return (own[link]![i]! * agreeing) / (agreeing + total - before[partner]!);
    });
  });
  return { own, same };
}
