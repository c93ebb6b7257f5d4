/** Words that facts add of themselves, in the script of the text. */
import type { Script } from '../types.ts';

/** Traditional forms of the characters that the added words contain. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  积: '積',
  额: '額',
  资: '資',
  标: '標',
  项: '項',
  业: '業',
  规: '規',
  数: '數',
  价: '價',
  长: '長',
  员: '員',
  奖: '獎',
  励: '勵',
  罚: '罰',
  产: '產',
  个: '個',
  县: '縣',
  国: '國',
};

/** Writes an added word in the script of a text. */
export function inScript(script: Script, word: string): string {
  if (script !== 'Hant') return word;
  let text = '';
  for (const c of word) text += TRADITIONAL[c] ?? c;
  return text;
}
