import { expect, test } from 'vitest';
import { REPAIR, type RepairedText } from '../../src/protocol.ts';
import { TestClient } from './support/testClient.ts';

test.each([
  ['pinyin left in brackets', '蜀山區(qū)環(huán)境產(chǎn)業(yè)發(fā)展', '蜀山區環境產業發展', 0],
  ['no gloss that is not a reading of its character', '區(qū)環(huán)境產(chǎn)業(yè)車(bēi)', '區環境產業車(bēi)', 0],
  ['nothing', '蜀山區環境產業發展', '蜀山區環境產業發展', 0],
])('takes out %s', async (_what, text, expected, lost) => {
  const client = await TestClient.start();
  const repaired: RepairedText = await client.connection.sendRequest(REPAIR, { text });
  expect(repaired).toEqual({ text: expected, lost });
});

test('repairs without dictionaries', async () => {
  const client = await TestClient.start({ loadResources: () => Promise.reject(new Error('gone')) });
  const repaired: RepairedText = await client.connection.sendRequest(REPAIR, {
    text: '區(qū)環(huán)境產(chǎn)業(yè)',
  });
  expect(repaired.text).toBe('區環境產業');
});
