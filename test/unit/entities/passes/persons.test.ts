import { describe, expect, it } from 'vitest';
import type { EntityContext } from '../../../../src/core/entities/context.ts';
import { settlePersons } from '../../../../src/core/entities/passes/persons.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

/** A context with a few surnames and given names. */
function withNames(text: string): EntityContext {
  const context = contextOf(text);
  const persons = {
    surnames: new Map([
      ['陈', 1],
      ['宗', 2],
      ['和', 3],
      ['欧阳', 2],
    ] as const),
    givenNames: new Set('冠霖玉文静明'),
    transliteration: new Set<string>(),
  };
  return { ...context, resources: { ...context.resources, lexicon: { ...context.resources.lexicon, persons } } };
}

describe('persons', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['记者|陈|玉文|报道', [], ['person:陈玉文']],
    ['局长|陈|明|出席', [['局长', 'position']], ['position:局长', 'person:陈明']],
    ['任命|宗|明|为|江州市|副|市长', [], ['person:宗明']],
    ['。|欧阳|静|说/v|，', [], ['person:欧阳静']],
    ['免去|陈|玉文|的|局长|职务', [['陈玉文', 'place']], ['person:陈玉文']],
    ['副部长|  |陈|　|明|　|处长', [['副部长', 'position']], ['position:副部长', 'person:陈 明']],
    ['，|陈|玉米|丰收', [], []],
    ['。|和|文静|一起', [], []],
    ['执行长|陈冠霖笑|说', [['陈冠霖笑', 'person']], ['person:陈冠霖']],
    ['副主任|陈明说|，', [['陈明说', 'person']], ['person:陈明']],
    [
      '陈明|与|Thiago Nakamura|创办',
      [
        ['陈明', 'person'],
        ['Thiago Nakamura', 'organization'],
      ],
      ['person:陈明', 'person:Thiago Nakamura'],
    ],
    [
      '青禾公司|与|Lumen Bio|签约',
      [
        ['青禾公司', 'organization'],
        ['Lumen Bio', 'organization'],
      ],
      ['organization:青禾公司', 'organization:Lumen Bio'],
    ],
    ['詹丽文女士|出席', [['詹丽文女士', 'person']], ['person:詹丽文']],
    ['陈冠霖|出席', [['陈冠霖', 'person']], ['person:陈冠霖']],
  ])('%s', (text, found, expected) => {
    const context = withNames(text);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, settlePersons(context, mentions))).toEqual(expected);
  });
});
