import { describe, expect, it } from 'vitest';
import { entitiesByType, listEntities, mentionAfter } from '../../../../src/client/model/entityList.ts';
import type { EntityMention, EntityType } from '../../../../src/core/index.ts';

/** Mentions in the order of the text, as `type:name text`. */
function mentions(...words: string[]): EntityMention[] {
  return words.map((word, index) => {
    const [id, text] = word.split(' ') as [string, string];
    const [type, name] = id.split(':') as [EntityType, string];
    return { start: index * 10, end: index * 10 + text.length, text, type, id, name, recogniser: 'gazetteer' };
  });
}

describe('entities of a document', () => {
  const [first, second] = listEntities(
    mentions('place:坪山区 坪山', 'person:杨军 楊軍', 'place:坪山区 坪山區(qū)', 'place:坪山区 坪山區'),
  );

  it('are one for all mentions of one thing, named by the fullest undamaged form', () => {
    expect(first).toMatchObject({ label: '坪山區', name: '坪山区', forms: ['坪山區', '坪山'] });
    expect(first?.mentions).toHaveLength(3);
    expect(second?.label).toBe('楊軍');
  });

  it('are named without the pinyin in them, in the script of the text', () => {
    expect(listEntities(mentions('place:武侯区 武侯區(qū)'))[0]?.label).toBe('武侯區');
    expect(listEntities(mentions('product:机 風機(MW)'))[0]?.label).toBe('風機(MW)');
  });
});

describe('the list by type', () => {
  const entities = listEntities(mentions('place:深圳 深圳', 'place:北京 北京', 'person:杨军 杨军', 'place:北京 北京'));

  it.each([
    ['text', ['深圳', '北京']],
    ['count', ['北京', '深圳']],
    ['name', ['北京', '深圳']],
  ] as const)('in order of %s', (order, names) => {
    const groups = entitiesByType(entities, order);
    expect(groups.map((group) => group.type)).toEqual(['person', 'place']);
    expect(groups[1]?.entities.map((entity) => entity.name)).toEqual(names);
  });
});

describe('picking an entity again', () => {
  const spans = mentions('place:a 深圳', 'place:a 深圳', 'place:a 深圳');
  it.each([
    [null, 0],
    [3, 0],
    [0, 10],
    [10, 20],
    [20, 0],
  ])('with the selection at %j leads to %i', (selected, start) =>
    expect(mentionAfter(spans, selected)?.start).toBe(start),
  );
});
