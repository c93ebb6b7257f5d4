/** Texts that write simplified and traditional by turns: what in them is traditional already. */
import { hasSimplifiedForm, isSimplifiedOnly, isTraditionalOnly } from '../reading/script.ts';
import type { Override } from './pass.ts';

/** A clause with its mark of punctuation. */
const CLAUSE = /[^。；！？，：\n]*[。；！？，：\n]?/g;

/**
 * The characters of a mixed text that are traditional: all of a clause that holds none that is simplified, else those
 * that simplification would change. A clause without any telling character is as the one before it in its line.
 */
export function traditionalPieces(text: string): Override[] {
  const pieces: Override[] = [];
  let traditional = false;
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    traditional = isTraditional(clause) ?? traditional;
    for (let i = 0; i < clause.length; i++) {
      if (!traditional && !hasSimplifiedForm(clause.charCodeAt(i))) continue;
      pieces.push({ start: index + i, end: index + i + 1, text: clause[i]! });
    }
    if (clause.endsWith('\n')) traditional = false;
  }
  return pieces;
}

/** Whether a clause is traditional throughout; undefined where nothing tells it. */
function isTraditional(clause: string): boolean | undefined {
  let found: boolean | undefined;
  for (let i = 0; i < clause.length; i++) {
    const unit = clause.charCodeAt(i);
    if (isSimplifiedOnly(unit)) return false;
    if (isTraditionalOnly(unit)) found = true;
  }
  return found;
}
