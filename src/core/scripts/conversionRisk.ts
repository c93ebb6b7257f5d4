/** What to know before a conversion: whether it goes the wrong way, and what it would change that should stay. */
import { detectScript } from '../reading/script.ts';
import type { ScriptCode } from './chains.ts';
import { convert, type SourceScript, suggestSource } from './convert.ts';
import { spanToTarget } from './offsetMap.ts';

/**
 *  - `alreadyThere`: the text is in the script of the target;
 *  - `otherSource`: the text is not in the script that it is to be converted from;
 *  - `mixed`: the text holds both scripts.
 */
export type ConversionRisk = 'alreadyThere' | 'otherSource' | 'mixed';

export interface RiskReport {
  readonly risk: ConversionRisk | null;
  /** What the conversion would change all the same, commonest first: where there is a risk this is what is lost. */
  readonly changes: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** Looks at a conversion before it is done. */
export function conversionRisk(
  text: string,
  options: { readonly from?: SourceScript; readonly to: ScriptCode },
): RiskReport {
  const risk = riskOf(text, options.from ?? suggestSource(text), options.to);
  return { risk, changes: risk ? changesOf(text, options) : [] };
}

function riskOf(text: string, from: SourceScript, to: ScriptCode): ConversionRisk | null {
  const script = detectScript(text);
  if (script === 'mixed') return 'mixed';
  const simplified = script === 'Hans';
  if (to === 'cn' && simplified) return 'alreadyThere';
  if ((from === 'cn') === simplified) return null;
  return to === 'cn' || simplified ? 'otherSource' : 'alreadyThere';
}

/** Characters that the conversion changes, commonest first. */
function changesOf(
  text: string,
  options: { readonly from?: SourceScript; readonly to: ScriptCode },
): RiskReport['changes'] {
  // A simplified text has no conversion to simplified but that of its traditional characters.
  const from = options.from ?? (options.to === 'cn' ? 't' : suggestSource(text));
  const converted = convert(text, { ...options, from });
  const counts = new Map<string, RiskReport['changes'][number]>();
  let at = 0;
  for (const character of text) {
    const { start, end } = spanToTarget(converted.map, { start: at, end: at + character.length });
    at += character.length;
    const to = converted.text.slice(start, end);
    if (to === character) continue;
    const key = `${character}\n${to}`;
    counts.set(key, { from: character, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
