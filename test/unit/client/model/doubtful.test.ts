import { expect, it } from 'vitest';
import {
  contextOf,
  doubtfulRows,
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
  return { span: { start: at, end: at + 1 }, word: { start, end }, written, chosen, alternatives, why, rare };
}

const ROWS = doubtfulRows(TEXT, [
  place(0, 0, 2, '發展', 'dictionary'),
  place(3, 3, 5, '發展', 'dictionary'),
  place(7, 6, 8, '理發', 'default'),
]);

it('places of one word with one choice are one row, the least certain first', () => {
  expect(ROWS.map(({ word, character, at, chosen, places }) => [word, character, at, chosen, places])).toEqual([
    ['理发', '发', 1, '發', [7]],
    ['发展', '发', 0, '發', [0, 3]],
  ]);
});

it('a word is written with another counterpart, unless its length changed', () => {
  const [row] = ROWS as readonly [(typeof ROWS)[number]];
  expect(writtenWith(row, '髮')).toBe('理髮');
  expect(writtenWith({ ...row, written: '剃頭髮' }, '髮')).toBeNull();
});

it('what has only rare alternatives comes last', () => {
  const rows = doubtfulRows(TEXT, [place(0, 0, 2, '發展', 'default', true), place(7, 6, 8, '理髮', 'dictionary')]);
  expect(rows.map(({ word }) => word)).toEqual(['理发', '发展']);
});

it('each reason has words of its own', () => {
  const reasons = (['default', 'context', 'entity', 'dictionary'] as const).map((why) =>
    reasonLabel({ why, rare: false }, english),
  );
  expect(new Set([...reasons, reasonLabel({ why: 'default', rare: true }, english)]).size).toBe(5);
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
