import { expect, test } from 'vitest';
import {
  CONVERT,
  type ConvertParams,
  type ConvertResult,
  DOUBTFUL_CHARACTERS,
  type DoubtfulCharactersParams,
  type DoubtfulCharactersResult,
  REVIEW_CONVERSION,
  type ReviewConversionParams,
  type ReviewConversionResult,
} from '../../src/protocol.ts';
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

async function doubtful(params: DoubtfulCharactersParams, settings = {}) {
  const client = await start(settings);
  const { places }: DoubtfulCharactersResult = await client.connection.sendRequest(DOUBTFUL_CHARACTERS, params);
  return places.map(({ span, chosen, alternatives, why, word: { start, end }, written }) => [
    params.text.slice(start, end),
    span.start - start,
    written,
    chosen,
    alternatives.includes('髮') || alternatives.includes('后'),
    why,
  ]);
}

test('doubtful characters come with their word, what becomes of it, the alternatives and the reason', async () => {
  expect(await doubtful({ text: '支持皇后理发', to: 'tw' })).toContainEqual([
    '皇后',
    1,
    '皇后',
    '后',
    false,
    'dictionary',
  ]);
});

test('nothing is in doubt in a protected word or a traditional text', async () => {
  const found = await doubtful({ text: '支持皇后', to: 'tw' }, { protectedWords: ['皇后'] });
  expect(found.filter(([around]) => around === '皇后')).toEqual([]);
  expect(await doubtful({ text: '發展與後來的國家發展', to: 'tw' })).toEqual([]);
});

test('a counterpart that a person chose stands in the result, before the setting', async () => {
  const params: ConvertParams = { texts: ['理发', '发展'], to: 't', chosen: [[{ start: 1, end: 2, text: '發' }], []] };
  expect(await convert(params, { protectedWords: ['理发=理髮'] })).toEqual(['理發', '發展']);
});

test('what has only rare alternatives is told apart', async () => {
  const client = await start();
  const params: DoubtfulCharactersParams = { text: '国家皇后', to: 'tw' };
  const { places }: DoubtfulCharactersResult = await client.connection.sendRequest(DOUBTFUL_CHARACTERS, params);
  expect(places.map(({ span, rare }) => [params.text[span.start], rare])).toEqual([
    ['家', true],
    ['后', false],
  ]);
});
