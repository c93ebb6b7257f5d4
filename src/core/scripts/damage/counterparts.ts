/**
 * Characters of the other script inside a text, counterparts that a conversion chose wrongly (頭發), and variants that a
 * text uses by turns (并 beside 並).
 */
import { isSimplifiedOnly, isTraditionalOnly } from '../../reading/script.ts';
import type { Span } from '../../types.ts';
import { convert, convertObserved } from '../convert.ts';
import { counterparts } from '../counterparts.ts';
import { standardOf } from '../standard.ts';
import { segmentWords } from '../words.ts';
import { areConfused, areTolerated } from './confusable.ts';
import type { Damage, DamageRule } from './rule.ts';

export const otherScript: DamageRule = {
  kinds: ['otherScript'],
  find(text, { script }) {
    if (script === 'mixed') return [];
    const foreign = script === 'Hans' ? isTraditionalOnly : isSimplifiedOnly;
    const places: number[] = [];
    for (let i = 0; i < text.length; i++) if (foreign(text.charCodeAt(i)) && !isQuoted(text, i)) places.push(i);
    if (places.length === 0) return [];
    // What is traditional helps to read what is not: 頭发 is 頭髮.
    const own = convert(text, script === 'Hans' ? { from: 't', to: 'cn' } : { from: 'mixed', to: 't' });
    // Without changes of length the conversion stands unit by unit beside the text.
    const aligned = own.text.length === text.length;
    return places.map(
      (i): Damage => ({
        start: i,
        end: i + 1,
        kind: 'otherScript',
        replacement: aligned && own.text[i] !== text[i] ? own.text[i]! : null,
      }),
    );
  },
};

/** Inside a quotation the other script may be meant. */
function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - 60);
  const before = text.slice(from, at);
  const open = Math.max(before.lastIndexOf('「'), before.lastIndexOf('“'), before.lastIndexOf('《'));
  return open >= 0 && !/[」”》\n]/.test(before.slice(open));
}

/**
 * What a good conversion of the simplified text would have written. Without the words of the text entries of the
 * dictionary reach across them and tell nothing: hosts without a segmenter go without this rule.
 */
export const wrongCounterparts: DamageRule = {
  kinds: ['wrongCounterpart', 'inconsistentVariant'],
  find(text, { script, segmenter }) {
    if (script !== 'Hant' || !segmenter) return [];
    const simplified = convert(text, { from: 't', to: 'cn' }).text;
    if (simplified.length !== text.length) return [];
    const doubts = differences(text, simplified, segmentWords(simplified, segmenter));
    const written = formsOfText(text);
    return doubts.flatMap(({ at, form }): Damage[] => {
      const own = written(form);
      const place = { start: at, end: at + 1, replacement: own };
      if (areConfused(text[at]!, form)) return [{ ...place, kind: 'wrongCounterpart' }];
      const byTurns = areTolerated(text[at]!, form) && text.includes(own);
      return byTurns ? [{ ...place, kind: 'inconsistentVariant' }] : [];
    });
  },
};

/** How a text writes characters of OpenCC's standard: the form of its own standard, else the one of them that it holds. */
function formsOfText(text: string): (form: string) => string {
  const standard = standardOf(text);
  return (form) => {
    const [taiwan, hongKong] = regionalForms(form);
    if (standard === 'tw') return taiwan;
    if (standard === 'hk') return hongKong;
    return [form, taiwan, hongKong].find((each) => text.includes(each)) ?? form;
  };
}

function regionalForms(standard: string): [string, string] {
  return [convert(standard, { from: 't', to: 'tw' }).text, convert(standard, { from: 't', to: 'hk' }).text];
}

interface Difference {
  readonly at: number;
  /** What an entry of the dictionary writes there. */
  readonly form: string;
}

/** Where a dictionary entry of several characters writes another counterpart than the text. */
function differences(text: string, simplified: string, words: readonly Span[]): Difference[] {
  const found: Difference[] = [];
  convertObserved(simplified, { from: 'cn', to: 't', words }, (start, end, value) => {
    if (end - start < 2 || value.length !== end - start) return;
    for (let i = start; i < end; i++) {
      const form = value[i - start]!;
      if (form !== text[i] && counterparts(simplified[i]!)?.includes(text[i]!) && !isRegional(form, text[i]!))
        found.push({ at: i, form });
    }
  });
  return found;
}

/** True when a region writes a standard character so (裡 for 裏). */
function isRegional(standard: string, written: string): boolean {
  return regionalForms(standard).includes(written);
}
