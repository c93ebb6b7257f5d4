/** Damage to a text and its repair: each rule finds one kind, what a person must decide is shown and left alone. */
import { detectScript } from '../reading/script.ts';
import type { Span } from '../types.ts';
import { otherScript, wrongCounterparts } from './damage/counterparts.ts';
import { furniture } from './damage/furniture.ts';
import { insertedPinyin, lostCharacters } from './damage/insertedPinyin.ts';
import { mojibake } from './damage/mojibake.ts';
import {
  compatibilityCharacters,
  duplicatedPunctuation,
  filteredWords,
  fullWidth,
  groupedDigits,
  htmlRemains,
  privateUse,
  spreadWords,
} from './damage/patterns.ts';
import { type Damage, type DamageContext, type DamageKind, type DamageRule, MECHANICAL_KINDS } from './damage/rule.ts';
import { type Change, type OffsetMap, spanToTarget } from './offsetMap.ts';

export { DAMAGE_KINDS, type Damage, type DamageKind, MECHANICAL_KINDS } from './damage/rule.ts';

export interface DamageOptions extends Pick<DamageContext, 'readings' | 'segmenter'> {
  /** The kinds to look for. Left out, `findDamage` looks for all of them and `repair` for the mechanical ones. */
  readonly kinds?: readonly DamageKind[];
  /** Pieces that are as they should be. */
  readonly protectedSpans?: readonly Span[];
}

export interface RepairResult {
  readonly text: string;
  /** The way from the damaged text to the repaired one. */
  readonly map: OffsetMap;
  /** What was found first and could not be repaired, in offsets of the damaged text. */
  readonly flagged: readonly Damage[];
}

/** In order of precedence: where two overlap the earlier rule has the place. */
const RULES: readonly DamageRule[] = [
  mojibake,
  lostCharacters,
  insertedPinyin,
  htmlRemains,
  filteredWords,
  furniture,
  wrongCounterparts,
  otherScript,
  compatibilityCharacters,
  privateUse,
  fullWidth,
  groupedDigits,
  spreadWords,
  duplicatedPunctuation,
];

/** A repair can bring two marks together that stood apart; few texts need a second round, none a fifth. */
const MOST_ROUNDS = 12;

/** Finds the damage of a text: sorted by start, without overlap. Never throws; linear in the length of the text. */
export function findDamage(text: string, options: DamageOptions = {}): readonly Damage[] {
  const { kinds, protectedSpans = [], readings, segmenter } = options;
  const context: DamageContext = { script: detectScript(text), readings, segmenter };
  const taken = new Uint8Array(text.length);
  for (const { start, end } of protectedSpans) taken.fill(1, start, end);
  const found: Damage[] = [];
  for (const rule of RULES) {
    if (kinds && !rule.kinds.some((kind) => kinds.includes(kind))) continue;
    for (const damage of rule.find(text, context)) {
      if (kinds && !kinds.includes(damage.kind)) continue;
      if (taken.subarray(damage.start, damage.end).includes(1)) continue;
      taken.fill(1, damage.start, damage.end);
      found.push(damage);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Repairs what can be repaired of the kinds asked for. Repairing a repaired text changes nothing. */
export function repair(text: string, given: DamageOptions = {}): RepairResult {
  const options = { ...given, kinds: given.kinds ?? MECHANICAL_KINDS };
  const first = findDamage(text, options);
  const passes: (readonly Change[])[] = [];
  let current = text;
  let damage = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const repairs = damage.filter(({ replacement }) => replacement !== null);
    if (repairs.length === 0) break;
    const { text: repaired, changes } = applied(current, repairs);
    current = repaired;
    if (changes.length > 0) passes.push(changes);
    const protectedSpans = options.protectedSpans?.map((span) => spanToTarget({ passes }, span));
    damage = findDamage(current, { ...options, protectedSpans });
  }
  return { text: current, map: { passes }, flagged: first.filter(({ replacement }) => replacement === null) };
}

function applied(text: string, repairs: readonly Damage[]): { text: string; changes: readonly Change[] } {
  const pieces: string[] = [];
  const changes: Change[] = [];
  let done = 0;
  let shift = 0;
  for (const { start, end, replacement } of repairs) {
    const words = replacement ?? '';
    pieces.push(text.slice(done, start), words);
    done = end;
    if (words.length === end - start) continue;
    changes.push({ source: { start, end }, target: { start: start + shift, end: start + shift + words.length } });
    shift += words.length - (end - start);
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), changes };
}
