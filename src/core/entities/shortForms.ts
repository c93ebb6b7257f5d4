/** The forms a document may go on with after a full name: without the place in front, without the head at the end. */
import type { EntityType, Span } from '../types.ts';
import type { EntityContext } from './context.ts';
import { headEndingAt } from './grammar/suffixes.ts';
import { namesStartingAt } from './lexiconNames.ts';

const SHORTEST = 2;

/** Short forms of a mention's name (深圳亦诺微医药科技有限公司 → 亦诺微医药科技 …; 坪山区 → 坪山). */
export function shortForms(
  context: EntityContext,
  { start, end, type }: Span & { readonly type: EntityType },
): string[] {
  const { text } = context.reading;
  if (type === 'place') {
    const last = text[end - 1]!;
    return end - start > SHORTEST && '省市县区镇乡州旗'.includes(last) ? [text.slice(start, end - 1)] : [];
  }
  if (type !== 'organization' && type !== 'park') return [];
  const result: string[] = [];
  const core = afterPlace(context, start, end);
  if (core > start && end - core >= SHORTEST) result.push(text.slice(core, end));
  for (
    let found = headEndingAt(text, core, end);
    found && found.start - core >= SHORTEST;
    found = headEndingAt(text, core, found.start)
  ) {
    result.push(text.slice(core, found.start));
    if (core > start) result.push(text.slice(start, found.start));
  }
  return result;
}

/** Where the name goes on after a place of the lexicon that begins it. */
function afterPlace(context: EntityContext, start: number, end: number): number {
  const place = namesStartingAt(context, start).find((match) => match.end < end && match.entries[0]!.type === 'place');
  return place ? place.end : start;
}
