import { describe, expect, it } from 'vitest';
import { unmark } from '../../../scripts/train/markedTexts.ts';

describe('marked training texts', () => {
  const { text, entities, figures, triggers } = unmark(
    '{place:合肥}产值{figure:1052亿元|合肥市|产值|2023}，{?organization:管委会}与{organization:京东方}{sign:签约|合肥市；京东方|}，拟{?found:成立}',
  );

  it('give back the text without marks', () => {
    expect(text).toBe('合肥产值1052亿元，管委会与京东方签约，拟成立');
  });

  it('say what is named, and where it does not matter', () => {
    expect(entities.map(({ start, end, type, optional }) => [text.slice(start, end), type, optional])).toEqual([
      ['合肥', 'place', false],
      ['管委会', 'organization', true],
      ['京东方', 'organization', false],
    ]);
  });

  it('say what figures state', () => {
    expect(figures).toEqual([{ start: 4, end: 10, subject: '合肥市', indicator: '产值', time: '2023' }]);
  });

  it('say which events are told of, and by whom', () => {
    expect(triggers).toEqual([
      { start: 18, end: 20, event: 'sign', optional: false, participants: ['合肥市', '京东方'], date: null },
      { start: 22, end: 24, event: 'found', optional: true, participants: [], date: null },
    ]);
  });

  it('name a mark that is none', () => {
    expect(() => unmark('{city:合肥}')).toThrow('{city:合肥}');
  });
});
