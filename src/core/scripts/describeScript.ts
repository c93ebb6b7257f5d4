/** Which script a text is written in, which standard of the traditional one, and the evidence: for people who want to know before they convert. */
import { detectScript, isSimplifiedOnly, isTraditionalOnly } from '../reading/script.ts';
import type { Script, Span } from '../types.ts';
import { standardOf, type TraditionalStandard } from './standard.ts';

/** How much of a text only the one script has. */
export interface ScriptEvidence {
  readonly script: Script;
  /** Whose forms a traditional text writes; null where it tells nothing, or mixes them. */
  readonly standard: TraditionalStandard | null;
  /** How many characters only the one script has. */
  readonly simplified: number;
  readonly traditional: number;
  /** The commonest of them, for a tooltip. */
  readonly examples: { readonly simplified: readonly string[]; readonly traditional: readonly string[] };
}

/** Neighbouring lines of a text that are in another script than the text, or of another standard. */
export interface ScriptPassage extends ScriptEvidence, Span {
  /** The first and the last line, counted from 0. */
  readonly lines: readonly [number, number];
}

export interface ScriptDescription extends ScriptEvidence {
  readonly passages: readonly ScriptPassage[];
}

const EXAMPLES = 8;
/** A line with fewer telling characters has no script of its own. */
const TELLING = 4;

/** Describes the script of a text. Linear in its length. */
export function describeScript(text: string): ScriptDescription {
  const whole = evidenceOf(text);
  return { ...whole, passages: passagesOf(text, whole) };
}

function evidenceOf(text: string): ScriptEvidence {
  const simplified = tally(text, isSimplifiedOnly);
  const traditional = tally(text, isTraditionalOnly);
  const script = detectScript(text);
  return {
    script,
    standard: script === 'Hans' ? null : standardOf(text),
    simplified: total(simplified),
    traditional: total(traditional),
    examples: { simplified: commonest(simplified), traditional: commonest(traditional) },
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

function passagesOf(text: string, whole: ScriptEvidence): readonly ScriptPassage[] {
  const runs: LineRun[] = [];
  let start = 0;
  text.split('\n').forEach((line, index) => {
    const end = start + line.length;
    const own = ownScript(line, whole);
    const last = runs.at(-1);
    if (own && last && isSame(own, last) && text.slice(last.end, start).trim() === '') {
      runs[runs.length - 1] = { ...last, standard: last.standard ?? own.standard, end, lines: [last.lines[0], index] };
    } else if (own) runs.push({ ...own, start, end, lines: [index, index] });
    start = end + 1;
  });
  return runs.map((run) => ({ ...evidenceOf(text.slice(run.start, run.end)), ...run }));
}

type LineRun = Pick<ScriptPassage, 'script' | 'standard' | 'start' | 'end' | 'lines'>;

/** What a line is written in, where it is in another script than the text or of another standard. */
function ownScript(line: string, whole: ScriptEvidence): Pick<LineRun, 'script' | 'standard'> | undefined {
  let telling = 0;
  for (let i = 0; i < line.length && telling < TELLING; i++) {
    if (isSimplifiedOnly(line.charCodeAt(i)) || isTraditionalOnly(line.charCodeAt(i))) telling++;
  }
  if (telling < TELLING) return undefined;
  const script = detectScript(line);
  const standard = script === 'Hans' ? null : standardOf(line);
  const otherStandard = standard !== null && whole.standard !== null && standard !== whole.standard;
  return script !== whole.script || otherStandard ? { script, standard } : undefined;
}

function isSame(one: Pick<LineRun, 'script' | 'standard'>, other: Pick<LineRun, 'script' | 'standard'>): boolean {
  return one.script === other.script && (one.standard === other.standard || !one.standard || !other.standard);
}
