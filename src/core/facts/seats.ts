/** Places and zones that names begin with: 桐城市政府 and 《舟山市…纲要》 speak of 桐城市 and 舟山市 as well. */
import { originalText } from '../reading/reading.ts';
import type { EntityType } from '../types.ts';
import type { FactContext } from './context.ts';

export interface Seat {
  /** Id of the place or zone where a mention names it, else a key of its own. */
  readonly key: string;
  readonly name: string;
}

export interface Seats {
  /** By the index of the mention. */
  readonly ofMention: ReadonlyMap<number, Seat>;
  /** Full names of places that only longer names give in full (巴南区经济和信息化委员会 for 巴南), by key. */
  readonly names: ReadonlyMap<string, string>;
  /** Name of the place or park that the text speaks of most. */
  readonly main: string | null;
}

const SEATED = new Set<EntityType>(['organization', 'policy', 'event', 'park']);
const DIVISION = /^[《“]?(?:\d{4}年?)?([\u4e00-\u9fff]{2,5}?(?:省|市|县|区|州|旗|盟))/u;

/** Finds the places that other names begin with. */
export function seatsOf(context: FactContext, names: ReadonlyMap<string, string>): Seats {
  const { reading, entities } = context;
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  const count = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const mention of entities) {
    if (mention.type !== 'place' && mention.type !== 'park') continue;
    places.set(reading.text.slice(mention.start, mention.end), mention.id);
    count(mention.id);
  }
  const ofMention = new Map<number, Seat>();
  const ownNames = new Map<string, string>();
  entities.forEach((mention, index) => {
    if (!SEATED.has(mention.type)) return;
    const found = DIVISION.exec(reading.text.slice(mention.start, mention.end));
    if (!found) return;
    const name = found[1]!;
    const key = places.get(name) ?? places.get(name.slice(0, -1)) ?? lexical(context, name) ?? `~${name}`;
    const start = mention.start + found[0].length - name.length;
    const written = originalText(reading, { start, end: start + name.length });
    const known = names.get(key);
    const original = known !== undefined && known.length >= written.length ? known : written;
    ownNames.set(key, original);
    count(key);
    ofMention.set(index, { key, name: original });
  });
  let main: string | null = null;
  let most = 1;
  for (const [key, times] of counts) {
    if (times <= most) continue;
    most = times;
    main = ownNames.get(key) ?? names.get(key) ?? null;
  }
  return { ofMention, names: ownNames, main };
}

/** The id of a place name that the lexicon knows as one thing. */
function lexical({ resources }: FactContext, name: string): string | undefined {
  const entries = resources.lexicon.lookup(name).filter(({ type }) => type === 'place');
  return entries.length === 1 ? entries[0]!.id : undefined;
}
