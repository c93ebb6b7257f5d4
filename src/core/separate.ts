/** Keeps figures and entities apart: spans are flat, across the two as within each. */
import type { Span } from './types.ts';

/**
 * Where a figure lies within an entity, the name has it (500强企业峰会); where the two only cross, the figure stands,
 * since numerals end where they end. Both lists are sorted by start and without overlap in themselves; linear.
 */
export function separate<F extends Span, E extends Span>(
  figures: readonly F[],
  entities: readonly E[],
): { readonly figures: readonly F[]; readonly entities: readonly E[] } {
  const swallowed = new Map<F, E>();
  const crossed = new Set<E>();
  let first = 0;
  for (const entity of entities) {
    while (first < figures.length && figures[first]!.end <= entity.start) first++;
    for (let k = first; k < figures.length && figures[k]!.start < entity.end; k++) {
      const figure = figures[k]!;
      if (figure.start >= entity.start && figure.end <= entity.end) swallowed.set(figure, entity);
      else crossed.add(entity);
    }
  }
  if (swallowed.size + crossed.size === 0) return { figures, entities };
  return {
    figures: figures.filter((figure) => {
      const entity = swallowed.get(figure);
      return !entity || crossed.has(entity);
    }),
    entities: entities.filter((entity) => !crossed.has(entity)),
  };
}
