import { describe, expect, it } from 'vitest';
import { completeLists } from '../../../../src/core/entities/passes/lists.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

const NAMES = [
  { id: 'country:1', name: '法国', type: 'place' as const, shortForms: ['法'] },
  { id: 'country:2', name: '荷兰', type: 'place' as const, shortForms: ['荷'] },
  { id: 'country:3', name: '新西兰', type: 'place' as const, shortForms: ['新'] },
];

describe('items of one list', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    [
      '青禾药业|、|参小白|、|远山药业|、|云图股份|到场',
      [
        ['青禾药业', 'organization'],
        ['远山药业', 'organization'],
      ],
      ['organization:青禾药业', 'organization:参小白', 'organization:远山药业'],
    ],
    [
      '青禾药业|、|江州|软件|、|远山药业|到场',
      [
        ['青禾药业', 'organization'],
        ['江州', 'place'],
        ['远山药业', 'organization'],
      ],
      ['organization:青禾药业', 'organization:江州软件', 'organization:远山药业'],
    ],
    [
      '云港|高新区|、|云港|旅游区|、|开发区|等|产业园区',
      [
        ['云港高新区', 'park'],
        ['云港旅游区', 'park'],
      ],
      ['park:云港高新区', 'park:云港旅游区'],
    ],
    [
      '红石|、|铁山|、|适中|等|镇',
      [
        ['红石', 'place'],
        ['铁山', 'place'],
      ],
      ['place:红石', 'place:铁山', 'place:适中'],
    ],
    [
      '法|、|荷|、|新|三国|港口',
      [
        ['法', 'place'],
        ['荷', 'place'],
      ],
      ['place:法', 'place:荷', 'place:新'],
    ],
    [
      '青禾药业|、|加快/v|建设/v|、|远山药业|、|云图股份',
      [
        ['青禾药业', 'organization'],
        ['远山药业', 'organization'],
      ],
      ['organization:青禾药业', 'organization:远山药业'],
    ],
    ['苹果|、|香蕉|、|梨', [['苹果', 'organization']], ['organization:苹果']],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text, NAMES);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, completeLists(context, mentions))).toEqual(expected);
  });
});
