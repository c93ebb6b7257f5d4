/**
 * What a document defines or names with certainty holds everywhere in it: an alias in brackets, the name it goes on with after
 * a fuller one. A mention that was missed elsewhere is found, and one of another type follows the defined one.
 */

import { isLatin } from '../../reading/characters.ts';
import type { EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { occurrences } from './occurrences.ts';
import { overlay } from './overlay.ts';

/** What stands around an alias. */
const OPENING = /^[”》]?（(?:(?:以下)?[统简下]?称[为：]?)?“?$/;
const CLOSING = /^”?）/;
/** Persons and their titles: a bracket behind them says something else, unless it is the name in Latin letters. */
const PERSONAL: ReadonlySet<EntityType> = new Set(['person', 'position']);
const SHORTEST = 2;
const SCORE = 0.85;

/** The mentions with what the document's definitions imply; sorted by start, without overlap, as given. */
export function spreadAliases(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const { text } = context.reading;
  const defined = new Map<string, EntityType>();
  const typed: Mention[] = [];
  for (const mention of mentions) {
    const full = typed.at(-1);
    const alias = full !== undefined && isAlias(context, full, mention);
    const current = alias && full.type !== mention.type ? { ...mention, type: full.type, kind: undefined } : mention;
    if (alias && mention.end - mention.start >= SHORTEST)
      defined.set(text.slice(mention.start, mention.end), current.type);
    typed.push(current);
  }
  if (defined.size === 0) return typed;
  const found = new Set(typed.map(({ start, end, type }) => `${start} ${end} ${type}`));
  const echoes = occurrences(context, defined, SCORE).filter(
    ({ start, end, type }) => !found.has(`${start} ${end} ${type}`),
  );
  return overlay(typed, echoes);
}

/** 甲公司（甲）, 甲公司（以下简称“甲”）: the second mention is the first by another name; a place needs the word for it (甲公司（江州）). */
export function isAlias(context: EntityContext, { end, type }: Mention, alias: Mention): boolean {
  const { text } = context.reading;
  const latin = type !== 'position' && isLatin(text.charCodeAt(alias.start));
  if (!latin && (PERSONAL.has(type) || PERSONAL.has(alias.type))) return false;
  const between = text.slice(end, alias.start);
  if (!OPENING.test(between) || !CLOSING.test(text.slice(alias.end, alias.end + 2))) return false;
  return between.includes('称') || type === 'place' || !isPlace(context, alias);
}

/**
 * Whether an alias says the same thing for sure: the text calls it so, or it is the name in Latin letters.
 * A bare bracket may hold a part (大学（实验室）).
 */
export function isSameThing({ reading: { text } }: EntityContext, full: Mention, alias: Mention): boolean {
  return text.slice(full.end, alias.start).includes('称') || isLatin(text.charCodeAt(alias.start));
}

function isPlace({ reading, resources }: EntityContext, { start, end, type }: Mention): boolean {
  const entries = resources.lexicon.lookup(reading.text.slice(start, end));
  return type === 'place' || entries.some((entry) => entry.type === 'place');
}
