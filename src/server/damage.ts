/** The damage of documents and texts, by the rules that the user has left on. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DAMAGE_KINDS, type Damage, type DamageKind, type DamageOptions, findDamage } from '../core/index.ts';
import type { ServerContext } from './context.ts';
import { protectedPieces } from './protectedWords.ts';

/** Longer documents are not examined: the rules that need words would keep the server busy for seconds. */
const LONGEST_EXAMINED = 200_000;

/** A letter that only pinyin has; without one no rule asks for readings. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

interface Examined {
  readonly version: number;
  readonly rules: object;
  readonly words: readonly string[];
  readonly damage: Promise<readonly Damage[]>;
}

const examined = new WeakMap<TextDocument, Examined>();

/** The damage of an open document as it is now, found once a version; none in very long ones. */
export async function damageOf(document: TextDocument, context: ServerContext): Promise<readonly Damage[]> {
  const { 'damage.rules': rules, protectedWords: words } = await context.settings.of(document.uri);
  const { version } = document;
  const known = examined.get(document);
  if (known?.version === version && known.rules === rules && known.words === words) return known.damage;
  const text = document.getText();
  const damage =
    text.length > LONGEST_EXAMINED
      ? Promise.resolve([])
      : damageOptions(text, context, document.uri).then((options) => findDamage(text, options));
  examined.set(document, { version, rules, words, damage });
  return damage;
}

/**
 * What the rules need to know of a text; those that need words find nothing without dictionaries.
 * @param uri of the document that the text is from, where there is one
 */
export async function damageOptions(
  text: string,
  { settings, resources }: ServerContext,
  uri?: string,
): Promise<DamageOptions> {
  // Settings have arrived, too, once the dictionaries are there.
  const known = await resources.catch(() => null);
  const { 'damage.rules': rules, protectedWords } = uri ? await settings.of(uri) : settings.current;
  return {
    kinds: DAMAGE_KINDS.filter((kind: DamageKind) => rules[kind]),
    protectedSpans: protectedPieces(text, protectedWords),
    ...(known ? { segmenter: known.segmenter } : {}),
    ...(TONED.test(text) ? { readings: await loadReadings() } : {}),
  };
}

/** Loaded only where needed, since its dictionary takes long to load and few texts hold pinyin. */
async function loadReadings(): Promise<(character: string) => readonly string[]> {
  const { pinyin } = await import('pinyin-pro');
  return (character) => pinyin(character, { type: 'array', multiple: true, nonZh: 'removed' });
}
