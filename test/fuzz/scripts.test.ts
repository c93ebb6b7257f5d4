/** Any text at all: nothing throws, and every span lies inside the text, in order, without overlap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conversionRisk,
  convert,
  describeScript,
  doubtfulCharacters,
  findDamage,
  repair,
  roundTripLosses,
  SCRIPT_CODES,
  suggestSource,
  vocabularyChanges,
} from '../../src/core/index.ts';
import type { Span } from '../../src/core/types.ts';
import { SEED } from '../support/fuzzing.ts';

/** Pieces of pages and of damage beside anything else. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '发',
      '后',
      '區(qū)',
      '產',
      '&nbsp;',
      '<p>',
      '首页 > 要闻',
      '上一篇：',
      '\n',
      '\ud800',
      '𫖮',
      '１',
      ' ',
      '（',
      '？',
      'æ·±',
      '鐨',
      '\ue000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const anySource = fc.constantFrom(...SCRIPT_CODES, 'mixed' as const);

function expectOrdered(text: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}

describe('scripts on any text', () => {
  it('list places inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectOrdered(text, findDamage(text));
        expectOrdered(
          text,
          doubtfulCharacters(text, 'tw').map(({ span }) => span),
        );
        expectOrdered(
          text,
          doubtfulCharacters(text, 'tw', { from: 'mixed' }).map(({ span }) => span),
        );
        expectOrdered(
          text,
          vocabularyChanges(text, 'twp').map(({ span }) => span),
        );
        expectOrdered(
          text,
          roundTripLosses(text, { from: 't', to: 'cn' }).map(({ span }) => span),
        );
        expectOrdered(text, describeScript(text).passages);
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  it('convert and repair it', () => {
    fc.assert(
      fc.property(anyText, anySource, fc.constantFrom(...SCRIPT_CODES), (text, from, to) => {
        expect(typeof convert(text, { from, to }).text).toBe('string');
        expect([...SCRIPT_CODES, 'mixed']).toContain(suggestSource(text));
        expect(conversionRisk(text, { from, to }).changes.every(({ count }) => count > 0)).toBe(true);
        expect(repair(repair(text).text).text).toBe(repair(text).text);
      }),
      { numRuns: 150, seed: SEED },
    );
  });
});
