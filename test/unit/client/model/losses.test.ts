import { expect, it } from 'vitest';
import { lossRows } from '../../../../src/client/model/losses.ts';

it('places that come back alike are one row, commonest first', () => {
  const text = '于台台';
  const loss = (start: number, becomes: string) => ({
    span: { start, end: start + 1 },
    target: { start, end: start + 1 },
    becomes,
  });
  const rows = lossRows(text, [loss(0, '於'), loss(1, '臺'), loss(2, '臺')]);
  expect(rows.map(({ words, becomes, first, count }) => [words, becomes, first.span.start, count])).toEqual([
    ['台', '臺', 1, 2],
    ['于', '於', 0, 1],
  ]);
});
