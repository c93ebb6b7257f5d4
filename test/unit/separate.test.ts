import { describe, expect, it } from 'vitest';
import { separate } from '../../src/core/separate.ts';

const span = (start: number, end: number) => ({ start, end });

describe('figures and entities', () => {
  it('stay as they are where they do not touch', () => {
    const figures = [span(0, 2), span(8, 9)];
    const entities = [span(2, 5)];
    expect(separate(figures, entities)).toEqual({ figures, entities });
  });

  it('let a name have the figure within it', () => {
    expect(separate([span(3, 5)], [span(2, 8)])).toEqual({ figures: [], entities: [span(2, 8)] });
  });

  it('let a figure stand where a name only crosses it', () => {
    expect(separate([span(3, 6)], [span(5, 8)])).toEqual({ figures: [span(3, 6)], entities: [] });
  });

  it('keep the figures within a name that gives way', () => {
    expect(separate([span(2, 4), span(5, 9)], [span(1, 6)])).toEqual({
      figures: [span(2, 4), span(5, 9)],
      entities: [],
    });
  });
});
