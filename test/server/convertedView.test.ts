import { expect, test } from 'vitest';
import type { Hover, Location } from 'vscode-languageserver/node';
import {
  CONVERTED_SCHEME,
  CONVERTED_VIEW,
  type ConvertedViewParams,
  type ConvertedViewResult,
  PARTNER_SPAN,
  type PartnerSpanParams,
} from '../../src/protocol.ts';
import { type MarkedText, marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const SOURCE = 'file:///plan.policy.txt';
const VIEW = `${CONVERTED_SCHEME}:/plan.zh-Hant.policy.txt`;
const WORDS = /(?<=皇后|头发|理发|发展)|(?=皇后|头发|理发|发展)/;

function start(settings: Record<string, unknown> = {}, texts: readonly MarkedText[] = []): Promise<TestClient> {
  const tag = (line: string) => line.split(WORDS).map((word) => ({ word, tag: 'n' }));
  return TestClient.start({ settings, texts, resources: { segmenter: { name: 'words', tag } } });
}

async function view(
  params: Partial<ConvertedViewParams> & Pick<ConvertedViewParams, 'text'>,
  settings = {},
): Promise<ConvertedViewResult> {
  const client = await start(settings);
  return ask(client, params);
}

function ask(
  { connection }: TestClient,
  params: Partial<ConvertedViewParams> & Pick<ConvertedViewParams, 'text'>,
): Promise<ConvertedViewResult> {
  const whole: ConvertedViewParams = { uri: VIEW, source: SOURCE, to: 'tw', chosen: [], roundTrip: false, ...params };
  return connection.sendRequest(CONVERTED_VIEW, whole);
}

/** The places of a character in a view: its word, what is written, the alternatives and why. */
function placesOf(text: string, character: string, { places }: ConvertedViewResult) {
  return places
    .filter(({ span }) => text.slice(span.start, span.end) === character)
    .map(({ word, written, chosen, alternatives, why }) => [
      text.slice(word.start, word.end),
      written,
      chosen,
      alternatives.includes('髮') ? '髮' : (alternatives[0] ?? ''),
      why,
    ]);
}

test('doubtful characters come with their word, what becomes of it, the alternatives and the reason', async () => {
  const text = '皇后理发，发展';
  const found = await view({ text });
  expect(found.text).toBe('皇后理髮，發展');
  expect(placesOf(text, '后', found)).toEqual([['皇后', '皇后', '后', '後', 'dictionary']]);
  expect(placesOf(text, '发', found)).toEqual([
    ['理发', '理髮', '髮', '發', 'dictionary'],
    ['发展', '發展', '發', '髮', 'dictionary'],
  ]);
});

test('what has only rare alternatives is told apart', async () => {
  const text = '国家皇后';
  const { places } = await view({ text });
  expect(places.map(({ span, rare }) => [text[span.start], rare])).toEqual([
    ['家', true],
    ['后', false],
  ]);
});

test('what a person chose is shown, and the earlier counterpart is an alternative', async () => {
  const text = '发展与发展';
  const found = await view({ text, chosen: [{ start: 0, end: 1, text: '髮' }] });
  expect(found.text).toBe('髮展與發展');
  expect(placesOf(text, '发', found)).toEqual([
    ['发展', '髮展', '髮', '發', 'choice'],
    ['发展', '發展', '發', '髮', 'dictionary'],
  ]);
});

test('what the protected words decide says so, and a choice goes before it', async () => {
  const text = '理发与理发';
  const protectedWords = ['理发=理發'];
  const found = await view({ text, chosen: [{ start: 4, end: 5, text: '髮' }] }, { protectedWords });
  expect(found.text).toBe('理發與理髮');
  expect(placesOf(text, '发', found).map(([, , , , why]) => why)).toEqual(['setting', 'choice']);
});

test('of a part of a text only that part is converted and in doubt', async () => {
  const text = '发展与理发，发展';
  const found = await view({ text, parts: [{ start: 3, end: 5 }] });
  expect(found.text).toBe('发展与理髮，发展');
  expect(found.places.map(({ span }) => span.start)).toEqual([4]);
});

test('places are where the view has them, though the conversion changes lengths', async () => {
  const { text, places } = await view({ text: '荀𫖮与皇后' });
  const [place] = places.slice(-1);
  expect(text.slice(place?.target.start, place?.target.end)).toBe('后');
  expect(place?.target).not.toEqual(place?.span);
});

test('in a mixed text only what is simplified is in doubt', async () => {
  const text = '企業發展與理发';
  const found = await view({ text });
  expect(found.text).toBe('企業發展與理髮');
  expect(placesOf(text, '发', found)).toEqual([['理发', '理髮', '髮', '發', 'dictionary']]);
  expect(found.places.every(({ span }) => span.start > 4)).toBe(true);
});

test.each([
  ['臺灣與台灣', 'cn', [['台', '臺']]],
  ['優化營商環境', 'cn', []],
] as const)('what a conversion of %s to %s and back would not restore', async (text, to, expected) => {
  const { losses } = await view({ text, to, roundTrip: true });
  expect(losses.map(({ span, becomes }) => [text.slice(span.start, span.end), becomes])).toEqual(expected);
  expect((await view({ text, to })).losses).toEqual([]);
});

const KNOWN = marked(
  '⟦place place:440310 坪山区|坪山区⟧有企业⟦=count 566 家 over|566家⟧，荀𫖮住在⟦place place:440310 坪山区|坪山区⟧',
);

/** A client that shows a document and its view. */
async function shown(): Promise<{ client: TestClient; text: string }> {
  const client = await start({}, [KNOWN]);
  await client.open(SOURCE, KNOWN.text);
  const { text } = await ask(client, { text: KNOWN.text });
  await client.open(VIEW, text);
  return { client, text };
}

test('a view has the annotations of its source, where they stand in it', async () => {
  const { client, text } = await shown();
  const { annotations } = await client.annotationsOf(VIEW);
  expect(annotations?.document.script).toBe('Hant');
  expect(annotations?.entities.map(({ start, end, id, name }) => [text.slice(start, end), id, name])).toEqual([
    ['坪山區', 'place:440310', '坪山区'],
    ['坪山區', 'place:440310', '坪山区'],
  ]);
  expect(annotations?.figures.map((figure) => figure.text)).toEqual(['566家']);
});

test('a view has the cards of its source', async () => {
  const { client, text } = await shown();
  const card: Hover | null = await client.at('textDocument/hover', VIEW, text.lastIndexOf('坪'));
  expect(card?.range).toEqual({
    start: { line: 0, character: text.lastIndexOf('坪') },
    end: { line: 0, character: text.length },
  });
});

test('the mentions in a view are those of its source, and the workspace has each once', async () => {
  const { client, text } = await shown();
  const inView: Location[] = await client.at('textDocument/references', VIEW, 0, {
    context: { includeDeclaration: true },
  });
  expect(inView.filter(({ uri }) => uri === VIEW).map(({ range }) => range.start.character)).toEqual([
    0,
    text.lastIndexOf('坪'),
  ]);
  const ofSource: Location[] = await client.at('textDocument/references', SOURCE, 0, {
    context: { includeDeclaration: true },
  });
  expect(ofSource.map(({ uri }) => uri)).toEqual([SOURCE, SOURCE]);
});

test('a place of a view is found in its source and the other way, until one of them moves on', async () => {
  const { client, text } = await shown();
  const partner = (params: Omit<PartnerSpanParams, 'uri'>) =>
    client.connection.sendRequest(PARTNER_SPAN, { uri: VIEW, ...params });
  const inView = { start: text.lastIndexOf('坪'), end: text.length };
  const inSource = { start: KNOWN.text.lastIndexOf('坪'), end: KNOWN.text.length };
  expect(inView).not.toEqual(inSource);
  expect(await partner({ span: inView, to: 'source' })).toEqual(inSource);
  expect(await partner({ span: inSource, to: 'view' })).toEqual(inView);
  await client.edit(SOURCE, 0, 0, '新');
  expect(await partner({ span: inView, to: 'source' })).toBeNull();
});

test('what is wrong with a text is said of the text alone', async () => {
  const source = marked('⟦!share-mismatch|占比⟧发展与&&发展');
  const client = await start({}, [source]);
  await client.open(SOURCE, source.text);
  const { text } = await ask(client, { text: source.text });
  await client.open(VIEW, text);
  await client.annotationsOf(VIEW);
  await client.diagnosticsOf(SOURCE, (diagnostics) => diagnostics.length > 1);
  expect(client.diagnostics.filter(({ uri }) => uri === VIEW)).toEqual([]);
});

test('a view whose text stays is annotated anew when its source has changed', async () => {
  const before = marked('⟦place place:440310 坪山区|坪山区⟧发展');
  const after = marked('⟦place place:440310 坪山区|坪山区⟧發展');
  const client = await start({}, [before, after]);
  await client.open(SOURCE, before.text);
  const { text } = await ask(client, { text: before.text, to: 't' });
  await client.open(VIEW, text);
  await client.annotationsOf(VIEW);
  await client.edit(SOURCE, 3, 4, '發');
  expect((await ask(client, { text: after.text, to: 't' })).text).toBe(text);
  await client.when(() => client.published.filter(({ uri }) => uri === VIEW)[1]);
});
