/** Characters that an item of a list may hold. */
import { isDigit, isHan, isLatin } from '../../reading/characters.ts';

const SIGNS = '“”·-&.（）';
const BLANK = 0x20;

/** For each UTF-16 unit whether it may be part of a name in a list. */
const parts = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isHan(unit) || isLatin(unit) || isDigit(unit) || SIGNS.includes(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether the character at `i` may be part of a name in a list; a blank may behind a Latin letter. */
export function isNameCharacter(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return parts[unit] === 1 || (unit === BLANK && isLatin(text.charCodeAt(i - 1)));
}
