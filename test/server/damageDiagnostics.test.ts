import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';

/** Code, severity and words of each diagnostic. */
async function shown(source: string, settings: Record<string, unknown> = {}) {
  const text = marked(source);
  const client = await TestClient.start({ texts: [text], settings });
  await client.open(URI, text.text);
  const { diagnostics } = await client.diagnosticsOf(URI, (found) => found.length > 0);
  return diagnostics.map(({ code, severity, range }) => [code, severity, client.words(URI, range)]);
}

const WARNING = 2;
const INFORMATION = 3;

test.each([
  ['remains of markup', '企业投资&nbsp;十亿元。', [['htmlRemains', INFORMATION, '&nbsp;']]],
  ['a filtered word', '为贯彻落实&&精神，制定本办法。', [['filteredWord', WARNING, '&&']]],
  ['full-width digits', '投资１２亿元。', [['fullWidth', INFORMATION, '１２']]],
  ['a private-use character', '企业\ue123投资十亿元。', [['privateUse', WARNING, '\ue123']]],
  ['two marks in place of one', '投资十亿元，，增长。', [['duplicatedPunctuation', INFORMATION, '，，']]],
])('%s is shown', async (_what, source, expected) => {
  expect(await shown(source)).toEqual(expected);
});

test('a rule that is switched off shows nothing', async () => {
  const found = await shown('投资１２亿元，，增长。', { damage: { rules: { fullWidth: false } } });
  expect(found.map(([code]) => code)).toEqual(['duplicatedPunctuation']);
});

test('switching a rule off takes its diagnostics back', async () => {
  const client = await TestClient.start();
  await client.open(URI, '投资１２亿元。');
  await client.diagnosticsOf(URI, (found) => found.length === 1);
  await client.configure({ damage: { rules: { fullWidth: false } } });
  await client.diagnosticsOf(URI, (found) => found.length === 0);
});

test('a kind that occurs very often is shown a line at a time, and not without end', async () => {
  const client = await TestClient.start();
  await client.open(URI, '投资１亿元，增长２倍，共３家。\n'.repeat(120));
  const { diagnostics } = await client.diagnosticsOf(URI, (found) => found.length > 0);
  expect(diagnostics.length).toBe(100);
  const [first] = diagnostics as [Diagnostic];
  expect(first.message).toBe('Full-width letters and digits (3 places in this line)');
  expect(first.relatedInformation?.map(({ message }) => message)).toEqual(['２', '３']);
});

const PINYIN = '武侯⟦!conversion-damage|區⟧(qū)環(huán)境產(chǎn)業(yè)發展。';

test('inserted pinyin is not shown twice', async () => {
  expect(await shown(PINYIN)).toEqual([['conversion-damage', WARNING, '區']]);
});

test('inserted pinyin is not shown where its rule is off', async () => {
  const found = await shown(`${PINYIN}，，`, { damage: { rules: { insertedPinyin: false } } });
  expect(found.map(([code]) => code)).toEqual(['duplicatedPunctuation']);
});
