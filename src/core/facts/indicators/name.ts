/** The name of an indicator from the words chosen for it. */
import { originalText, type Reading } from '../../reading/reading.ts';
import type { FactDocument } from '../document.ts';
import { inScript } from '../script.ts';

/**
 * Joins the words in the order of the text, those that stand together as they stand there, and adds the ending. A piece that
 * another piece begins or ends with is said once (项目 + 项目投资额 → 项目投资额).
 */
export function indicatorName(document: FactDocument, words: readonly number[], ending: string): string {
  const { tokens, context } = document;
  const pieces: string[] = [];
  for (let i = 0; i < words.length; ) {
    let last = i;
    while (last + 1 < words.length && words[last + 1] === words[last]! + 1) last++;
    pieces.push(piece(context.reading, tokens[words[i]!]!.start, tokens[words[last]!]!.end));
    i = last + 1;
  }
  const name = pieces.filter((text, i) => !isSaidBy(text, i, pieces)).join('');
  const suffix = inScript(context.reading.script, ending);
  return name.endsWith(suffix) ? name : name + suffix;
}

/** True when another piece says the same: one equal to it before, one that ends with it before, or one that begins with it behind. */
function isSaidBy(text: string, index: number, pieces: readonly string[]): boolean {
  return pieces.some(
    (other, k) => k !== index && (k < index ? other.endsWith(text) : other !== text && other.startsWith(text)),
  );
}

/** Words of the text without the punctuation at their ends. */
function piece(reading: Reading, start: number, end: number): string {
  return originalText(reading, { start, end }).replace(/^[、-]+|[、-]+$/gu, '');
}
