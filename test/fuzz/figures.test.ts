import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFigures } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { type Reading, read, sourceSpan } from '../../src/core/reading/reading.ts';
import { SEED } from '../support/fuzzing.ts';

/** Pieces that figures are made of, so that random texts hit the grammar. */
const PIECES = [
  ...'0123456789一二两三四五六七八九十百千万亿兆半几多余零〇壹贰拾佰廿',
  ...'第首前年月日号季度周天时分秒元成折厘倍个家大点度级至到-—、，。（）《》“”%./+<>',
  ...[
    '亿元',
    '个百分点',
    '平方米',
    '百分之',
    '分之',
    '今年',
    '上月',
    '去（112）年',
    '同期',
    '民国',
    '世纪',
    '年代',
    '底',
    '以上',
    '约',
    '不低于',
    '（万吨）',
    'http',
    '萬',
    '億',
    '個',
    '\n',
    ' ',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

function figuresOf(source: string, date: string | null) {
  const reading = read(source);
  return { reading, ...recogniseFigures(reading, layOut(reading), date) };
}

function expectSound(reading: Reading, figures: ReturnType<typeof figuresOf>['figures']): void {
  let done = 0;
  for (const figure of figures) {
    expect(figure.start).toBeGreaterThanOrEqual(done);
    expect(figure.end).toBeGreaterThan(figure.start);
    expect(figure.end).toBeLessThanOrEqual(reading.text.length);
    const { start, end } = sourceSpan(reading, figure);
    expect(start >= 0 && end <= reading.source.length && start < end).toBe(true);
    if (typeof figure.value === 'number') expect(Number.isFinite(figure.value)).toBe(true);
    else expect(figure.value).toMatch(figure.kind === 'date' ? /^[\dX]{4}/ : /^P/);
    done = figure.end;
  }
}

describe('any text', () => {
  it('gives figures in order, within the text, with finite values', () => {
    const date = fc.option(fc.constantFrom('2024-02-29', '2023-12-31', 'nonsense'), { nil: null });
    fc.assert(
      fc.property(anyText, date, (source, day) => {
        const { reading, figures } = figuresOf(source, day);
        expectSound(reading, figures);
      }),
      { numRuns: 1000, seed: SEED },
    );
  });
});

/** A long line of one piece is read to its end: the figure behind it is found. */
function expectReadThrough(piece: string, length: number): void {
  const { reading, figures } = figuresOf(`${piece.repeat(length / piece.length)}，共12家`, null);
  expect(figures.at(-1)).toMatchObject({ kind: 'count', value: 12, end: reading.text.length });
}

describe('long lines', () => {
  it.each(['7', '一', '亿', '（'])('a million characters of %s', (piece) => expectReadThrough(piece, 1_000_000));

  it.each([
    '《',
    '半',
    '第',
    '1-',
    '一万',
    '1,000',
    '去年',
    '“三个',
    '约',
    '1年',
    '1.1',
    'a1',
    '零',
    '（1',
    '翻一',
    '周一',
  ])('a hundred thousand characters of %s', (piece) => expectReadThrough(piece, 100_000));
});
