import { describe, expect, it } from 'vitest';
import { spreadAliases } from '../../../../src/core/entities/passes/aliases.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

const NAMES = [{ id: 'place:1', name: '江州市', type: 'place' as const, shortForms: ['江州'] }];

describe('aliases in brackets', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    [
      '青山科创园（以下简称“科创园”）|，|科创园|面积',
      [
        ['青山科创园', 'park'],
        ['科创园', 'organization'],
      ],
      ['park:青山科创园', 'park:科创园', 'park:科创园'],
    ],
    [
      '绿链计划（RIC）|推出',
      [
        ['绿链计划', 'policy'],
        ['RIC', 'organization'],
      ],
      ['policy:绿链计划', 'policy:RIC'],
    ],
    [
      '青禾集团（江州）|，|江州|表示',
      [
        ['青禾集团', 'organization'],
        ['江州', 'place'],
      ],
      ['organization:青禾集团', 'place:江州'],
    ],
    [
      '青禾集团（组长）|出席',
      [
        ['青禾集团', 'organization'],
        ['组长', 'position'],
      ],
      ['organization:青禾集团', 'position:组长'],
    ],
    [
      '青禾集团（简称“青禾”）|，|青禾苗|种植',
      [
        ['青禾集团', 'organization'],
        ['青禾', 'organization'],
      ],
      ['organization:青禾集团', 'organization:青禾'],
    ],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text, NAMES);
    const mentions = found.map(([name, type], index) => {
      const occurrence = found.slice(0, index).filter(([other]) => other.includes(name)).length;
      return mentionOf(context, name, type, occurrence);
    });
    expect(shown(context, spreadAliases(context, mentions))).toEqual(expected);
  });
});
