/** Which characters begin surnames, told at once for each character of a text. */

/** Surnames with their class: 1 the commonest, 2 others, 3 rather ordinary words. */
export type Surnames = ReadonlyMap<string, number>;

/** What a character is to surnames, as bits: one that is no ordinary word, the first of two characters. */
export const BEGINS = { surname: 1, longer: 2 } as const;

/** The class of surnames that are rather ordinary words. */
const ORDINARY_SURNAME = 3;

const tables = new WeakMap<Surnames, Uint8Array>();

/** For each UTF-16 unit its bits of BEGINS. */
export function surnameBeginnings(surnames: Surnames): Uint8Array {
  let table = tables.get(surnames);
  if (!table) {
    table = new Uint8Array(0x10000);
    for (const [surname, frequency] of surnames) {
      const unit = surname.charCodeAt(0);
      if (surname.length > 1) table[unit]! |= BEGINS.longer;
      else if (frequency < ORDINARY_SURNAME) table[unit]! |= BEGINS.surname;
    }
    tables.set(surnames, table);
  }
  return table;
}

/** Whether a surname that is no ordinary word starts at a place of a text. */
export function startsSurname(surnames: Surnames, text: string, at: number): boolean {
  const begins = surnameBeginnings(surnames)[text.charCodeAt(at)]!;
  if ((begins & BEGINS.surname) !== 0) return true;
  return (begins & BEGINS.longer) !== 0 && surnames.has(text.slice(at, at + 2));
}
