/**
 * Reads marked training texts and names what a slip of the pen may have caused: a figure the product does not read there,
 * a subject or participant that the text never names, an indicator that shares nothing with its sentence, a time in no known form.
 *   node scripts/run.mjs scripts/train/checkMarked.ts FOLDER
 */
import { recogniseFigures } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { read, sourceSpan } from '../../src/core/reading/reading.ts';
import type { Span } from '../../src/core/types.ts';
import { fold } from './alike.ts';
import { loadMarked, type MarkedText } from './markedTexts.ts';

const TIME = /^(?:XXXX|\d{4})(?:-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]))?$/u;
const SENTENCE_END = /[。！？\n]/u;

const folder = process.argv[2];
if (!folder) throw new Error('say which folder');
const texts = loadMarked(folder);
let doubts = 0;
for (const text of texts) {
  for (const doubt of doubtsOf(text)) {
    doubts++;
    console.log(`${text.name}: ${doubt}`);
  }
}
const sum = (count: (text: MarkedText) => number): number => texts.reduce((all, text) => all + count(text), 0);
console.log(
  `${texts.length} texts, ${sum(({ text }) => text.length)} characters, ${sum(({ entities }) => entities.length)} entities, ` +
    `${sum(({ figures }) => figures.length)} figures, ${sum(({ triggers }) => triggers.length)} events; ${doubts} doubts`,
);

function doubtsOf({ text, figures, triggers }: MarkedText): string[] {
  const found: string[] = [];
  const reading = read(text);
  const recognised = recogniseFigures(reading, layOut(reading), null).figures.map((figure) =>
    sourceSpan(reading, figure),
  );
  const folded = fold(text);
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const stray = /[{}|]/u.exec(text);
  if (stray) found.push(`a mark that is not closed near “${text.slice(stray.index, stray.index + 20)}”`);
  for (const figure of figures) {
    const same = recognised.some(({ start, end }) => start === figure.start && end === figure.end);
    if (!same) {
      const near = recognised.filter(({ start, end }) => start < figure.end && figure.start < end).map(words);
      found.push(`figure “${words(figure)}” is read as ${near.length > 0 ? near.join(' and ') : 'no figure'}`);
    }
    if (figure.indicator === '') found.push(`figure “${words(figure)}” has no indicator`);
    else if (!sharesCharacters(figure.indicator, sentenceAround(text, figure)))
      found.push(`indicator “${figure.indicator}” of “${words(figure)}” shares nothing with its sentence`);
    found.push(...unnamed(figure.subject === null ? [] : [figure.subject], folded), ...oddTime(figure.time));
  }
  for (const trigger of triggers) found.push(...unnamed(trigger.participants, folded), ...oddTime(trigger.date));
  return found;
}

function sentenceAround(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text[to]!)) to++;
  return text.slice(from, to);
}

function sharesCharacters(name: string, sentence: string): boolean {
  const own = [...fold(name)];
  const there = new Set(fold(sentence));
  return own.filter((character) => there.has(character)).length * 2 >= own.length;
}

function unnamed(names: readonly string[], folded: string): string[] {
  return names.filter((name) => !folded.includes(fold(name))).map((name) => `“${name}” is not named in the text`);
}

function oddTime(time: string | null): string[] {
  if (time === null) return [];
  return time.split('/').every((part) => TIME.test(part)) ? [] : [`“${time}” is no time`];
}
