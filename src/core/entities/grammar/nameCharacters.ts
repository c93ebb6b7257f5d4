/** Characters that an item of a list may hold. */
import { isDigit, isHan, isLatin } from '../../reading/characters.ts';

const SIGNS = new Set([...'“”·-&.（）'].map((sign) => sign.charCodeAt(0)));
const BLANK = 0x20;

/** Whether the character at `i` may be part of a name in a list; a blank may behind a Latin letter. */
export function isNameCharacter(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (isHan(unit) || isLatin(unit) || isDigit(unit) || SIGNS.has(unit)) return true;
  return unit === BLANK && isLatin(text.charCodeAt(i - 1));
}
