/**
 * A document that speaks of one zone calls it by its head alone: 雄安新区 … 新区. The bare head is of the kind of the fuller name,
 * when one fuller name stands out; where several zones are named it may be any of them.
 */
import type { EntityType } from '../../types.ts';
import type { EntityContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { occurrences } from './occurrences.ts';
import { fill } from './overlay.ts';

const HEADS = ['新区', '高新区', '经开区', '开发区', '试验区', '示范区', '合作区', '科技城', '科学城', '保税区'];
const ZONES: ReadonlySet<EntityType> = new Set(['place', 'park']);
/** How much more often the name must occur than all others with the same head. */
const CLEAR = 2;
/** Parts of speech before a bare head: an attribute would make another name or none of it (国家级|新区). */
const BEFORE = /^(?:x|v|p|u.*|d|f|r|c|t)$/;
const SCORE = 0.75;

/** The mentions with bare heads settled; sorted by start, without overlap, as given. */
export function spreadHeads(context: EntityContext, mentions: readonly Mention[]): readonly Mention[] {
  const types = typesOfHeads(context, mentions);
  if (types.size === 0) return mentions;
  const { text } = context.reading;
  const typed = mentions.map((mention) => {
    const type = ZONES.has(mention.type) ? types.get(text.slice(mention.start, mention.end)) : undefined;
    return type && type !== mention.type ? { ...mention, type, kind: undefined } : mention;
  });
  const bare = occurrences(context, types, SCORE).filter(({ start }) => standsAlone(context, start));
  return fill(typed, bare);
}

/** For each head that one name of the document stands out with: the type of that name. */
function typesOfHeads({ reading: { text } }: EntityContext, mentions: readonly Mention[]): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const head of HEADS) {
    const counts = new Map<string, { count: number; type: EntityType }>();
    let all = 0;
    for (const { start, end, type } of mentions) {
      if (!ZONES.has(type) || end - start <= head.length || !text.endsWith(head, end)) continue;
      const name = text.slice(start, end);
      const found = counts.get(name);
      if (found) found.count++;
      else counts.set(name, { count: 1, type });
      all++;
    }
    const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
    if (most && most.count >= CLEAR * (all - most.count)) types.set(head, most.type);
  }
  return types;
}

function standsAlone({ words }: EntityContext, start: number): boolean {
  const before = start > 0 ? words.at[start - 1]! : -1;
  return before < 0 || BEFORE.test(words.tags[before]!);
}
