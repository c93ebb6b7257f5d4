/** Reads the numbers of official documents. */
import type { DocumentNumber } from '../types.ts';

const WITH_YEAR = /([\u3400-\u9fff]{2,14})[〔［[（(【]((?:19|20)\d{2})[〕］\]）)】](?:第)?(\d{1,5})号/;
const BY_CHARACTER = /([\u3400-\u9fff]{2,10}字)第?(\d{3,12})号/;
const ORDER = /([\u3400-\u9fff]{2,20}令)第(\d{1,4})号/;

/** Reads the first document number of some words in simplified script, or null. */
export function parseDocumentNumber(words: string): DocumentNumber | null {
  const dated = WITH_YEAR.exec(words);
  if (dated) return { text: dated[0], series: dated[1]!, year: Number(dated[2]), serial: Number(dated[3]) };
  const other = BY_CHARACTER.exec(words) ?? ORDER.exec(words);
  return other && { text: other[0], series: other[1]!, year: null, serial: Number(other[2]) };
}
