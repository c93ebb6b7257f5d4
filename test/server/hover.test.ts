import { expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { EMPTY_LEXICON, type LexiconEntry } from '../../src/core/index.ts';
import { type FactSpec, marked } from './support/markedText.ts';
import { TestClient, type TestOptions } from './support/testClient.ts';

const PLACES: LexiconEntry[] = [
  { id: 'place:44', name: '广东省', type: 'place', kind: 'province', aliases: [], shortForms: ['广东'] },
  {
    id: 'place:4403',
    name: '深圳市',
    type: 'place',
    kind: 'city',
    aliases: [],
    shortForms: ['深圳'],
    parent: 'place:44',
  },
  {
    id: 'place:440310',
    name: '坪山区',
    type: 'place',
    kind: 'district',
    aliases: [],
    shortForms: ['坪山'],
    parent: 'place:4403',
    note: { en: 'A district in the east of Shenzhen.', zh: '深圳东部的一个区。' },
  },
];

const LEXICON = { ...EMPTY_LEXICON, entry: (id: string) => PLACES.find((entry) => entry.id === id) };

/** The card under `‸`, as Markdown. */
async function cardAt(
  source: string,
  { facts = [], script = 'Hans', ...options }: TestOptions & { facts?: FactSpec[]; script?: 'Hans' | 'Hant' } = {},
): Promise<string | null> {
  const text = marked(source, facts, script);
  const client = await TestClient.start({ resources: { lexicon: LEXICON }, ...options, texts: [text] });
  await client.open('file:///a.txt', text.text);
  const hover = await client.at<Hover | null>('textDocument/hover', 'file:///a.txt', text.caret);
  return hover && (hover.contents as MarkupContent).value;
}

test('an entity card tells names, pinyin, hierarchy, code, aliases, note and counts', async () => {
  const card = await cardAt('⟦place place:440310 坪山区|坪山‸區⟧發展，⟦place place:440310 坪山区|坪山⟧領先。', {
    script: 'Hant',
  });
  expect(card?.split(/\n+/)).toEqual(
    [
      '**坪山區** · 坪山区  ',
      '*píng shān qū*',
      'Place · 深圳市 → 廣東省 · code 440310',
      'Also: 坪山',
      'A district in the east of Shenzhen\\.',
      'Mentions here: 2',
      '*Recognised because it is in the list of known names\\.*',
    ].map((line) => line.replaceAll(/(?<!\\)[:]/g, '\\$&')),
  );
});
