import { describe, expect, it } from 'vitest';
import { readCluener } from '../../../bench/cluenerTexts.ts';

const line = (text: string, ...entities: object[]) => JSON.stringify({ text, entities });

describe('the sentences of CLUENER', () => {
  it.each([
    [{ start: 0, end: 2, type: 'person' }, 'name', '李明'],
    [{ start: 2, end: 4, type: 'place' }, 'address', '合肥'],
    [{ start: 4, end: 8, type: 'organization', kind: 'company' }, 'company', '江淮汽车'],
    [{ start: 4, end: 8, type: 'organization', kind: 'government' }, 'government', '江淮汽车'],
    [{ start: 4, end: 8, type: 'organization' }, 'organization', '江淮汽车'],
    [{ start: 8, end: 10, type: 'position' }, 'position', '经理'],
    [{ start: 8, end: 10, type: 'other:scene' }, 'scene', '经理'],
  ])('have the types of the set, ends exclusive: %j', (entity, type, words) => {
    const [sentence] = readCluener(`${line('李明合肥江淮汽车经理', entity)}\n`);
    const [found] = sentence!.entities;
    expect(found!.type).toBe(type);
    expect(sentence!.text.slice(found!.start, found!.end)).toBe(words);
  });

  it('are documents of their own, numbered', () => {
    const sentences = readCluener(`${line('一')}\n${line('二')}\n`);
    expect(sentences.map(({ name, text }) => [name, text])).toEqual([
      ['1', '一'],
      ['2', '二'],
    ]);
  });

  it.each([
    [{ start: 0, end: 1, type: 'event' }, 'no type'],
    [{ start: 0, end: 2, type: 'person' }, 'no such span'],
    [{ start: 1, end: 1, type: 'person' }, 'no such span'],
  ])('are refused when a mark makes no sense: %j', (entity, message) => {
    expect(() => readCluener(line('一', entity))).toThrow(message);
  });
});
