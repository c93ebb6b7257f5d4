/** Gathers what a card tells of an entity: from the document, the lexicon and the other texts of the workspace. */
import {
  convert,
  type EntityMention,
  type EntityType,
  type Lexicon,
  type LexiconEntry,
  type Script,
} from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { indexOf } from '../documentIndex.ts';
import type { EntityKnowledge } from './entityCard.ts';
import { factText } from './factText.ts';

/** A hierarchy has few levels; more would be a circle in the tables. */
const DEEPEST_HIERARCHY = 6;

/** What is asked: a mention in an annotated document, for a reader of some language. */
export interface EntityQuestion {
  readonly mention: EntityMention;
  readonly here: Annotated;
  /** How often each other text that mentions the entity does so. */
  readonly elsewhere: readonly number[];
  readonly lexicon: Lexicon;
  readonly locale: string;
}

export async function knowEntity(question: EntityQuestion): Promise<EntityKnowledge> {
  const { mention, here, elsewhere, lexicon } = question;
  const { script } = here.annotations.document;
  const entry = lexicon.entry(mention.id);
  const index = indexOf(here);
  const entity = index.entities.get(mention.id);
  const names = bothScripts(mention, script);
  const shown = new Set(names);
  const aliases = [
    ...inScript([...(entry?.aliases ?? []), ...(entry?.shortForms ?? [])], script),
    ...(entity?.writtenAs ?? []),
  ].filter((alias) => !shown.has(alias));
  return {
    names,
    pinyin: await pinyinOf(mention),
    type: mention.type,
    kind: mention.kind,
    hierarchy: inScript(hierarchyOf(entry, lexicon), script),
    code: codeOf(mention.id),
    aliases: [...new Set(aliases)],
    note: noteOf(entry, question.locale),
    recogniser: mention.recogniser,
    mentionsHere: entity?.mentions.length ?? 1,
    mentionsElsewhere: elsewhere.reduce((sum, count) => sum + count, 0),
    otherDocuments: elsewhere.length,
    facts: index.factsOf(mention.id).map((fact) => ({ text: factText(fact, index), span: fact })),
  };
}

/** A name in both scripts, the document's first; once where they do not differ. */
function bothScripts({ name, type }: EntityMention, script: Script): string[] {
  const converted = traditional(name, type);
  return [...new Set(script === 'Hant' ? [converted, name] : [name, converted])];
}

function inScript(names: readonly string[], script: Script): readonly string[] {
  return script === 'Hant' ? names.map((name) => traditional(name)) : names;
}

/** A simplified name in traditional characters; as a personal name it keeps the form of its surname. */
function traditional(name: string, type?: EntityType): string {
  const mentions = type ? [{ start: 0, end: name.length, type }] : [];
  return convert(name, { from: 'cn', to: 't', mentions }).text;
}

/** The names of the units above an entry, the nearest first. */
function hierarchyOf(entry: LexiconEntry | undefined, lexicon: Lexicon): string[] {
  const names: string[] = [];
  let above = entry?.parent;
  while (above !== undefined && names.length < DEEPEST_HIERARCHY) {
    const unit = lexicon.entry(above);
    if (!unit) break;
    names.push(unit.name);
    above = unit.parent;
  }
  return names;
}

/** The official code in an id (`place:440310`, `country:CHE`); other ids hold a name. */
function codeOf(id: string): string | undefined {
  const code = id.slice(id.indexOf(':') + 1);
  return /^(\d{2,12}|[A-Z]{2,3})$/.test(code) && /^(place|country):/.test(id) ? code : undefined;
}

function noteOf(entry: LexiconEntry | undefined, locale: string): string | undefined {
  if (!entry?.note) return undefined;
  if (!locale.startsWith('zh')) return entry.note.en;
  return isTraditionalLocale(locale) ? convert(entry.note.zh, { from: 'cn', to: 'tw' }).text : entry.note.zh;
}

function isTraditionalLocale(locale: string): boolean {
  return /^zh-(tw|hk|mo|hant)/.test(locale);
}

/** The reading of a name in pinyin, surnames of persons as surnames; undefined for a name without Han characters. */
async function pinyinOf({ name, type }: EntityMention): Promise<string | undefined> {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const { pinyin } = await import('pinyin-pro');
  return type === 'person' ? pinyin(name, { mode: 'surname', surname: 'head' }) : pinyin(name);
}
