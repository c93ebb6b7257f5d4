/** Lays mentions over those found before, or between them. */
import type { Mention } from '../mention.ts';

/**
 * Each sure mention takes the place of those within it; one that crosses another's border is left out.
 * Both lists are sorted by start and without overlap, and so is the result. Linear.
 */
export function overlay(mentions: readonly Mention[], sure: readonly Mention[]): readonly Mention[] {
  if (sure.length === 0) return mentions;
  const result: Mention[] = [];
  let at = 0;
  for (const mention of sure) {
    while (at < mentions.length && mentions[at]!.end <= mention.start) result.push(mentions[at++]!);
    let next = at;
    let fits = true;
    while (next < mentions.length && mentions[next]!.start < mention.end) {
      const other = mentions[next++]!;
      fits &&= other.start >= mention.start && other.end <= mention.end;
    }
    if (!fits) continue;
    result.push(mention);
    at = next;
  }
  result.push(...mentions.slice(at));
  return result;
}

/** Adds the mentions that touch none found before. Both lists are sorted by start and without overlap, and so is the result. Linear. */
export function fill(mentions: readonly Mention[], more: readonly Mention[]): readonly Mention[] {
  const result: Mention[] = [];
  let at = 0;
  for (const mention of more) {
    while (at < mentions.length && mentions[at]!.end <= mention.start) result.push(mentions[at++]!);
    if (at < mentions.length && mentions[at]!.start < mention.end) continue;
    result.push(mention);
  }
  result.push(...mentions.slice(at));
  return result;
}
