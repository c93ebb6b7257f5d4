import { expect, it } from 'vitest';
import {
  choicesWith,
  contextOf,
  doubtfulRows,
  placeAt,
  placesOfWord,
  placesToVisit,
  reasonLabel,
  withProtected,
  writtenWith,
} from '../../../../src/client/model/doubtful.ts';
import type { DoubtfulPlace } from '../../../../src/protocol.ts';
import { english } from '../english.ts';

const TEXT = '发展与发展\n理发';

function place(
  at: number,
  start: number,
  end: number,
  written: string,
  why: DoubtfulPlace['why'],
  rare = false,
): DoubtfulPlace {
  const chosen = written[at - start] as string;
  const alternatives = [chosen === '發' ? '髮' : '發'];
  const span = { start: at, end: at + 1 };
  return { span, target: span, word: { start, end }, written, chosen, alternatives, why, rare };
}

const PLACES = [
  place(0, 0, 2, '發展', 'dictionary'),
  place(3, 3, 5, '發展', 'dictionary'),
  place(7, 6, 8, '理發', 'default'),
] as const;

it('places of one word with one choice are one row, the least certain first', () => {
  const rows = doubtfulRows(TEXT, PLACES);
  expect(
    rows.map(({ word, character, place: { chosen }, places }) => [word, character, chosen, places.length]),
  ).toEqual([
    ['理发', '发', '發', 1],
    ['发展', '发', '發', 2],
  ]);
});

it('a word is written with another counterpart, unless its length changed or it is a single character', () => {
  expect(writtenWith(PLACES[2], '髮')).toBe('理髮');
  expect(writtenWith({ ...PLACES[2], written: '剃頭髮' }, '髮')).toBeNull();
  expect(writtenWith(place(0, 0, 1, '發', 'default'), '髮')).toBeNull();
});

it('what has only rare alternatives comes last', () => {
  const rows = doubtfulRows(TEXT, [place(0, 0, 2, '發展', 'default', true), place(7, 6, 8, '理髮', 'dictionary')]);
  expect(rows.map(({ word }) => word)).toEqual(['理发', '发展']);
});

it('what deserves a look is visited, and all that is not rare once nothing does', () => {
  expect(placesToVisit(PLACES)).toEqual([PLACES[2]]);
  const settled = [PLACES[0], place(7, 6, 8, '理髮', 'choice'), place(3, 3, 5, '發展', 'default', true)];
  expect(placesToVisit(settled)).toEqual(settled.slice(0, 2));
});

it.each([
  [0, 0],
  [1, 0],
  [2, undefined],
  [3, 3],
  [8, 7],
])('the place at offset %i of a view starts at %j', (offset, start) => {
  expect(placeAt(PLACES, offset)?.span.start).toBe(start);
});

it('the same character in the same word is found everywhere', () => {
  expect(placesOfWord(TEXT, PLACES, PLACES[0])).toEqual([PLACES[0], PLACES[1]]);
});

it('a choice replaces the earlier one for its place and stands in the order of the text', () => {
  const first = choicesWith([], [PLACES[2]], '髮');
  const both = choicesWith(first, [PLACES[0], PLACES[1]], '髮');
  expect(both.map(({ start, text }) => [start, text])).toEqual([
    [0, '髮'],
    [3, '髮'],
    [7, '髮'],
  ]);
  expect(choicesWith(both, [PLACES[1]], '發').map(({ text }) => text)).toEqual(['髮', '發', '髮']);
});

it('each reason has words of its own', () => {
  const reasons = (['default', 'context', 'entity', 'dictionary', 'choice', 'setting'] as const).map((why) =>
    reasonLabel({ why, rare: false }, english),
  );
  expect(new Set([...reasons, reasonLabel({ why: 'default', rare: true }, english)]).size).toBe(7);
});

it.each([
  [3, '发展与发展'],
  [7, '理发'],
])('the context of a place stays on its line', (at, expected) => expect(contextOf(TEXT, at)).toBe(expected));

it.each([
  [[], '皇后', '皇后', ['皇后']],
  [['范长江'], '理发', '理髮', ['范长江', '理发=理髮']],
  [['理发=理發', '理发', '理发师'], '理发', '理髮', ['理发师', '理发=理髮']],
])('the protected words %j with %s as %s', (entries, word, form, expected) =>
  expect(withProtected(entries, word, form)).toEqual(expected),
);
