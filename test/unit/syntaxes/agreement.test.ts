/** The TextMate grammar and the figure grammar agree on what a figure looks like: compared on the sample texts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { annotate, EMPTY_LEXICON, type Span } from '../../../src/core/index.ts';
import { loadGrammar, scopedSpans } from './tokenise.ts';

const seeds = path.join(import.meta.dirname, '..', '..', '..', 'seeds');
const resources = {
  lexicon: EMPTY_LEXICON,
  segmenter: { name: 'none', tag: (line: string) => [{ word: line, tag: 'x' }] },
  tagger: null,
};

/** The spans of `some` that overlap none of `others`, as text. */
function untouched(text: string, some: readonly Span[], others: readonly Span[]): string[] {
  return some
    .filter((span) => !others.some((other) => other.start < span.end && span.start < other.end))
    .map(({ start, end }) => text.slice(start, end));
}

it('colours the figures that the core finds, and hardly anything else', async () => {
  const grammar = await loadGrammar();
  const missed: string[] = [];
  const extra: string[] = [];
  let figureCount = 0;
  let colouredCount = 0;
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(path.join(seeds, name), 'utf8');
    const { document, figures } = annotate(text, { resources });
    const [start, end] = document.body;
    const coloured = scopedSpans(grammar, text, ['figure', 'date']).filter((s) => s.start >= start && s.end <= end);
    figureCount += figures.length;
    colouredCount += coloured.length;
    missed.push(...untouched(text, figures, coloured));
    extra.push(...untouched(text, coloured, figures));
  }
  expect(figureCount).toBeGreaterThan(300);
  // The lists are in the message, to be read when a rate falls.
  expect(missed.length / figureCount, `not coloured: ${missed.join(' ')}`).toBeLessThan(0.02);
  expect(extra.length / colouredCount, `no figures: ${extra.join(' ')}`).toBeLessThan(0.05);
});
