import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/core/entities/mention.ts';
import { resolveMentions } from '../../../src/core/entities/resolver.ts';

const mention = (
  start: number,
  end: number,
  score: number,
  recogniser = 'tagger',
  type: Mention['type'] = 'place',
): Mention => ({
  start,
  end,
  type,
  score,
  recogniser,
});
const spans = (mentions: readonly Mention[]) => mentions.map(({ start, end }) => [start, end]);

describe('the resolver', () => {
  it('prefers two likely names to one unlikely name over both', () => {
    const chosen = resolveMentions([mention(0, 10, 0.5), mention(0, 3, 0.8), mention(4, 10, 0.8)]);
    expect(spans(chosen)).toEqual([
      [0, 3],
      [4, 10],
    ]);
  });

  it('prefers one likely long name to a doubtful part of it', () => {
    expect(spans(resolveMentions([mention(0, 3, 0.5, 'gazetteer'), mention(0, 10, 0.9)]))).toEqual([[0, 10]]);
  });

  it('lets recognisers that agree outweigh one that does not', () => {
    const chosen = resolveMentions([
      mention(0, 4, 0.6, 'tagger'),
      mention(0, 4, 0.6, 'gazetteer'),
      mention(0, 6, 0.7, 'tagger', 'organization'),
    ]);
    expect(spans(chosen)).toEqual([[0, 4]]);
    expect(chosen[0]!.score).toBeCloseTo(0.84);
  });

  it('leaves out what is more likely wrong than right', () => {
    expect(resolveMentions([mention(0, 4, 0.2)])).toEqual([]);
  });

  it('returns mentions in the order of the text', () => {
    expect(spans(resolveMentions([mention(8, 9, 1), mention(0, 2, 1), mention(4, 6, 1)]))).toEqual([
      [0, 2],
      [4, 6],
      [8, 9],
    ]);
  });
});
