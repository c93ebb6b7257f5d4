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

test.each([
  ['en', 'A district in the east of Shenzhen\\.'],
  ['fr', 'A district in the east of Shenzhen\\.'],
  ['zh-cn', '深圳东部的一个区。'],
  ['zh-tw', '深圳東部的一個區。'],
  ['zh-hk', '深圳東部的一個區。'],
])('the note is in the language of the reader: %s', async (locale, note) => {
  const card = await cardAt('⟦place place:440310 坪山区|坪‸山区⟧发展。', { initializationOptions: { locale } });
  expect(card?.split('\n\n')).toContain(note);
});

test('a name in English has no pinyin and is given once', async () => {
  expect((await cardAt('⟦person person:Dujic Drazen_Dujic|Drazen ‸Dujic⟧教授。'))?.split(/\n+/)[0]).toBe(
    '**Drazen\\_Dujic**',
  );
});

test('a surname is read as a surname', async () => {
  expect(await cardAt('⟦person person:单田芳 单田芳|单‸田芳⟧说。')).toContain('*shàn tián fāng*');
});

test('mentions in other texts of the workspace are counted', async () => {
  const here = marked('⟦place place:440310 坪山区|坪‸山区⟧发展。');
  const other = marked('⟦place place:440310 坪山区|坪山區⟧、⟦place place:440310 坪山区|坪山⟧合作。', [], 'Hant');
  const client = await TestClient.start({ texts: [here, other] });
  await client.open('file:///b.txt', other.text);
  await client.annotationsOf('file:///b.txt');
  await client.open('file:///a.txt', here.text);
  const hover = await client.at<Hover>('textDocument/hover', 'file:///a.txt', here.caret);
  expect((hover.contents as MarkupContent).value).toContain(
    'Mentions here\\: 1 · elsewhere in the workspace\\: 2 \\(documents\\: 1\\)',
  );
});

const ENTERPRISES: FactSpec = {
  kind: 'indicator',
  figure: 0,
  subject: '坪山區',
  indicator: '企業(含分公司)',
  time: '2023',
  change: false,
  evidence: '企業566家',
};
const COMPANIES =
  '⟦place place:440310 坪山区|坪‸山⟧有企業⟦=count 566 家 over|566家⟧，⟦=money 108000000000 CNY|1080億元⟧。';

test('in an editor that runs commands facts are links that reveal their evidence', async () => {
  const card = await cardAt(COMPANIES, {
    facts: [ENTERPRISES],
    script: 'Hant',
    initializationOptions: { locale: 'en' },
  });
  const link = /- \[(.*)\]\(command:policyAnnotator\.reveal\?(\S*)\)$/m.exec(card ?? '');
  expect(link?.[1]).toBe('坪山區 · 企業\\(含分公司\\) · 566家 · 2023');
  expect(JSON.parse(decodeURIComponent(link?.[2] ?? ''))).toEqual(['file:///a.txt', 3, 9]);
  const list = /\[List all\]\(command:policyAnnotator\.listMentions\?(\S*)\)/.exec(card ?? '');
  expect(JSON.parse(decodeURIComponent(list?.[1] ?? ''))).toEqual(['file:///a.txt', 0]);
});

test('in other editors facts are plain lines', async () => {
  const card = await cardAt(COMPANIES, { facts: [ENTERPRISES], script: 'Hant' });
  expect(card).toContain('- 坪山區 · 企業\\(含分公司\\) · 566家 · 2023');
  expect(card).not.toContain('command:');
});

test('a card shows the first five facts', async () => {
  const card = await cardAt(COMPANIES, {
    script: 'Hant',
    facts: ['一', '二', '三', '四', '五', '六'].map((indicator) => ({ ...ENTERPRISES, indicator })),
  });
  expect(card?.match(/^- .*$/gm)).toEqual(
    ['一', '二', '三', '四', '五'].map((name) => `- 坪山區 · ${name} · 566家 · 2023`),
  );
});

