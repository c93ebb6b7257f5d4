/** Reads the numbers of official documents. */
import type { DocumentNumber } from '../types.ts';

const WITH_YEAR = /([\u3400-\u9fff]{2,14})[〔［[（(【]((?:19|20)\d{2})[〕］\]）)】](?:第)?(\d{1,5})号/;
const BY_CHARACTER = /([\u3400-\u9fff]{2,10}字)第?(\d{3,12})号/;
const ORDER = /(?:^|日|[，、（ ])((?!日)[\u3400-\u9fff]{2,18}令)第(\d{1,4})号/;

/** Reads the first document number of some words in simplified script, or null. */
export function parseDocumentNumber(words: string): DocumentNumber | null {
  const dated = WITH_YEAR.exec(words);
  if (dated) return { text: dated[0], series: dated[1]!, year: Number(dated[2]), serial: Number(dated[3]) };
  const lettered = BY_CHARACTER.exec(words);
  if (lettered) return { text: lettered[0], series: lettered[1]!, year: null, serial: Number(lettered[2]) };
  const order = ORDER.exec(words);
  return order && { text: `${order[1]}第${order[2]}号`, series: order[1]!, year: null, serial: Number(order[2]) };
}
