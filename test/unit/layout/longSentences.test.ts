import { expect, it } from 'vitest';
import { layOut } from '../../../src/core/layout/layout.ts';
import { read } from '../../../src/core/reading/reading.ts';

/** The lengths of the sentences of a text of one line. */
function lengths(text: string): number[] {
  return layOut(read(text)).sentences.map(({ start, end }) => end - start);
}

it.each([
  ['no full stop', '全区有企业五百家，'],
  ['no mark at all', '全区企业'],
  ['nothing but marks', '，'],
])('ends the sentences of a line with %s', (_name, unit) => {
  const text = unit.repeat(4000);
  const found = lengths(text);
  expect(Math.max(...found)).toBeLessThanOrEqual(2000);
  expect(found.reduce((sum, length) => sum + length, 0)).toBe(text.length);
});

it('leaves the sentences of prose whole', () => {
  expect(lengths(`${'全区有企业五百家，'.repeat(60)}增长较快。全市平稳。`)).toEqual([9 * 60 + 5, 5]);
});
