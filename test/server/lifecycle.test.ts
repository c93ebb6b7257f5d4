import { expect, test } from 'vitest';
import type { Annotations } from '../../src/core/index.ts';
import { marked } from './support/markedText.ts';
import { NO_RESOURCES, TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';
const NEWS = marked('⟦place place:440310 坪山区|坪山区⟧有企业⟦=count 566 家|566家⟧。');

test('an opened document is annotated and its version named', async () => {
  const client = await TestClient.start({ texts: [NEWS] });
  await client.open(URI, NEWS.text);
  expect(await client.annotationsOf(URI)).toMatchObject({ uri: URI, version: 1, annotations: NEWS.annotations });
});

test('the handshake is answered before the dictionaries are loaded, and requests wait for them', async () => {
  let loaded = () => {};
  const ready = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const client = await TestClient.start({ texts: [NEWS], loadResources: () => ready.then(() => NO_RESOURCES) });
  expect(client.initialized.capabilities.hoverProvider).toBe(true);
  await client.open(URI, NEWS.text);
  const hover = client.at('textDocument/hover', URI, 0);
  loaded();
  expect(await hover).not.toBeNull();
});

test('dictionaries that cannot be loaded are reported, and documents say that they failed', async () => {
  const client = await TestClient.start({ loadResources: () => Promise.reject(new Error('no such file')) });
  await client.open(URI, NEWS.text);
  expect(await client.annotationsOf(URI)).toMatchObject({ annotations: null, reason: 'failed' });
  expect(client.shown).toEqual(['Policy Annotator cannot load its dictionaries. The log says more.']);
  expect(client.log).toHaveLength(1);
  expect(client.log[0]).toContain('no such file');
});

test.each([
  ['empty', 'policytext', ' \n　\n'],
  ['notChinese', 'policytext', 'Nothing to read here.'],
  ['notChinese', 'plaintext', 'The company is called 昌红集团 in Chinese.'],
  ['notChinese', 'markdown', '# Read me\n\n中文 is mentioned once.'],
  ['wrongEncoding', 'policytext', '\uFFFD\uFFFD\uFFFD\u02BD\uFFFD\uFFFD'],
  ['tooLarge', 'policytext', '坪山区'.repeat(40)],
])('a document is not annotated because it is %s (%s)', async (reason, language, text) => {
  const client = await TestClient.start({ settings: { maxFileSize: 100 } });
  await client.open(URI, text, language);
  expect(await client.when(() => client.published.find((each) => each.reason === reason))).toMatchObject({
    uri: URI,
    annotations: null,
  });
});

test.each(['plaintext', 'markdown'])('a %s document that is mostly Chinese is annotated', async (language) => {
  const client = await TestClient.start({ texts: [NEWS] });
  await client.open(URI, NEWS.text, language);
  expect((await client.annotationsOf(URI)).annotations).not.toBeNull();
});

test('turning off the detection withdraws plain text, turning it on brings it back', async () => {
  const client = await TestClient.start({ texts: [NEWS] });
  await client.open(URI, NEWS.text, 'plaintext');
  await client.annotationsOf(URI);
  await client.configure({ autoDetect: false });
  await client.when(() => client.published.find((each) => each.reason === 'disabled'));
  await client.configure({ autoDetect: true });
  await client.when(() => client.published.length === 3 || undefined);
  expect(client.published.at(-1)?.annotations).toEqual(NEWS.annotations);
});

test('settings are asked for at the start, once a document, and after a change of them, not with the text', async () => {
  const client = await TestClient.start({ texts: [NEWS] });
  await client.open(URI, NEWS.text);
  await client.edit(URI, 0, 0, '在');
  await client.edit(URI, 0, 0, '现');
  await client.annotationsOf(URI, 3);
  const asked = client.requests.length;
  await client.edit(URI, 0, 0, '又');
  await client.annotationsOf(URI, 4);
  expect(client.requests.length).toBe(asked);
  await client.configure({ maxFileSize: 5 });
  await client.when(() => client.published.find(({ reason }) => reason === 'tooLarge'));
  expect(client.requests.length).toBeGreaterThan(asked);
});

test('a client that is not asked for settings sends them', async () => {
  const client = await TestClient.start({ texts: [NEWS], pullSettings: false });
  await client.open(URI, NEWS.text);
  await client.annotationsOf(URI);
  await client.configure({ maxFileSize: 5 });
  await client.when(() => client.published.find(({ reason }) => reason === 'tooLarge'));
  expect(client.requests).toEqual([]);
});

test('after a change only the new version is annotated, with the text it has', async () => {
  const changed = marked('⟦place place:440310 坪山区|坪山区⟧有企业⟦=count 600 家|600家⟧。');
  const client = await TestClient.start({ texts: [NEWS, changed] });
  await client.open(URI, NEWS.text);
  const at = NEWS.text.indexOf('566');
  await client.edit(URI, at, at + 1, '6');
  await client.edit(URI, at + 1, at + 3, '00');
  expect((await client.annotationsOf(URI, 3)).annotations).toEqual(changed.annotations);
});

test('an analysis that the text has overtaken is given up between two stages', async () => {
  let stages = 0;
  let begun = () => {};
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const client = await TestClient.start({
    *annotate(text): Generator<undefined, Annotations> {
      while (text === NEWS.text) {
        stages++;
        begun();
        yield;
      }
      return NEWS.annotations;
    },
  });
  await client.open(URI, NEWS.text);
  await running;
  await client.edit(URI, 0, 0, '。');
  await client.annotationsOf(URI, 2);
  const given = stages;
  await client.connection.sendRequest('workspace/symbol', { query: '' });
  expect(stages).toBe(given);
  expect(client.published.map(({ version }) => version)).toEqual([2]);
});

test('a request about a version that is overtaken is refused as modified', async () => {
  let endless = true;
  const client = await TestClient.start({
    *annotate(): Generator<undefined, Annotations> {
      while (endless) yield;
      return NEWS.annotations;
    },
  });
  await client.open(URI, NEWS.text);
  const hover = client.at('textDocument/hover', URI, 0);
  await client.edit(URI, 0, 0, '。');
  await expect(hover).rejects.toMatchObject({ code: -32801 });
  endless = false;
  expect(await client.at('textDocument/hover', URI, 0)).not.toBeNull();
});

test('a document closed while it is analysed publishes nothing more, and its diagnostics are taken back', async () => {
  const doubtful = marked('⟦!share-mismatch|占29%⟧。');
  const client = await TestClient.start({ texts: [doubtful, NEWS] });
  await client.open(URI, doubtful.text);
  await client.diagnosticsOf(URI, (diagnostics) => diagnostics.length === 1);
  await client.edit(URI, 0, 0, '共');
  await client.close(URI);
  await client.diagnosticsOf(URI, (diagnostics) => diagnostics.length === 0);
  await client.open('file:///b.txt', NEWS.text);
  await client.annotationsOf('file:///b.txt');
  expect(client.published.map(({ uri, version }) => [uri, version])).toEqual([
    [URI, 1],
    ['file:///b.txt', 1],
  ]);
});

test('requests about documents that are not open, or not annotated, have no result', async () => {
  const client = await TestClient.start();
  expect(
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///none.txt' },
      position: { line: 0, character: 0 },
    }),
  ).toBeNull();
  await client.open(URI, '');
  for (const method of ['hover', 'definition', 'documentHighlight']) {
    expect(await client.at(`textDocument/${method}`, URI, 0)).toBeNull();
  }
  expect(await client.at('textDocument/references', URI, 0, { context: { includeDeclaration: true } })).toBeNull();
  expect(await client.at('textDocument/documentSymbol', URI, 0)).toBeNull();
  expect(await client.at('textDocument/foldingRange', URI, 0)).toBeNull();
});

test('an analysis that throws is logged, and the server goes on', async () => {
  const client = await TestClient.start({
    *annotate(text): Generator<undefined, Annotations> {
      yield;
      if (text !== NEWS.text) throw new RangeError('out of range');
      return NEWS.annotations;
    },
  });
  await client.open(URI, '坪山区');
  expect(await client.annotationsOf(URI)).toMatchObject({ annotations: null, reason: 'failed' });
  expect(client.log.join()).toContain('RangeError: out of range');
  await client.open('file:///b.txt', NEWS.text);
  expect((await client.annotationsOf('file:///b.txt')).annotations).not.toBeNull();
});
