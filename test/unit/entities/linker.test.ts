import { describe, expect, it } from 'vitest';
import { linkMentions } from '../../../src/core/entities/linker.ts';
import type { EntityType } from '../../../src/core/types.ts';
import { contextOf, mentionOf } from './entityTable.ts';

const NAMES = [
  { id: 'place:44', name: '南江省', type: 'place' as const, shortForms: ['南江'] },
  { id: 'place:4403', name: '江州市', type: 'place' as const, parent: 'place:44', shortForms: ['江州'] },
  {
    id: 'place:440310',
    name: '朝阳区',
    type: 'place' as const,
    kind: 'district',
    parent: 'place:4403',
    shortForms: ['朝阳'],
  },
  {
    id: 'place:110105',
    name: '朝阳区',
    type: 'place' as const,
    kind: 'district',
    parent: 'place:11',
    shortForms: ['朝阳'],
  },
  { id: 'place:11', name: '北京市', type: 'place' as const },
  { id: 'place:99', name: '南江市', type: 'place' as const, shortForms: ['南江'] },
];

/** Ids of the named mentions of a text. */
function ids(text: string, ...mentions: [string, EntityType, number?][]): string[] {
  const context = contextOf(text, NAMES);
  return linkMentions(
    context,
    mentions.map(([span, type, occurrence]) => mentionOf(context, span, type, occurrence)),
  ).map(({ id }) => id);
}

describe('the linker', () => {
  it('gives short, full and chained names of a place one id', () => {
    expect(
      ids('江州市朝阳区|，|朝阳|，|朝阳区', ['江州市朝阳区', 'place'], ['朝阳', 'place', 1], ['朝阳区', 'place', 1]),
    ).toEqual(['place:440310', 'place:440310', 'place:440310']);
  });

  it('resolves an ambiguous name by the places of the document', () => {
    expect(ids('江州市|的|朝阳区', ['江州市', 'place'], ['朝阳区', 'place'])).toEqual(['place:4403', 'place:440310']);
  });

  it.each<[string, string, [string, EntityType, number?][], string[]]>([
    [
      'the place named more often decides',
      '江州市|，|江州市|，|北京市|的|朝阳区',
      [
        ['江州市', 'place'],
        ['江州市', 'place', 1],
        ['北京市', 'place'],
        ['朝阳区', 'place'],
      ],
      ['place:4403', 'place:4403', 'place:11', 'place:440310'],
    ],
    [
      'the unit two levels above decides',
      '南江省|的|朝阳',
      [
        ['南江省', 'place'],
        ['朝阳', 'place'],
      ],
      ['place:44', 'place:440310'],
    ],
    ['nothing decides', '赴|朝阳区|调研', [['朝阳区', 'place']], ['place:朝阳区']],
    ['a full name is not a short form of another', '赴|南江市|调研', [['南江市', 'place']], ['place:99']],
  ])('resolves an ambiguous name: %s', (_, text, mentions, expected) => {
    expect(ids(text, ...mentions)).toEqual(expected);
  });

  it.each<[string, [string, EntityType, number?][]]>([
    [
      '江州高新区|揭牌|，|高新区|表示',
      [
        ['江州高新区', 'park'],
        ['高新区', 'park', 1],
      ],
    ],
    [
      '江州新区|揭牌|，|新区|表示',
      [
        ['江州新区', 'park'],
        ['新区', 'park', 1],
      ],
    ],
    [
      '《江州市养老服务条例》（以下简称《条例》）',
      [
        ['《江州市养老服务条例》', 'policy'],
        ['《条例》', 'policy'],
      ],
    ],
    [
      '青禾生物园（QBP）',
      [
        ['青禾生物园', 'park'],
        ['QBP', 'park'],
      ],
    ],
    [
      '江州青禾药业集团|与|青禾药业',
      [
        ['江州青禾药业集团', 'organization'],
        ['青禾药业', 'organization', 1],
      ],
    ],
  ])('gives the full and the short name of %s one id', (text, mentions) => {
    const [full, short] = ids(text, ...mentions);
    expect(short).toBe(full);
  });

  it('gives a name that a conversion left pinyin in its id', () => {
    expect(ids('江州市朝陽區(qū)醫(yī)療產(chǎn)業(yè)', ['江州市朝阳区', 'place'])).toEqual(['place:440310']);
  });

  it('gives both scripts one id', () => {
    expect(ids('江州市|與|青禾藥業', ['青禾药业', 'organization'])).toEqual(
      ids('青禾药业', ['青禾药业', 'organization']),
    );
  });

  it('links a defined alias and a shortened form to the full name', () => {
    const text = '江州青禾药业有限公司（以下简称“青禾”）|，|青禾药业|，|青禾|表示';
    expect(
      new Set(
        ids(
          text,
          ['江州青禾药业有限公司', 'organization'],
          ['青禾', 'organization', 1],
          ['青禾药业', 'organization', 1],
          ['青禾', 'organization', 3],
        ),
      ),
    ).toEqual(new Set(['organization:江州青禾药业有限公司']));
  });

  it('tells apart what shares a name but not a type', () => {
    expect(ids('青禾|和|青禾', ['青禾', 'organization'], ['青禾', 'product', 1])).toEqual([
      'organization:青禾',
      'product:青禾',
    ]);
  });
});
