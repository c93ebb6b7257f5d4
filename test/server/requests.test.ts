import { expect, test } from 'vitest';
import { CONVERT, type ConvertResult } from '../../src/protocol.ts';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

test.each([
  ['cn', 't', '坪山区发展', '坪山區發展'],
  ['t', 'cn', '坪山區發展', '坪山区发展'],
  ['cn', 'twp', '软件信息', '軟體資訊'],
  ['cn', 'hk', '为了里面', '為了裏面'],
] as const)('converts from %s to %s', async (from, to, text, expected) => {
  const client = await TestClient.start();
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, { texts: [text, ''], from, to });
  expect(result.texts).toEqual([expected, '']);
});

test.each([
  ['cn', '坪山區發展', '坪山区发展'],
  ['tw', '坪山区发展', '坪山區發展'],
] as const)('detects the script of what is converted to %s', async (to, text, expected) => {
  const client = await TestClient.start();
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, { texts: [text], to });
  expect(result.texts).toEqual([expected]);
});

test('a surname known from the open document keeps its form, in the document as in a piece of it', async () => {
  const text = marked('党组书记⟦person person:范长龙 范长龙|范长龙⟧表示。');
  const client = await TestClient.start({ texts: [text] });
  await client.open('file:///a.txt', text.text);
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, {
    texts: [text.text, '范长龙表示'],
    to: 'tw',
  });
  expect(result.texts).toEqual(['黨組書記范長龍表示。', '范長龍表示']);
});

test('no word is cut in two by a phrase of the dictionary', async () => {
  const tag = (line: string) => (line === '粉丝发布' ? ['粉丝', '发布'] : [line]).map((word) => ({ word, tag: 'n' }));
  const client = await TestClient.start({ resources: { segmenter: { name: 'words', tag } } });
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, {
    texts: ['粉丝发布'],
    from: 'cn',
    to: 'tw',
  });
  expect(result.texts).toEqual(['粉絲發佈']);
});

test.each([
  ['a protected word stays', ['皇后'], '皇后乘坐干线列车', '皇后乘坐幹線列車'],
  ['a word with a form is written so', ['头发=頭发'], '头发发展', '頭发發展'],
  ['the longest of several wins', ['发展=发展', '发展区'], '发展，发展区', '发展，发展区'],
])('%s', async (_what, protectedWords, text, expected) => {
  const client = await TestClient.start({ settings: { protectedWords } });
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, { texts: [text], from: 'cn', to: 't' });
  expect(result.texts).toEqual([expected]);
});

test('conversion does without dictionaries of its own', async () => {
  const client = await TestClient.start({ loadResources: () => Promise.reject(new Error('no such file')) });
  const result: ConvertResult = await client.connection.sendRequest(CONVERT, { texts: ['发展'], to: 'tw' });
  expect(result.texts).toEqual(['發展']);
});

test('a script that does not exist is refused', async () => {
  const client = await TestClient.start();
  await expect(client.connection.sendRequest(CONVERT, { texts: ['文'], to: 'xx' })).rejects.toThrow('xx');
});
