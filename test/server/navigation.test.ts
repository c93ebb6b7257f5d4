import { expect, test } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceSymbol } from 'vscode-languageserver/node';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const SIMPLIFIED = 'file:///jian.txt';
const TRADITIONAL = 'file:///fan.txt';

const JIAN = marked(
  '⟦place place:440310 坪山区|坪‸山⟧发展很快，⟦place place:440310 坪山区|坪山区⟧的⟦person person:杨军 杨军|杨军⟧说。',
);
const FAN = marked('⟦place place:440310 坪山区|坪山區⟧與⟦country country:CHE 瑞士|瑞士⟧合作。', [], 'Hant');

async function bothOpen(): Promise<TestClient> {
  const client = await TestClient.start({ texts: [JIAN, FAN] });
  await client.open(SIMPLIFIED, JIAN.text);
  await client.open(TRADITIONAL, FAN.text);
  return client;
}

/** Which words in which documents some locations are. */
function named(client: TestClient, locations: readonly Location[] | null) {
  return locations?.map(({ uri, range }) => [uri, client.words(uri, range), range.start.character]);
}

test('definition leads to the mention that names the entity in full', async () => {
  const client = await bothOpen();
  const found = await client.at<Location>('textDocument/definition', SIMPLIFIED, JIAN.caret);
  expect(named(client, [found])).toEqual([[SIMPLIFIED, '坪山区', 7]]);
});

test('references are the mentions in both scripts and all open documents', async () => {
  const client = await bothOpen();
  const references = (includeDeclaration: boolean) =>
    client.at<Location[]>('textDocument/references', SIMPLIFIED, JIAN.caret, { context: { includeDeclaration } });
  expect(named(client, await references(true))).toEqual([
    [SIMPLIFIED, '坪山', 0],
    [SIMPLIFIED, '坪山区', 7],
    [TRADITIONAL, '坪山區', 0],
  ]);
  expect(named(client, await references(false))).toEqual([
    [SIMPLIFIED, '坪山', 0],
    [TRADITIONAL, '坪山區', 0],
  ]);
});

test('document highlight marks every mention of the entity and no other', async () => {
  const client = await bothOpen();
  const found = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', SIMPLIFIED, JIAN.caret);
  expect(found.map(({ range }) => client.words(SIMPLIFIED, range))).toEqual(['坪山', '坪山区']);
});

test('the caret right behind a mention stands on it, one further does not', async () => {
  const client = await bothOpen();
  expect(await client.at('textDocument/documentHighlight', SIMPLIFIED, 2)).not.toBeNull();
  expect(await client.at('textDocument/documentHighlight', SIMPLIFIED, 3)).toBeNull();
});

test.each([
  ['坪山', ['坪山区', '坪山區']],
  ['坪山区', ['坪山区', '坪山区 坪山區']],
  ['坪山區', ['坪山區 坪山区', '坪山區']],
  ['瑞', ['瑞士']],
  ['', ['坪山区', '杨军', '坪山區', '瑞士']],
  ['北京', []],
])('workspace symbols for “%s” are found in either script', async (query, names) => {
  const client = await bothOpen();
  const found: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query });
  expect(found.map(({ name }) => name)).toEqual(names);
});

test('a document that was closed is no longer searched', async () => {
  const client = await bothOpen();
  await client.close(TRADITIONAL);
  const found: WorkspaceSymbol[] = await client.connection.sendRequest('workspace/symbol', { query: '坪山' });
  expect(found.map(({ location }) => location.uri)).toEqual([SIMPLIFIED]);
});
