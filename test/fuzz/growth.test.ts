/** Time grows with the text, not with its square: whatever is repeated, four times the text takes about four times as long. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotate,
  convert,
  describeScript,
  doubtfulCharacters,
  type Resources,
  repair,
  roundTripLosses,
  vocabularyChanges,
} from '../../src/core/index.ts';
import { builtResources } from '../server/support/indexedFolder.ts';

const SHORT = 10_000;
const TIMES = 4;
/** Square growth takes 16 times as long; the machine, its memory and its other work account for the rest. */
const MOST = 8;
/** Where other work disturbs a measurement, it is made again. */
const TRIES = 3;
/** Shorter times, in milliseconds, say nothing of growth. */
const SHORTEST = 15;

let resources: Resources;
beforeAll(async () => {
  resources = await builtResources();
  processorTime('坪山区企业566家，其中110家占29%。'.repeat(500));
}, 60_000);

type Work = (text: string) => unknown;
const analyse: Work = (text) => annotate(text, { resources });

/** Milliseconds of the processor that work on a text takes. */
function processorTime(text: string, work = analyse): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How much longer the long text takes; the least of several tries, which end with the first that is low enough. */
function growth(short: string, long: string, work = analyse): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < TRIES && least > MOST; n++) {
    const one = Math.max(SHORTEST, processorTime(short, work));
    least = Math.min(least, processorTime(long, work) / one);
  }
  return least;
}

function filled(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

describe('a line of nothing but', () => {
  it.each([
    ...['、', '《', '（', '“', '（《“', '占', '其中', '至', '一', '7', 'A', ' ', '\ud842', '(qū)', '&nbsp;', '第一条 '],
    ...[
      '坪山区',
      '坪山区企业566家，',
      '李明、',
      '《甲办法》',
      '科技有限公司',
      '以下简称“甲”',
      '坪山区区委书记杨军率团赴瑞士，',
    ],
    ...['百分之', '占比30%，', '30家、合计', '566家，其中110家，占29%，', '2024年8月28日至', '10%、20%和', '1,'],
  ])('%j', (unit) => {
    expect(growth(filled(unit, SHORT), filled(unit, TIMES * SHORT))).toBeLessThan(MOST);
  });
});

it.each([
  ['one line of 200,000 characters', '坪山区企业566家，', 50_000],
  ['10,000 short lines', '坪山区有企业6家。\n', 25_000],
  ['brackets in brackets', '（坪山区“《', 20_000],
  ['a long row of shares', '占比30%，', 40_000],
])('%s', { timeout: 60_000 }, (_what, unit, length) => {
  expect(growth(filled(unit, length), filled(unit, TIMES * length))).toBeLessThan(MOST);
});

describe.each<[string, Work]>([
  ['conversion', (text) => convert(text, { from: 'cn', to: 'twp' })],
  ['repair', (text) => repair(text)],
  ['the search for doubtful characters', (text) => doubtfulCharacters(text, 'tw')],
  ['the search for words', (text) => vocabularyChanges(text, 'twp')],
  ['the search for what would be lost', (text) => roundTripLosses(text, { from: 'cn', to: 'tw' })],
  ['the description of the script', (text) => describeScript(text)],
])('%s of nothing but', (_, work) => {
  it.each(['发', '软件', '後发', '（', '(qū)', '&nbsp;', '<p>', '，，', '鐨', '首页 > 要闻\n', '\ud842'])(
    '%j',
    (unit) => {
      expect(growth(filled(unit, 2 * SHORT), filled(unit, TIMES * 2 * SHORT), work)).toBeLessThan(MOST);
    },
  );
});
