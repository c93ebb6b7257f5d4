/** The whole pipeline on texts nobody writes: no throw, spans inside the text, time linear in its length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, EMPTY_LEXICON, type Resources } from '../../src/core/index.ts';

const resources: Resources = {
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

it('never throws, and every span lies inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { document, entities, figures, facts, checks } = annotate(text, { resources });
      for (const { start, end } of [...document.headings, ...entities, ...figures, ...facts, ...checks]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

describe('time', () => {
  it.each(['1', '一', '（', '“', '《', '我。', '甲、', '区（\n', '其中566家，', '2023年', '第一条 ', '至', '(qū)'])(
    'is linear on a text of nothing but %j',
    (unit) => {
      const short = fastest(unit.repeat(5000 / unit.length));
      expect(fastest(unit.repeat(40_000 / unit.length))).toBeLessThan(24 * Math.max(short, 10));
    },
  );
});

/** Milliseconds of the faster of two runs: other work on the machine only slows a run down. */
function fastest(text: string): number {
  return Math.min(...[1, 2].map(() => timeOnce(text)));
}

function timeOnce(text: string): number {
  const start = performance.now();
  annotate(text, { resources });
  return performance.now() - start;
}
