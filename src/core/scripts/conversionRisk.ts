/** What to know before a conversion: whether it goes the wrong way, and what it would change that should stay. */
import { detectScript } from '../reading/script.ts';
import type { ScriptCode } from './chains.ts';
import { convert, suggestSource } from './convert.ts';

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
  options: { readonly from?: ScriptCode; readonly to: ScriptCode },
): RiskReport {
  const risk = riskOf(text, options.from ?? suggestSource(text), options.to);
  return { risk, changes: risk ? changesOf(text, options) : [] };
}

function riskOf(text: string, from: ScriptCode, to: ScriptCode): ConversionRisk | null {
  const script = detectScript(text);
  if (script === 'mixed') return 'mixed';
  const simplified = script === 'Hans';
  if (to === 'cn' && simplified) return 'alreadyThere';
  if ((from === 'cn') === simplified) return null;
  return to === 'cn' || simplified ? 'otherSource' : 'alreadyThere';
}

/** Characters that the conversion changes one by one. */
function changesOf(
  text: string,
  options: { readonly from?: ScriptCode; readonly to: ScriptCode },
): RiskReport['changes'] {
  // A simplified text has no conversion to simplified but that of its traditional characters.
  const from = options.from ?? (options.to === 'cn' ? 't' : suggestSource(text));
  const converted = convert(text, { ...options, from }).text;
  if (converted.length !== text.length) return [];
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === converted[i]) continue;
    const pair = text[i]! + converted[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([pair, count]) => ({ from: pair[0]!, to: pair[1]!, count }));
}
