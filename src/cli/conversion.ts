/** Conversion between the scripts of Chinese. */
import { Converter } from 'opencc-js';

export const SCRIPT_CODES = ['cn', 't', 'tw', 'twp', 'hk', 'jp'] as const;
export type ScriptCode = (typeof SCRIPT_CODES)[number];

/** Converts a text; from simplified where `from` is absent, unless that is the target. */
export function convertText(text: string, to: ScriptCode, from: ScriptCode = to === 'cn' ? 't' : 'cn'): string {
  return Converter({ from, to })(text);
}
