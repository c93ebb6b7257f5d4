/** Texts nobody writes, through the real pipeline: the server answers, soon, and stays up. */
import { expect, test } from 'vitest';
import { annotateInStages } from '../../src/core/index.ts';
import { NO_RESOURCES, TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';

function start(settings: Record<string, unknown> = {}): Promise<TestClient> {
  return TestClient.start({ settings, annotate: (text) => annotateInStages(text, { resources: NO_RESOURCES }) });
}

test.each([
  ['lone surrogates', '坪山\uD842区\uDFB7，企业566家。\uD842'],
  ['characters beyond the basic plane', '𠮷野家在𠮷林省投资3亿元。'],
  ['a null and other controls', '坪山区\u0000\u0007有\u200B企业\uFEFF566家。\r\n\r第一条\u2028第二条'],
  ['brackets that never close', `${'（'.repeat(500)}${'《'.repeat(500)}坪山区`],
  ['one long line', '坪山区企业566家，增长14%。'.repeat(4_000)],
])('%s are annotated', async (_, text) => {
  const client = await start();
  await client.open(URI, text);
  const { annotations } = await client.annotationsOf(URI);
  expect(annotations).not.toBeNull();
  for (const { start: from, end } of [...(annotations?.entities ?? []), ...(annotations?.figures ?? [])]) {
    expect(from >= 0 && from < end && end <= text.length).toBe(true);
  }
});

test('a text of 20 million characters is refused at once, and one character less than the limit is not', async () => {
  const client = await start({ maxFileSize: 1_000 });
  await client.open(URI, '坪山区。\n'.repeat(4_000_000));
  expect(await client.annotationsOf(URI)).toMatchObject({ annotations: null, reason: 'tooLarge', elapsed: 0 });
  await client.open('file:///b.txt', '策'.repeat(1_000));
  expect((await client.annotationsOf('file:///b.txt')).annotations).not.toBeNull();
});

test('requests about another document are answered while a long text is analysed', async () => {
  let stages = 0;
  let going = true;
  const client = await TestClient.start({
    *annotate(text) {
      while (going && text.startsWith('长')) {
        stages++;
        yield;
      }
      return yield* annotateInStages(text, { resources: NO_RESOURCES });
    },
  });
  await client.open(URI, '长文');
  await client.open('file:///b.txt', '第一条 坪山区企业566家。');
  expect(await client.at('textDocument/documentSymbol', 'file:///b.txt', 0)).not.toBeNull();
  expect(stages).toBeGreaterThan(0);
  going = false;
  expect((await client.annotationsOf(URI)).annotations).not.toBeNull();
});
