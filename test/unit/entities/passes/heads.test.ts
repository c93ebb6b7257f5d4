import { describe, expect, it } from 'vitest';
import { spreadHeads } from '../../../../src/core/entities/passes/heads.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

describe('a zone called by its head', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['江北新区|获批|，/x|新区|将/d|建设', [['江北新区', 'park']], ['park:江北新区', 'park:新区']],
    [
      '江北新区|获批|，/x|新区|将/d|建设',
      [
        ['江北新区', 'park'],
        ['新区', 'place'],
      ],
      ['park:江北新区', 'park:新区'],
    ],
    ['江北新区|，|国家级|新区', [['江北新区', 'park']], ['park:江北新区']],
    [
      '江北新区|和|河东新区|，/x|新区|建设',
      [
        ['江北新区', 'park'],
        ['河东新区', 'park'],
      ],
      ['park:江北新区', 'park:河东新区'],
    ],
    ['，/x|新区|建设', [], []],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type, name === '新区' ? 1 : 0));
    expect(shown(context, spreadHeads(context, mentions))).toEqual(expected);
  });
});
