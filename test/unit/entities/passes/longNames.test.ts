import { describe, expect, it } from 'vitest';
import { completeLongNames } from '../../../../src/core/entities/passes/longNames.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

const NAMES = [{ id: 'country:DNK', name: '丹麦', type: 'place' as const, kind: 'country' }];

describe('names that begin with a place', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['江州|知识产权|法庭|发布/v', [['江州', 'place']], ['organization:江州知识产权法庭']],
    [
      '江州|药物|及/c|医疗器械|监督|管理中心|成立/v',
      [['江州', 'place']],
      ['organization:江州药物及医疗器械监督管理中心'],
    ],
    ['支持/v|江州|生态/n|安全/an|屏障/n|示范区/n|建设/vn|，/x', [['江州', 'place']], ['park:江州生态安全屏障示范区']],
    ['支持/v|江州|省级/b|示范区/n|建设/vn|，', [['江州', 'place']], ['place:江州']],
    ['江州|农业/n|科技/n|示范区/n|建设/vn|标准/n|，', [['江州', 'place']], ['place:江州']],
    ['江州|示范区/n|建设/vn|提速/v', [['江州', 'place']], ['place:江州']],
    ['丹麦|创新|促进局|来访/v', [['丹麦', 'place']], ['organization:丹麦创新促进局']],
    ['丹麦|诺德|公司|来访/v', [['丹麦', 'place']], ['place:丹麦']],
    ['江州|集成电路|推介会|举行/v', [['江州', 'place']], ['event:江州集成电路推介会']],
    [
      '江州高新区|软件|服务业|推介会|举行/v',
      [
        ['江州高新区', 'park'],
        ['软件', 'industry'],
      ],
      ['event:江州高新区软件服务业推介会'],
    ],
    [
      '江州|新能源汽车|产业园区|位于/v',
      [
        ['江州', 'place'],
        ['新能源汽车', 'industry'],
      ],
      ['park:江州新能源汽车产业园区'],
    ],
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
    expect(shown(context, completeLongNames(context, mentions))).toEqual(expected);
  });
});
