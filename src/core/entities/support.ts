/**
 * What speaks for a mention beside the tagger's own judgement: a head that ends names, a name of the lexicon, Latin letters,
 * digits or title brackets. A mention without any of them may be a stretch of plain prose, so it must be more likely.
 */
import { isDigit, isLatin } from '../reading/characters.ts';
import type { EntityType } from '../types.ts';
import type { EntityContext } from './context.ts';
import { headEndingAt } from './grammar/suffixes.ts';
import { nameOver } from './lexiconNames.ts';
import type { Mention } from './mention.ts';

/** How likely a mention must be that nothing else speaks for; measured on texts held out. */
const SURE = 0.75;

/** Names and titles of persons have forms of their own, which the tagger knows best. */
const FREE: ReadonlySet<EntityType> = new Set(['person', 'position']);

/** True when the form of a mention supports it, or the tagger is sure of it. */
export function isSupported(context: EntityContext, { start, end, type, score }: Mention): boolean {
  if (score >= SURE || FREE.has(type)) return true;
  const { text } = context.reading;
  return (
    headEndingAt(text, start, end) !== null || nameOver(context, start, end) !== undefined || hasSign(text, start, end)
  );
}

/** Letters, digits and signs that plain prose does not have: Lumen Bio, 20+8, 《条例》. */
function hasSign(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLatin(unit) || isDigit(unit) || text[i] === '《' || text[i] === '+') return true;
  }
  return false;
}
