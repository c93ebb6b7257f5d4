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
