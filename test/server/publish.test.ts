import { expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver/node';
import type { Annotations } from '../../src/core/index.ts';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';

test('a check becomes a warning that points to the other places it concerns', async () => {
  const text = marked('共100家，其中20家，⟦!share-mismatch|占29%⟧。');
  const annotations: Annotations = {
    ...text.annotations,
    checks: text.annotations.checks.map((check) => ({ ...check, related: [{ start: 1, end: 5 }] })),
  };
  const client = await TestClient.start({ texts: [{ ...text, annotations }] });
  await client.open(URI, text.text);
  const { version, diagnostics } = await client.diagnosticsOf(URI, (found) => found.length > 0);
  expect(version).toBe(1);
  expect(diagnostics).toMatchObject([{ severity: 2, code: 'share-mismatch', source: 'Policy Annotator' }]);
  expect(diagnostics.map(({ range }) => client.words(URI, range))).toEqual(['占29%']);
  expect(diagnostics[0]?.relatedInformation?.map(({ message }) => message)).toEqual(['100家']);
});

test('annotations come with what tells the script', async () => {
  const client = await TestClient.start();
  await client.open(URI, '臺灣的產業發展');
  const { script } = await client.annotationsOf(URI);
  expect(script).toMatchObject({ script: 'Hant', simplified: 0, examples: { simplified: [] } });
  expect(script?.examples.traditional).toContain('產');
});

test('a check that no longer holds is taken back, and documents without checks send nothing', async () => {
  const text = marked('⟦!share-mismatch|占29%⟧企业。');
  const client = await TestClient.start({ texts: [text] });
  await client.open('file:///none.txt', '没有问题。');
  await client.annotationsOf('file:///none.txt');
  await client.open(URI, text.text);
  await client.diagnosticsOf(URI, (found) => found.length > 0);
  await client.edit(URI, 1, 3, '30');
  await client.annotationsOf(URI, 2);
  await client.diagnosticsOf(URI, (found) => found.length === 0);
  expect(client.diagnostics.map(({ uri, version }) => [uri, version])).toEqual([
    [URI, 1],
    [URI, 2],
  ]);
});

const FIGURES = marked(
  '企业⟦=count 6 家|六家⟧，\n投资⟦=count 1000 家|1,000家⟧⟦=money 108000000000 CNY|1080亿元⟧，⟦=percent 14 %|14%⟧。',
);

async function hints(settings: Record<string, unknown>, lines: readonly [number, number]) {
  const client = await TestClient.start({ texts: [FIGURES], settings });
  await client.open(URI, FIGURES.text);
  await client.annotationsOf(URI);
  const range = { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } };
  const found: InlayHint[] | null = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: URI },
    range,
  });
  return found?.map(({ label, position }) => [label, position.line, position.character]);
}

test('a change of the setting has the editor ask for inlay hints anew', async () => {
  const client = await TestClient.start({ texts: [FIGURES] });
  await client.open(URI, FIGURES.text);
  await client.annotationsOf(URI);
  await client.configure({ inlayHints: true });
  await client.when(() => client.requests.find((method) => method === 'workspace/inlayHint/refresh'));
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const found: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: URI },
    range,
  });
  expect(found.map(({ label }) => label)).toEqual(['6 家']);
});

test('inlay hints are off unless asked for', async () => {
  expect(await hints({}, [0, 2])).toBeUndefined();
});

test.each([
  [
    [0, 2],
    [
      ['6 家', 0, 4],
      ['CNY 108,000,000,000', 1, 14],
    ],
  ],
  [[1, 2], [['CNY 108,000,000,000', 1, 14]]],
] as const)('inlay hints give values that the text writes otherwise, in lines %j', async (lines, expected) => {
  expect(await hints({ inlayHints: true }, lines)).toEqual(expected);
});
