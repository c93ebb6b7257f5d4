/** The whole pipeline on texts nobody writes: no throw, spans inside the text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotate,
  EMPTY_LEXICON,
  FACT_COLUMNS,
  factRows,
  formatRows,
  type Resources,
  ROW_FORMATS,
} from '../../src/core/index.ts';
import { builtResources } from '../server/support/indexedFolder.ts';
import { SEED } from '../support/fuzzing.ts';

const NONE: Resources = {
  lexicon: EMPTY_LEXICON,
  segmenter: { name: 'characters', tag: (line) => [...line].map((word) => ({ word, tag: 'n' })) },
  tagger: null,
};

const PIECES = [
  ...[
    '坪山区',
    '區',
    '企业',
    '566家',
    '亿元',
    '第一条',
    '其中',
    '占',
    '三分之一',
    '同比增长',
    '记者',
    '李明',
    '（',
    '）',
    '“',
    '”',
    '《',
    '》',
  ],
  ...[
    '、',
    '，',
    '。',
    '\n',
    ' ',
    '2023年',
    '民國',
    '(qū)',
    '一',
    '１',
    'A',
    '\ud800',
    '\udc00',
    '𠮷',
    '\u0000',
    '\ufeff',
    '至',
    '-',
  ],
];

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string(), fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

let built: Resources;
beforeAll(async () => {
  built = await builtResources();
}, 60_000);

describe.each([
  ['without dictionaries', () => NONE],
  ['with the dictionaries of the build', () => built],
])('any text %s', (_, resources) => {
  it('is annotated within its bounds, and its facts are rows of every format', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const annotations = annotate(text, { resources: resources() });
        const { document, entities, figures, facts, checks } = annotations;
        for (const { start, end } of [...document.headings, ...entities, ...figures, ...facts, ...checks]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const rows = factRows(annotations, text, 'a.txt');
        expect(rows).toHaveLength(facts.length);
        for (const row of rows) expect(Object.keys(row).sort()).toEqual([...FACT_COLUMNS].sort());
        for (const format of ROW_FORMATS) expect(formatRows(rows, format)).not.toContain('undefined');
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});
