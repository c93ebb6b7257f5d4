/** Repair takes damage away and nothing else: a damaged text and its repair have the same entities and facts. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { beforeAll, expect, it } from 'vitest';
import {
  type Annotations,
  annotate,
  type Fact,
  type OffsetMap,
  type Resources,
  repair,
  spanToTarget,
} from '../../src/core/index.ts';
import { loadResources } from '../../src/server/resources/loadResources.ts';

const root = path.join(import.meta.dirname, '..', '..');
const required = process.env.POLICY_ANNOTATOR_REQUIRE_SHARED !== undefined;
const readings = (character: string) => pinyin(character, { multiple: true, type: 'array', nonZh: 'removed' });

/** The repaired text is its own repair. */
const UNCHANGED: OffsetMap = { passes: [] };

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources(path.join(root, 'dist', 'data'));
});

/** Entities by the words that stand for them after the repair, type and id. */
function entitiesOf({ entities }: Annotations, text: string, map: OffsetMap) {
  return entities.map(({ type, id, ...span }) => {
    const { start, end } = spanToTarget(map, span);
    return [text.slice(start, end), type, id];
  });
}

/** Facts without the places where they stand, for these move. */
function factsOf({ facts, figures }: Annotations) {
  return facts.map(({ start: _start, end: _end, ...fact }: Fact) =>
    'figure' in fact ? { ...fact, figure: figures[fact.figure]?.value } : fact,
  );
}

it.each([
  ['seeds/03-inserted-pinyin.txt', 0],
  ['../shared/seeds/002_6a152ae3727a5f82.txt', 1],
])('%s has the same entities and facts before and after', (name, lost) => {
  const file = path.join(root, name);
  if (!existsSync(file)) {
    expect(required, `${name} is absent`).toBe(false);
    return;
  }
  const damaged = readFileSync(file, 'utf8');
  const repaired = repair(damaged, { readings, segmenter: resources.segmenter });
  expect(repaired.text).not.toMatch(/\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/);
  expect(repaired.flagged.map(({ kind }) => kind)).toEqual(Array(lost).fill('lostCharacter'));
  const before = annotate(damaged, { resources });
  const after = annotate(repaired.text, { resources });
  expect(before.entities.length).toBeGreaterThan(20);
  expect(before.facts.length).toBeGreaterThan(5);
  expect(entitiesOf(before, repaired.text, repaired.map)).toEqual(entitiesOf(after, repaired.text, UNCHANGED));
  expect(factsOf(before)).toEqual(factsOf(after));
});
