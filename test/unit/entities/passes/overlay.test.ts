import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../src/core/entities/mention.ts';
import { overlay } from '../../../../src/core/entities/passes/overlay.ts';

const at = (start: number, end: number, recogniser: string): Mention => ({
  start,
  end,
  type: 'place',
  score: 0.9,
  recogniser,
});

describe('overlay', () => {
  it.each<[string, [number, number][], [number, number][], string[]]>([
    [
      'replaces what lies within',
      [
        [0, 2],
        [3, 5],
      ],
      [[0, 5]],
      ['0-5 sure'],
    ],
    [
      'keeps what lies apart',
      [
        [0, 2],
        [8, 9],
      ],
      [[4, 6]],
      ['0-2 found', '4-6 sure', '8-9 found'],
    ],
    ['leaves out what crosses a border', [[0, 4]], [[2, 6]], ['0-4 found']],
    ['adds to nothing', [], [[2, 6]], ['2-6 sure']],
  ])('%s', (_, found, sure, expected) => {
    const laid = overlay(
      found.map(([start, end]) => at(start, end, 'found')),
      sure.map(([start, end]) => at(start, end, 'sure')),
    );
    expect(laid.map(({ start, end, recogniser }) => `${start}-${end} ${recogniser}`)).toEqual(expected);
  });
});
