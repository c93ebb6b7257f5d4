import { expect, it } from 'vitest';
import { cutToRanges, highlightSpans, spansInOrder } from '../../../../src/client/model/highlightSpans.ts';
import type { Annotations } from '../../../../src/core/index.ts';

const FOUND = {
  entities: [
    { start: 0, end: 2, type: 'place' },
    { start: 10, end: 12, type: 'person' },
    { start: 50, end: 52, type: 'place' },
  ],
  figures: [{ start: 5, end: 7, kind: 'money' }],
} as unknown as Annotations;

it('spans go to the class of their type or kind; a class that is switched off has none', () => {
  const spans = highlightSpans(FOUND, { person: false });
  expect([...spans.keys()]).toEqual(['place', 'money']);
  expect(spans.get('place')?.map((span) => span.start)).toEqual([0, 50]);
});

it('only what touches the visible ranges is kept, once', () => {
  const cut = cutToRanges(highlightSpans(FOUND, {}), [
    { start: 4, end: 11 },
    { start: 1, end: 6 },
  ]);
  expect(cut.get('place')?.map((span) => span.start)).toEqual([0]);
  expect(cut.get('money')).toHaveLength(1);
  expect(cut.get('person')).toHaveLength(1);
});

it('all classes are stepped through in the order of the text', () => {
  expect(spansInOrder(highlightSpans(FOUND, {})).map((span) => span.start)).toEqual([0, 5, 10, 50]);
});
