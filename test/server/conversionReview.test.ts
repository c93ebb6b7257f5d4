import { expect, test } from 'vitest';
import {
  CONVERT,
  type ConvertParams,
  type ConvertResult,
  REVIEW_CONVERSION,
  type ReviewConversionParams,
  type ReviewConversionResult,
} from '../../src/protocol.ts';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

function start(settings: Record<string, unknown> = {}): Promise<TestClient> {
  const tag = (line: string) => line.split(/(?<=软件|支持|皇后|头发|理发)|(?=软件|支持|皇后|头发|理发)/).map(word);
  return TestClient.start({ settings, resources: { segmenter: { name: 'words', tag } } });
}
const word = (found: string) => ({ word: found, tag: 'n' });

async function review(params: ReviewConversionParams, settings = {}): Promise<ReviewConversionResult> {
  return (await start(settings)).connection.sendRequest(REVIEW_CONVERSION, params);
}

async function convert(params: ConvertParams, settings = {}): Promise<readonly string[]> {
  const result: ConvertResult = await (await start(settings)).connection.sendRequest(CONVERT, params);
  return result.texts;
}

test.each([
  ['a simplified text to simplified', '乾净的企业发展', 'cn', 'alreadyThere', [{ from: '乾', to: '干', count: 1 }]],
  ['a simplified text to traditional', '企业发展', 't', null, []],
] as const)('the risk of converting %s', async (_what, text, to, risk, changes) => {
  const { risks } = await review({ texts: [text], to });
  expect(risks[0]?.risk).toBe(risk);
  expect(risks[0]?.changes.filter(({ from }) => from === '乾')).toEqual(changes);
});

test('changes of vocabulary are counted over all texts, commonest first, with their kind', async () => {
  const { vocabulary } = await review({ texts: ['支持软件企业', '软件'], to: 'twp' });
  expect(vocabulary).toEqual([
    { word: '軟件', replacement: '軟體', kind: 'technical', count: 2 },
    { word: '支持', replacement: '支援', kind: 'administrative', count: 1 },
  ]);
});

test('protected words and targets of characters alone have no changes of vocabulary', async () => {
  expect((await review({ texts: ['支持软件'], to: 'twp' }, { protectedWords: ['软件=軟件'] })).vocabulary).toEqual([
    { word: '支持', replacement: '支援', kind: 'administrative', count: 1 },
  ]);
  expect((await review({ texts: ['支持软件'], to: 'tw' })).vocabulary).toEqual([]);
});

test.each([
  ['none', '支持软件企业', [], '支持軟件企業'],
  ['one', '支持软件企业', [{ word: '軟件', replacement: '軟體' }], '支持軟體企業'],
  ['one in a text of Taiwan', '發展軟件企業', [{ word: '軟件', replacement: '軟體' }], '發展軟體企業'],
] as const)(
  'of the changes of vocabulary only the accepted are made: %s',
  async (_what, text, vocabulary, expected) => {
    expect(await convert({ texts: [text], to: 'twp', vocabulary })).toEqual([expected]);
  },
);

test('a counterpart that a person chose stands in the result, before the setting', async () => {
  const params: ConvertParams = { texts: ['理发', '发展'], to: 't', chosen: [[{ start: 1, end: 2, text: '發' }], []] };
  expect(await convert(params, { protectedWords: ['理发=理髮'] })).toEqual(['理發', '發展']);
});

test.each([
  ['to traditional', 'tw', '企業發展，企業發展與頭髮'],
  ['to simplified', 'cn', '企业发展，企业发展与头发'],
] as const)('a mixed text is converted throughout %s, after a warning of what is lost', async (_what, to, expected) => {
  const text = '企业发展，企業發展與頭发';
  const { risks } = await review({ texts: [text], to });
  expect(risks[0]?.risk).toBe('mixed');
  expect(risks[0]?.changes).toContainEqual(
    to === 'tw' ? { from: '发', to: '發', count: 1 } : { from: '發', to: '发', count: 1 },
  );
  expect(await convert({ texts: [text], to })).toEqual([expected]);
});

test('a text that is no open document is converted with the names that are found in it', async () => {
  const mention = { type: 'person' as const, id: 'p', name: '范长江', text: '范长江', recogniser: 'persons' };
  const annotated = marked('⟦person p 范长江|范长江⟧任主任').annotations;
  const client = await TestClient.start({
    resources: { segmenter: { name: 'words', tag: (line) => [...line].map(word) } },
    *annotate(text) {
      yield;
      return { ...annotated, entities: [{ ...mention, start: 0, end: 3 }].filter(() => text.startsWith('范长江')) };
    },
  });
  const params: ConvertParams = { texts: ['范长江任主任'], uris: ['file:///closed.txt'], to: 't' };
  const { texts }: ConvertResult = await client.connection.sendRequest(CONVERT, params);
  expect(texts).toEqual(['范長江任主任']);
});

test('each text is converted with the protected words of its own folder', async () => {
  const client = await TestClient.start({
    settings: { protectedWords: ['理发=理髪'] },
    settingsOf: { 'file:///a/one.txt': { protectedWords: ['理发'] }, 'file:///b/two.txt': { protectedWords: [] } },
  });
  const params: ConvertParams = {
    texts: ['理发', '理发', '理发'],
    uris: ['file:///a/one.txt', 'file:///b/two.txt', 'file:///c/three.txt'],
    to: 't',
  };
  const { texts }: ConvertResult = await client.connection.sendRequest(CONVERT, params);
  expect(texts).toEqual(['理发', '理髮', '理髪']);
});

test.each([
  ['jp', 'cn', '広島県の経済発展', '广岛县の经济发展'],
  ['cn', 'jp', '经济发展', '経済発展'],
  ['tw', 'hk', '這裡說明', '這裏説明'],
] as const)('a text is converted from %s to %s as asked', async (from, to, text, expected) => {
  expect(await convert({ texts: [text], from, to })).toEqual([expected]);
});
