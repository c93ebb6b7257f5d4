/** The name of an indicator from the words chosen for it. */
import { originalText, type Reading } from '../../reading/reading.ts';
import type { FactDocument } from '../document.ts';
import { inScript } from '../script.ts';

/** Joins the words in the order of the text, those that stand together as they stand there, and adds the ending. */
export function indicatorName(document: FactDocument, words: readonly number[], ending: string): string {
  const { tokens, context } = document;
  let name = '';
  for (let i = 0; i < words.length; ) {
    let last = i;
    while (last + 1 < words.length && words[last + 1] === words[last]! + 1) last++;
    name += piece(context.reading, tokens[words[i]!]!.start, tokens[words[last]!]!.end);
    i = last + 1;
  }
  const suffix = inScript(context.reading.script, ending);
  if (suffix !== '' && !name.endsWith(suffix)) name += suffix;
  return name;
}

/** Words of the text without the punctuation at their ends. */
function piece(reading: Reading, start: number, end: number): string {
  return originalText(reading, { start, end }).replace(/^[、-]+|[、-]+$/gu, '');
}
