import { describe, expect, it } from 'vitest';
import { settleNeighbours } from '../../../../src/core/entities/passes/neighbours.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

const NAMES = [
  { id: 'country:1', name: '丹麦', type: 'place' as const, kind: 'country' },
  { id: 'place:1', name: '江州', type: 'place' as const },
];

describe('mentions that touch', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    [
      '江州市|青禾研究院',
      [
        ['江州市', 'place'],
        ['青禾研究院', 'organization'],
      ],
      ['organization:江州市青禾研究院'],
    ],
    [
      '丹麦|诺德制药',
      [
        ['丹麦', 'place'],
        ['诺德制药', 'organization'],
      ],
      ['place:丹麦', 'organization:诺德制药'],
    ],
    [
      '丹麦|投资促进局',
      [
        ['丹麦', 'place'],
        ['投资促进局', 'organization'],
      ],
      ['organization:丹麦投资促进局'],
    ],
    [
      '江州县|Lumen Bio',
      [
        ['江州县', 'place'],
        ['Lumen Bio', 'organization'],
      ],
      ['place:江州县', 'organization:Lumen Bio'],
    ],
    ['江州高新区|管委会|主任', [['江州高新区', 'park']], ['organization:江州高新区管委会']],
    [
      '江州|市委|书记',
      [
        ['江州市委', 'organization'],
        ['书记', 'position'],
      ],
      ['place:江州', 'position:市委书记'],
    ],
    [
      '丹麦|北港市',
      [
        ['丹麦', 'place'],
        ['北港市', 'place'],
      ],
      ['place:丹麦北港市'],
    ],
    ['发展|绿色|硅光伏|产业', [['硅光伏', 'industry']], ['industry:绿色硅光伏']],
    ['促进|环境服务|业|发展', [['环境服务', 'industry']], ['industry:环境服务业']],
    [
      '软件|、|基因|与|细胞治疗|、|芯片|等',
      [
        ['基因', 'industry'],
        ['细胞治疗', 'industry'],
      ],
      ['industry:基因与细胞治疗'],
    ],
    [
      '聚焦|基因|与|细胞治疗|，',
      [
        ['基因', 'industry'],
        ['细胞治疗', 'industry'],
      ],
      ['industry:基因', 'industry:细胞治疗'],
    ],
    [
      '青禾（江州）科技|有限公司|签约',
      [
        ['青禾', 'organization'],
        ['江州', 'place'],
        ['科技有限公司', 'organization'],
      ],
      ['organization:青禾（江州）科技有限公司'],
    ],
    [
      '青禾（远山）科技|有限公司|签约',
      [
        ['青禾', 'organization'],
        ['远山', 'organization'],
        ['科技有限公司', 'organization'],
      ],
      ['organization:青禾', 'organization:远山', 'organization:科技有限公司'],
    ],
    ['三家|芯片|业者', [['芯片', 'industry']], ['industry:芯片']],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text, NAMES);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, settleNeighbours(context, mentions))).toEqual(expected);
  });
});
