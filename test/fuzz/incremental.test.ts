/**
 * An analysis that remembers the one before gives what an analysis from the start gives, whatever was edited in between:
 * names that other lines use come and go, the date line changes, lines are joined and split, the script changes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { AnalysisMemory, annotate, annotateInStages, type Resources } from '../../src/core/index.ts';
import { loadResources } from '../../src/server/resources/loadResources.ts';
import { SEED } from '../support/fuzzing.ts';

const root = path.join(import.meta.dirname, '..', '..');
const seeds = path.join(root, 'seeds');
const TEXTS = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(path.join(seeds, name), 'utf8').slice(0, 700));

/** What people type and paste. */
const PIECES = [
  '新',
  '。',
  '，',
  '、',
  '\n',
  '\n\n',
  '　　',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '区',
  '2024年3月1日',
  '\n2022年12月31日\n',
  '来源：深圳特区报\n',
  '今年1至3月，',
  '同比增长12.5%',
  '350亿元',
  '深圳市坪山区',
  '坪山',
  '華潤三九醫藥股份有限公司（以下簡稱“三九”）',
  '三九',
  '区委书记杨军',
  '楊軍表示，',
  '康源新材、立健药业等企业',
  '立健药业',
  '開發區(qū)企業(yè)',
  '(qū)',
  '責任編輯：李明',
  '首页 新闻 政务公开 互动交流\n',
  '一、总体要求\n',
  'Lumen Bio',
  '１',
  '\ud842',
  '（單位：美元，下同）',
  '人口\n',
  '港幣3億元，港交所恒指按年升',
  '新臺幣5億元，行政院、縣府、立委',
];

/** How many stages an analysis has. */
const STAGES = 6;

/** Where an edit begins and ends, as shares of the text, and what takes the place. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }),
  /** Taken from the text itself, as when something is moved, or a piece. */
  inserted: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.tuple(fc.nat(650), fc.nat(80)) },
  ),
  /** Stages after which the analysis is given up; 9 for one that ends. */
  stages: fc.constantFrom(1, 2, 3, 4, 9, 9, 9),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * text.length);
  const words = typeof inserted === 'string' ? inserted : text.slice(inserted[0], inserted[0] + inserted[1]);
  return text.slice(0, start) + words + text.slice(start + removed);
}

let resources: Resources;

beforeAll(async () => {
  resources = await loadResources(path.join(root, 'dist', 'data'));
});

it('gives the same annotations as an analysis from the start', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 6 }), (original, edits) => {
      const memory = new AnalysisMemory();
      annotate(original, { resources, memory });
      let text = original;
      for (const change of edits) {
        text = edited(text, change);
        const stages = annotateInStages(text, { resources, memory });
        let step = stages.next();
        for (let n = 1; n < change.stages && !step.done; n++) step = stages.next();
        if (step.done) expect(step.value).toEqual(annotate(text, { resources }));
      }
      expect(annotate(text, { resources, memory })).toEqual(annotate(text, { resources }));
    }),
    { numRuns: 30, seed: SEED },
  );
});

it.each([
  [
    'a currency that another line declares',
    '投资总额3亿元。\n合计5亿元。',
    '投资总额3亿元（美元，下同）。\n合计5亿元。',
  ],
  [
    'years that are of the Republic',
    '縣府說明。\n113年新增三家。',
    '行政院、縣府、立委與業者核定新臺幣預算。\n113年新增三家。',
  ],
  ['a year that another line names', '项目开工。\n同年新增三家企业。', '项目2021年开工。\n同年新增三家企业。'],
])('a line that did not change is read anew for %s', (_, before, after) => {
  const memory = new AnalysisMemory();
  annotate(before, { resources, memory });
  expect(annotate(after, { resources, memory })).toEqual(annotate(after, { resources }));
});

it('remembers no more than the text holds, however often it is edited', () => {
  const memory = new AnalysisMemory();
  let text = TEXTS[0]!;
  for (let n = 0; n < 30; n++) {
    text = `${n}${text}`;
    annotate(text, { resources, memory });
    // Given up behind each stage in turn, as when somebody goes on typing.
    const stages = annotateInStages(`${text}${n}`, { resources, memory });
    for (let stage = 0; stage < n % STAGES; stage++) stages.next();
  }
  const lines = text.split('\n').length;
  for (const memo of [memory.figures, memory.words, memory.names]) expect(memo.size).toBeLessThanOrEqual(lines);
});
