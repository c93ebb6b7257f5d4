/** What the reference annotations say of each figure and trigger word, in tokens. */
import type { FactDocument } from '../../src/core/facts/document.ts';
import { readDocument } from '../../src/core/facts/document.ts';
import { ENDINGS, isContent } from '../../src/core/facts/indicators/words.ts';
import type { EventKind } from '../../src/core/types.ts';
import { fold } from './alike.ts';
import type { GoldDocument, GoldEvent, GoldIndicator } from './factGold.ts';

/** What the reference says of one figure, with the tokens that make its indicator. */
export interface Lesson {
  readonly fact: GoldIndicator;
  readonly subject: string;
  readonly words: ReadonlySet<number>;
  readonly ending: number;
}

/** What the reference says of one trigger word. */
export interface EventLesson {
  readonly kind: EventKind;
  readonly optional: boolean;
  readonly fact: GoldEvent | null;
  /** Folded. */
  readonly participants: readonly string[];
}

export function eventsOf({ gold, context }: GoldDocument): Map<number, EventLesson> {
  const { tokens } = readDocument(context);
  const { starts, ends } = context.reading.map;
  const lessons = new Map<number, EventLesson>();
  const facts = new Map<string, GoldEvent>();
  for (const fact of gold.facts) if (fact.kind === 'event') facts.set(fact.trigger, fact);
  const triggers = gold.triggers.toSorted((a, b) => a.start - b.start);
  let next = 0;
  tokens.forEach((token, at) => {
    const start = starts[token.start]!;
    const end = ends[token.end - 1]!;
    while (next < triggers.length && triggers[next]!.end <= start) next++;
    const trigger = triggers[next];
    if (!trigger || trigger.start >= end || token.kind !== 'word') return;
    const fact = facts.get(trigger.id) ?? null;
    lessons.set(at, {
      kind: trigger.event,
      optional: trigger.optional || !fact,
      fact,
      participants: (fact?.participants ?? []).map(fold),
    });
  });
  return lessons;
}

export function lessonsOf({ gold, context, figureIds }: GoldDocument): Map<number, Lesson> {
  const document = readDocument(context);
  const lessons = new Map<number, Lesson>();
  const ids = new Map(figureIds.map((id, index) => [id, index]));
  let before: { words: ReadonlySet<number>; line: number } | null = null;
  for (const fact of gold.facts) {
    if (fact.kind !== 'indicator') continue;
    const figure = ids.get(fact.figure);
    const at = figure === undefined ? -1 : document.figureTokens[figure]!;
    if (figure === undefined || at < 0 || lessons.has(figure)) continue;
    const carried = before && before.line === document.tokens[at]!.line ? before.words : null;
    const { words, rest } = align(document, at, fold(fact.indicator), carried);
    lessons.set(figure, { fact, subject: fold(fact.subject ?? ''), words, ending: endingOf(rest) });
    before = { words, line: document.tokens[at]!.line };
  }
  return lessons;
}

const FOLDED_ENDINGS = ENDINGS.map((ending) => ending as string);

/** The longest ending that what no word covers ends in. */
function endingOf(rest: string): number {
  let best = 0;
  FOLDED_ENDINGS.forEach((ending, i) => {
    if (rest.endsWith(ending) && ending.length > FOLDED_ENDINGS[best]!.length) best = i;
  });
  return best;
}

interface Alignment {
  readonly words: ReadonlySet<number>;
  /** What of the name no word covers. */
  readonly rest: string;
}

/** The words around the figure that make up a name: the longest runs first, the nearest among equals. */
function align(document: FactDocument, at: number, name: string, carried: ReadonlySet<number> | null): Alignment {
  const { tokens, sentenceStarts } = document;
  const sentence = tokens[at]!.sentence;
  const start = Math.max(sentenceStarts[sentence]!, at - 32);
  const end = Math.min(sentenceStarts[sentence + 1]!, at + 9);
  const pool: number[] = [];
  if (carried) for (const word of [...carried].sort((a, b) => a - b)) if (word < start) pool.push(word);
  for (let i = start; i < end; i++) if (i !== at && isContent(tokens[i]!)) pool.push(i);
  const texts = new Map(pool.map((i) => [i, fold(tokens[i]!.text)]));
  const words = new Set<number>();
  let rest = name;
  for (;;) {
    let best: { from: number; to: number; text: string; distance: number } | null = null;
    for (let a = 0; a < pool.length; a++) {
      let text = '';
      for (let b = a; b < pool.length; b++) {
        if (b > a && pool[b] !== pool[b - 1]! + 1) break;
        if (words.has(pool[b]!)) break;
        text += texts.get(pool[b]!)!;
        if (text === '') break;
        if (!rest.includes(text)) break;
        const own = carried?.has(pool[a]!) ? 0 : 0.5;
        const distance = Math.min(Math.abs(at - pool[a]!), Math.abs(at - pool[b]!)) + own;
        if (!best || text.length > best.text.length || (text.length === best.text.length && distance < best.distance))
          best = { from: a, to: b, text, distance };
      }
    }
    if (!best || (best.text.length < 2 && words.size > 0 && best.distance > 2)) break;
    for (let i = best.from; i <= best.to; i++) words.add(pool[i]!);
    rest = rest.replace(best.text, '|');
  }
  return { words, rest: rest.split('|').at(-1)! };
}
