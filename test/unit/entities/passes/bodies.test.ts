import { describe, expect, it } from 'vitest';
import { completeBodies } from '../../../../src/core/entities/passes/bodies.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

const NAMES = [{ id: 'country:DNK', name: '丹麦', type: 'place' as const, kind: 'country' }];

describe('bodies that begin with a place', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['江州|知识产权|法庭|发布/v', [['江州', 'place']], ['organization:江州知识产权法庭']],
    [
      '江州|药物|及/c|医疗器械|监督|管理中心|成立/v',
      [['江州', 'place']],
      ['organization:江州药物及医疗器械监督管理中心'],
    ],
    ['丹麦|创新|促进局|来访/v', [['丹麦', 'place']], ['organization:丹麦创新促进局']],
    ['丹麦|诺德|公司|来访/v', [['丹麦', 'place']], ['place:丹麦']],
    ['江州|举行/v|工程师|协会', [['江州', 'place']], ['place:江州']],
    ['江州|三/m|家|研究院', [['江州', 'place']], ['place:江州']],
    [
      '江州|现有|青禾大学|等',
      [
        ['江州', 'place'],
        ['青禾大学', 'organization'],
      ],
      ['place:江州', 'organization:青禾大学'],
    ],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text, NAMES);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, completeBodies(context, mentions))).toEqual(expected);
  });
});
