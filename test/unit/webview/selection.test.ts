import { expect, it } from 'vitest';
import { type Held, Selection } from '../../../src/webview/factsTable/selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];

it.each<[string, [string, Held][], string]>([
  [
    'a click selects one row',
    [
      ['b', {}],
      ['d', {}],
    ],
    'd',
  ],
  [
    'with Ctrl it adds one',
    [
      ['b', {}],
      ['d', { toggle: true }],
    ],
    'bd',
  ],
  [
    'with Ctrl it takes one away',
    [
      ['b', {}],
      ['d', { toggle: true }],
      ['b', { toggle: true }],
    ],
    'd',
  ],
  [
    'with Shift it selects all between',
    [
      ['b', {}],
      ['d', { extend: true }],
    ],
    'bcd',
  ],
  [
    'upwards, too',
    [
      ['d', {}],
      ['b', { extend: true }],
    ],
    'bcd',
  ],
  [
    'from where it began',
    [
      ['b', {}],
      ['d', { extend: true }],
      ['a', { extend: true }],
    ],
    'ab',
  ],
  ['with Shift alone it selects one row', [['c', { extend: true }]], 'c'],
])('%s', (_what, picks, selected) => {
  const selection = new Selection();
  for (const [key, held] of picks) selection.pick(key, held, ORDER);
  expect(ORDER.filter((key) => selection.has(key)).join('')).toBe(selected);
  expect(selection.active).toBe(picks.at(-1)?.[0]);
});

it('is taken up again as it was kept', () => {
  const selection = new Selection();
  selection.restore(['b', 'c'], 'c');
  selection.pick('e', { extend: true }, ORDER);
  expect(selection.all()).toEqual(['c', 'd', 'e']);
});

it('moves the keyboard without a change of the selection', () => {
  const selection = new Selection();
  selection.selectAll(ORDER);
  selection.goTo('c');
  expect([selection.size, selection.active]).toEqual([5, 'c']);
  selection.clear();
  expect([selection.size, selection.active]).toEqual([0, 'c']);
});