test.each(['<script>alert(1)</script>', '[x](command:evil)', '`code`', '**bold**', '$(book)', '&lt;', 'http://a.b'])(
  'words of the text never become markup: %s',
  async (name) => {
    const card = await cardAt(`⟦product product:x ${name.replaceAll(' ', '')}|‸名⟧`);
    const title = card?.split('\n')[0] ?? '';
    expect(title.slice(2, -2).replace(/\\[!-/:-@[-`{-~]|&#36;/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
    expect(title.replaceAll('\\', '').replaceAll('&#36;', '$')).toBe(`**${name}**`);
  },
);

test.each([
  ['⟦=count 566 家 over|‸566家⟧', ['**566 家**', 'Count · this value or more']],
  ['⟦=money 108000000000 CNY|‸1080亿元⟧', ['**CNY 108\\,000\\,000\\,000** · 1\\,080 亿元', 'Amount of money']],
  ['增长⟦=percent 14 %|‸14.0%⟧', ['**14 \\%**', 'Share']],
  ['⟦=percent 5.6 pp|‸5.6个百分点⟧', ['**5\\.6 pp**', 'Share']],
  ['⟦=area 2180000 m2 about|‸218万平方米⟧', ['**2\\,180\\,000 m2** · 218 万平方米', 'Area · about this value']],
  ['⟦=date 2023-06-30 -|‸6月30日⟧', ['**2023\\-06\\-30**', 'Date']],
  ['⟦=date XXXX-06-30 -|‸6月30日⟧', ['**XXXX\\-06\\-30**', 'Date', 'The text does not say which year\\.']],
])('a figure card gives the value: %s', async (source, lines) => {
  expect((await cardAt(source))?.split('\n\n')).toEqual(lines);
});

test('the compact value is written in the script of the document', async () => {
  const card = await cardAt('⟦=money 108000000000 CNY|‸1080億元⟧', { script: 'Hant' });
  expect(card).toContain('· 1\\,080 億元');
});

test('a figure card names the fact it belongs to', async () => {
  const source = COMPANIES.replace('‸', '').replace('|566家', '|5‸66家');
  expect((await cardAt(source, { facts: [ENTERPRISES], script: 'Hant' }))?.split('\n\n').at(-1)).toBe(
    '坪山區 · 企業\\(含分公司\\) · 566家 · 2023',
  );
});

test('pinyin that a faulty conversion left in a name is no alias, and facts still find the entity', async () => {
  const card = await cardAt('⟦place place:1 武侯区|武侯‸區(qū)⟧發(fā)展領(lǐng)先，⟦=count 6 个|6個(gè)⟧。', {
    facts: [{ ...ENTERPRISES, subject: '武侯區', indicator: '企業', evidence: '6個' }],
    script: 'Hant',
  });
  expect(card).not.toContain('Also');
  expect(card).toContain('- 武侯區 · 企業 · 6個 · 2023');
});

test.each([
  ['⟦place place:440310 坪山区|坪山‸区⟧⟦=count 566 家|566家⟧', '坪山区'],
  ['⟦place place:440310 坪山区|坪山区⟧⟦=count 566 家|‸566家⟧', '566 家'],
  ['⟦=count 566 家|566家⟧‸⟦place place:440310 坪山区|坪山区⟧', '坪山区'],
  ['⟦place place:440310 坪山区|坪山区⟧‸发展', '坪山区'],
])('the card is of what stands under the pointer: %s', async (source, title) => {
  expect((await cardAt(source))?.startsWith(`**${title}**`)).toBe(true);
});

test('where nothing is named there is no card', async () => {
  expect(await cardAt('⟦place place:440310 坪山区|坪山⟧发‸展。')).toBeNull();
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '[甲](command:workbench.action.quit)',
  '![甲](http://example.com/x.png)',
  '<http://example.com>',
  'http://example.com',
  '甲](command:workbench.action.quit)[乙',
  '$(zap)',
];

test.each(HOSTILE)(
  'a card runs no command and shows no page but by our links, whatever the text says: %s',
  async (words) => {
    const facts = [
      { ...ENTERPRISES, subject: '坪山區', indicator: words, time: words },
      { ...ENTERPRISES, subject: words, indicator: '企業' },
    ];
    for (const at of ['‸坪山', '5‸66家']) {
      const source = COMPANIES.replace('‸', '').replace(at.replace('‸', ''), at);
      const card = await cardAt(source, { facts, script: 'Hant', initializationOptions: { locale: 'en' } });
      const active = (card ?? '').replace(/\\[!-/:-@[-`{-~]|&#36;/g, '');
      expect([...active.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target!.replace(/\?.*/, ''))).toSatisfy(
        (targets: string[]) =>
          targets.length > 0 &&
          targets.every((target) => /^command:policyAnnotator\.(?:reveal|listMentions)$/.test(target)),
      );
      expect(active).not.toMatch(/<|!\[|\$\(|https?:/);
    }
  },
);
