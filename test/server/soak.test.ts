/** A long day of writing: what ten thousand edits leave in memory is what a thousand leave. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { annotateInStages, type Resources } from '../../src/core/index.ts';
import { builtResources } from './support/indexedFolder.ts';
import { TestClient } from './support/testClient.ts';

const URI = 'file:///a.policy.txt';
const EDITS = 10_000;
const FIRST = 1_000;
/** So many edits are made before their result is awaited, as when somebody types fast. */
const AT_ONCE = 20;

const TEXT = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'seeds', '06-statistical-communique.txt'),
  'utf8',
).slice(0, 300);

/** What is typed, each piece taken out again later. */
const PIECES = [
  '坪山区',
  '新登记企业7654家，',
  '。',
  '\n',
  '《甲市用水办法》',
  '区委书记杨军',
  '增长12.5%',
  '（',
  '’',
  '開發區(qū)',
];

let resources: Resources;
beforeAll(async () => {
  resources = await builtResources();
}, 60_000);

/** Bytes in use once all garbage is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let n = 0; n < 3; n++) collect();
  return process.memoryUsage().heapUsed;
}

test('memory after ten thousand edits is within a tenth of that after a thousand', { timeout: 120_000 }, async () => {
  const client = await TestClient.start({
    loadResources: async () => resources,
    annotate: annotateInStages,
  });
  await client.open(URI, TEXT);
  await client.annotationsOf(URI);
  let after = 0;
  for (let edit = 0; edit < EDITS; edit += 2) {
    const piece = PIECES[(edit / 2) % PIECES.length]!;
    const at = (edit * 7919) % TEXT.length;
    await client.edit(URI, at, at, `${piece}${edit}`);
    await client.edit(URI, at, at + `${piece}${edit}`.length, '');
    if ((edit + 2) % AT_ONCE > 0) continue;
    await client.annotationsOf(URI, edit + 3);
    client.forgetPublished();
    if (edit + 2 === FIRST) after = heap();
  }
  expect(client.textOf(URI)).toBe(TEXT);
  expect(heap() / after).toBeLessThan(1.1);
  expect(client.log).toEqual([]);
});
