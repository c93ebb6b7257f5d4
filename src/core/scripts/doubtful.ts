/** Characters with several counterparts: which one a conversion chose, and why. */
import type { Span } from '../types.ts';
import type { ScriptCode } from './chains.ts';
import { type ConversionKnowledge, convert, convertObserved, type SourceScript } from './convert.ts';
import { counterparts } from './counterparts.ts';
import { traditionalPieces } from './mixed.ts';
import { IDENTITY, toSource } from './offsetMap.ts';

/**
 * Why a counterpart was chosen:
 *  - `entity`: a recognised name settled it against the dictionary;
 *  - `context`: the words of the text, or the supplement of policy vocabulary, settled it against the dictionary;
 *  - `dictionary`: an entry of more than one character holds it;
 *  - `default`: nothing but the commonest counterpart. These are the places to look at.
 */
export type Reason = 'entity' | 'context' | 'dictionary' | 'default';

export interface DoubtfulCharacter {
  /** The character in the source. */
  readonly span: Span;
  /** The counterpart in the target script. */
  readonly chosen: string;
  /** The others that it could be, commonest first. */
  readonly alternatives: readonly string[];
  readonly why: Reason;
}

interface Decision {
  readonly form: string;
  readonly byPhrase: boolean;
}

/** What `doubtfulCharacters` knows of a text; a mixed one is in doubt where it is simplified. */
export interface DoubtfulOptions extends ConversionKnowledge {
  readonly from?: Extract<SourceScript, 'cn' | 'mixed'>;
}

/** The characters of a simplified or mixed text that have several counterparts in a traditional script, in order. */
export function doubtfulCharacters(
  text: string,
  to: Exclude<ScriptCode, 'cn' | 'jp'>,
  { from = 'cn', ...knowledge }: DoubtfulOptions = {},
): readonly DoubtfulCharacter[] {
  const informed = decisions(text, from, knowledge);
  const plain = decisions(text, from, {});
  const settled = marked(text.length, from === 'mixed' ? traditionalPieces(text) : []);
  const inEntity = marked(text.length, knowledge.mentions ?? []);
  const regional = regionalForms(to);
  const found: DoubtfulCharacter[] = [];
  for (let i = 0; i < text.length; i++) {
    const forms = counterparts(text[i]!);
    if (!forms || settled[i]) continue;
    const { form, byPhrase } = informed.get(i) ?? { form: text[i]!, byPhrase: false };
    const changed = form !== (plain.get(i)?.form ?? text[i]!);
    const why = changed ? (inEntity[i] ? 'entity' : 'context') : byPhrase ? 'dictionary' : 'default';
    const chosen = regional(form);
    const alternatives = [...new Set(forms.map(regional))].filter((other) => other !== chosen);
    if (alternatives.length > 0) found.push({ span: { start: i, end: i + 1 }, chosen, alternatives, why });
  }
  return found;
}

/** A character of OpenCC's standard as the target writes it; few characters recur in all texts. */
function regionalForms(to: ScriptCode): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    const form = known.get(character) ?? convert(character, { from: 't', to }).text;
    known.set(character, form);
    return form;
  };
}

/** What the pass to traditional makes of each character that it replaces one by one. */
function decisions(text: string, from: SourceScript, knowledge: ConversionKnowledge): ReadonlyMap<number, Decision> {
  const decided = new Map<number, Decision>();
  // A mixed text is simplified before that pass.
  const before = from === 'mixed' ? convert(text, { ...knowledge, from: 't', to: 'cn' }).map : IDENTITY;
  convertObserved(text, { ...knowledge, from, to: 't' }, (start, end, value) => {
    if (value.length !== end - start) return;
    for (let i = start; i < end; i++) {
      decided.set(toSource(before, i), { form: value[i - start]!, byPhrase: end - start > 1 });
    }
  });
  return decided;
}

function marked(length: number, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}
