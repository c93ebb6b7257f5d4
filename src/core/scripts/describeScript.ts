/** Which script a text is written in, which standard of the traditional one, and the evidence: for people who want to know before they convert. */
import { detectScript, isSimplifiedOnly, isTraditionalOnly } from '../reading/script.ts';
import type { Script, Span } from '../types.ts';
import { standardOf, type TraditionalStandard } from './standard.ts';

export interface ScriptDescription {
  readonly script: Script;
  /** Whose forms a traditional text writes; null where it tells nothing, or mixes them. */
  readonly standard: TraditionalStandard | null;
  /** How many characters only the one script has. */
  readonly simplified: number;
  readonly traditional: number;
  /** The commonest of them, for a tooltip. */
  readonly examples: { readonly simplified: readonly string[]; readonly traditional: readonly string[] };
  /** Lines in another script than the text. */
  readonly passages: readonly (Span & { readonly script: Script })[];
}

const EXAMPLES = 8;
/** A line with fewer telling characters has no script of its own. */
const TELLING = 4;

/** Describes the script of a text. Linear in its length. */
export function describeScript(text: string): ScriptDescription {
  const simplified = tally(text, isSimplifiedOnly);
  const traditional = tally(text, isTraditionalOnly);
  const script = detectScript(text);
  return {
    script,
    standard: script === 'Hans' ? null : standardOf(text),
    simplified: total(simplified),
    traditional: total(traditional),
    examples: { simplified: commonest(simplified), traditional: commonest(traditional) },
    passages: passagesOf(text, script),
  };
}

type Tally = ReadonlyMap<string, number>;

function tally(text: string, belongs: (unit: number) => boolean): Tally {
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    if (belongs(text.charCodeAt(i))) counts.set(text[i]!, (counts.get(text[i]!) ?? 0) + 1);
  }
  return counts;
}

function total(counts: Tally): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function commonest(counts: Tally): readonly string[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, EXAMPLES)
    .map(([character]) => character);
}

function passagesOf(text: string, script: Script): ScriptDescription['passages'] {
  const passages: (Span & { script: Script })[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let telling = 0;
    for (let i = 0; i < line.length && telling < TELLING; i++) {
      if (isSimplifiedOnly(line.charCodeAt(i)) || isTraditionalOnly(line.charCodeAt(i))) telling++;
    }
    const own = telling < TELLING ? script : detectScript(line);
    if (own !== script) passages.push({ start, end: start + line.length, script: own });
    start += line.length + 1;
  }
  return passages;
}
