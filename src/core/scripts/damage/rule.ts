/** What damage is, and what a rule that finds it looks like. */
import type { Segmenter } from '../../lexicon/segmenter.ts';
import type { Script, Span } from '../../types.ts';

/** The kinds of damage; each is found by one rule, which can be switched off. */
export const DAMAGE_KINDS = [
  'insertedPinyin',
  'lostCharacter',
  'filteredWord',
  'mojibake',
  'htmlRemains',
  'otherScript',
  'wrongCounterpart',
  'inconsistentVariant',
  'compatibilityCharacter',
  'privateUse',
  'fullWidth',
  'strayBlank',
  'duplicatedPunctuation',
  'furniture',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** The kinds whose repair restores what the source must have been; the others judge how the author wrote. */
export const MECHANICAL_KINDS: readonly DamageKind[] = [
  'insertedPinyin',
  'lostCharacter',
  'filteredWord',
  'mojibake',
  'htmlRemains',
  'compatibilityCharacter',
  'privateUse',
  'duplicatedPunctuation',
];

/** A damaged place of a text. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** What to put in its place; null where the right words are lost and a person must decide. */
  readonly replacement: string | null;
}

/** What rules know beside the text. */
export interface DamageContext {
  readonly script: Script;
  /** The readings of a character with tone marks (qū), where the host knows them. */
  readonly readings?: (character: string) => readonly string[];
  /** Cuts simplified text into words; some kinds are found with it only. */
  readonly segmenter?: Segmenter;
}

/** Finds the damage of one or more kinds: sorted, without overlap, linear in the text. */
export interface DamageRule {
  readonly kinds: readonly DamageKind[];
  find(text: string, context: DamageContext): readonly Damage[];
}
