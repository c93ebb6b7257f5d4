/** The labels of the tagger: O, then B and I of each entity type (IOB2). */
import { ENTITY_TYPES, type EntityType } from '../../types.ts';

/** Number of labels that so many types take. */
export function labelCount(types: number): number {
  return 1 + 2 * types;
}

/** Number of types. */
export const TYPES = ENTITY_TYPES.length;

/** Number of labels. */
export const LABELS = labelCount(TYPES);

/** Outside of any mention. */
export const OUTSIDE = 0;

/** The label that begins a mention of the type. */
export function beginLabel(type: EntityType): number {
  return beginOf(ENTITY_TYPES.indexOf(type));
}

/** The label that begins a mention of the type at `index` of any list of types. */
export function beginOf(index: number): number {
  return 1 + 2 * index;
}

/** The label that continues a mention which `begin` began. */
export function insideLabel(begin: number): number {
  return begin + 1;
}

export function isBegin(label: number): boolean {
  return (label & 1) === 1;
}

export function isInside(label: number): boolean {
  return label > 0 && (label & 1) === 0;
}

/** The entity type of a label other than O. */
export function typeOf(label: number): EntityType {
  return ENTITY_TYPES[typeIndexOf(label)]!;
}

/** Where the type of a label other than O stands in the list of types. */
export function typeIndexOf(label: number): number {
  return (label - 1) >> 1;
}

/** Whether `next` may follow `previous`: an I only after the B or I of its own type. */
export function mayFollow(previous: number, next: number): boolean {
  return !isInside(next) || previous === next || previous === next - 1;
}
