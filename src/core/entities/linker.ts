/**
 * Linking: mentions of one thing share an id. In order of trust: what the document defines (以下简称), names of the lexicon
 * (ambiguous ones by the document's own places), shortened forms of a fuller mention, else the simplified name itself.
 */
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { slug } from '../lexicon/slug.ts';
import type { EntityType } from '../types.ts';
import type { EntityContext } from './context.ts';
import { contractions } from './contractions.ts';
import { organizationKind } from './grammar/organizationKind.ts';
import type { LinkedMention, Mention } from './mention.ts';
import { isAlias, isSameThing } from './passes/aliases.ts';
import { shortForms } from './shortForms.ts';

/** Levels of a hierarchy that are looked at. */
const DEEPEST = 8;
/** Units of a chain of places that is looked up by its parts; longer ones are no names but repetitions. */
const LONGEST_CHAIN = 60;

interface Identity {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
}

/** Gives each mention its id, canonical name and kind. */
export function linkMentions(context: EntityContext, mentions: readonly Mention[]): LinkedMention[] {
  const { text } = context.reading;
  const nameOf = (mention: Mention) => text.slice(mention.start, mention.end);
  const places = documentPlaces(context.resources.lexicon, mentions.filter(({ type }) => type === 'place').map(nameOf));
  const fuller = fullerNames(context, mentions);
  const identities = new Map<string, Identity>();
  const identify = (name: string, type: EntityType): Identity => {
    const key = `${type}:${name}`;
    const known = identities.get(key);
    if (known) return known;
    const full = fuller.get(key);
    const entry = chooseEntry(context.resources.lexicon, name, type, places);
    const own: Identity = entry
      ? { id: entry.id, name: entry.name, ...(entry.kind ? { kind: entry.kind } : {}) }
      : { id: `${type}:${slug(name)}`, name };
    // Known before its fuller name is asked for: aliases may point at each other.
    identities.set(key, own);
    if (entry || !full) return own;
    const identity = identify(full, type);
    identities.set(key, identity);
    return identity;
  };
  return mentions.map((mention) => {
    const { id, name, kind } = identify(nameOf(mention), mention.type);
    const found = mention.kind ?? kind ?? (mention.type === 'organization' ? organizationKind(name) : undefined);
    const { start, end, type, score, recogniser } = mention;
    return found
      ? { start, end, type, kind: found, score, recogniser, id, name }
      : { start, end, type, score, recogniser, id, name };
  });
}

/** Every place that the document names without doubt, with all units above them, and how often it does. */
function documentPlaces(lexicon: Lexicon, names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const entries = placeEntries(lexicon, name);
    if (entries.length !== 1) continue;
    for (const { id } of upwards(lexicon, entries[0]!)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** An entry and the units above it. */
function upwards(lexicon: Lexicon, entry: LexiconEntry): LexiconEntry[] {
  const units: LexiconEntry[] = [];
  for (let at: LexiconEntry | undefined = entry; at && units.length < DEEPEST; ) {
    units.push(at);
    at = at.parent ? lexicon.entry(at.parent) : undefined;
  }
  return units;
}

/** The entries of a place name; of a chain (深圳市坪山区), those of its last part that lie in the part before. */
function placeEntries(lexicon: Lexicon, name: string): readonly LexiconEntry[] {
  const whole = lexicon.lookup(name).filter(({ type }) => type === 'place');
  if (whole.length > 0 || name.length > LONGEST_CHAIN) return whole;
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const last = lexicon.lookup(name.slice(cut)).filter(({ type }) => type === 'place');
    if (last.length === 0) continue;
    const first = placeEntries(lexicon, name.slice(0, cut));
    const inside = last.filter((entry) => first.some((upper) => liesIn(lexicon, entry, upper.id)));
    return inside.length > 0 ? inside : last;
  }
  return [];
}

function liesIn(lexicon: Lexicon, entry: LexiconEntry, id: string): boolean {
  return upwards(lexicon, entry).some((unit) => unit.id === id);
}

/**
 * The entry a name means here. Of several (朝阳区, 鼓楼) the one that the document speaks of: itself, else the unit right above it,
 * else one further above, the more often named the better. None where that does not decide and it is not the full name of one alone.
 */
function chooseEntry(
  lexicon: Lexicon,
  name: string,
  type: EntityType,
  places: ReadonlyMap<string, number>,
): LexiconEntry | undefined {
  const bare = type === 'policy' ? name.replace(/^《|》$/g, '') : name;
  const entries = type === 'place' ? placeEntries(lexicon, bare) : lexicon.lookup(bare).filter((e) => e.type === type);
  if (entries.length <= 1) return entries[0];
  const chains = entries.map((entry) => upwards(lexicon, entry));
  for (let level = 0; level < DEEPEST; level++) {
    const counts = chains.map((chain) => places.get(chain[level]?.id ?? '') ?? 0);
    const most = Math.max(...counts);
    if (most === 0) continue;
    const best = entries.filter((_, index) => counts[index] === most);
    return best.length === 1 ? best[0] : undefined;
  }
  const own = entries.filter((entry) => entry.name === bare);
  return own.length === 1 ? own[0] : undefined;
}

/** For each shortened or defined form (`type:form`) the fuller name of the document that it stands for. */
function fullerNames(context: EntityContext, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const { text } = context.reading;
  const fuller = new Map<string, string>();
  const present = new Set(mentions.map(({ type, start, end }) => `${type}:${text.slice(start, end)}`));
  mentions.forEach((mention, index) => {
    const name = text.slice(mention.start, mention.end);
    for (const short of shortForms(context, mention)) {
      const key = `${mention.type}:${short}`;
      if (present.has(key) && !fuller.has(key) && short !== name) fuller.set(key, name);
    }
    const next = mentions[index + 1];
    if (next?.type === mention.type && isAlias(context, mention, next) && isSameThing(context, mention, next)) {
      fuller.set(`${next.type}:${text.slice(next.start, next.end)}`, name);
    }
  });
  for (const [key, name] of contractions(context, mentions)) if (!fuller.has(key)) fuller.set(key, name);
  return fuller;
}
