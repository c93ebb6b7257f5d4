import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, nextSpan, previousSpan, spanAfter, spansWithin } from '../../../../src/client/model/spans.ts';

const SPANS = [
  { start: 2, end: 5 },
  { start: 8, end: 9 },
  { start: 20, end: 30 },
];

describe('stepping through spans', () => {
  it.each([
    [0, 2],
    [2, 8],
    [10, 20],
    [20, 2],
    [99, 2],
  ])('the next one after %i starts at %i', (offset, start) => expect(nextSpan(SPANS, offset)?.start).toBe(start));

  it.each([
    [99, 20],
    [20, 8],
    [3, 2],
    [2, 20],
    [0, 20],
  ])('the previous one before %i starts at %i', (offset, start) =>
    expect(previousSpan(SPANS, offset)?.start).toBe(start),
  );

  it('finds nothing where there is nothing', () => {
    expect(nextSpan([], 3)).toBeUndefined();
    expect(previousSpan([], 3)).toBeUndefined();
  });
});

describe('spans in a range', () => {
  it.each([
    [0, 2, []],
    [0, 3, [2]],
    [4, 9, [2, 8]],
    [5, 8, []],
    [25, 26, [20]],
    [0, 99, [2, 8, 20]],
  ])('[%i, %i) touches those at %j', (start, end, starts) =>
    expect(spansWithin(SPANS, start, end).map((span) => span.start)).toEqual(starts),
  );
});

/** Marks the span in a text with ⟦⟧ after an edit. */
function afterEdit(marked: string, edit: Edit): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
  const { rangeOffset, rangeLength } = edit;
  const edited = text.slice(0, rangeOffset) + edit.text + text.slice(rangeOffset + rangeLength);
  const { start, end } = spanAfter(span, [edit]);
  return `${edited.slice(0, start)}⟦${edited.slice(start, end)}⟧${edited.slice(end)}`;
}

describe('a span moves along with edits', () => {
  it.each<[string, Edit, string]>([
    ['在⟦坪山区⟧内', { rangeOffset: 0, rangeLength: 0, text: '正' }, '正在⟦坪山区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 0, rangeLength: 1, text: '' }, '⟦坪山区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 1, rangeLength: 0, text: '新' }, '在新⟦坪山区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 4, rangeLength: 0, text: '新' }, '在⟦坪山区⟧新内'],
    ['在⟦坪山区⟧内', { rangeOffset: 2, rangeLength: 1, text: '地' }, '在⟦坪地区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 2, rangeLength: 0, text: '大' }, '在⟦坪大山区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 0, rangeLength: 2, text: '于' }, '于⟦山区⟧内'],
    ['在⟦坪山区⟧内', { rangeOffset: 3, rangeLength: 2, text: '外' }, '在⟦坪山⟧外'],
    ['在⟦坪山区⟧内', { rangeOffset: 0, rangeLength: 5, text: '无' }, '无⟦⟧'],
    ['在⟦坪山区⟧内', { rangeOffset: 5, rangeLength: 0, text: '外' }, '在⟦坪山区⟧内外'],
  ])('%s %j', (marked, edit, expected) => expect(afterEdit(marked, edit)).toBe(expected));

  it('and stays inside the text whatever is edited', () => {
    const edit = fc.record({ from: fc.nat(30), length: fc.nat(10), text: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.nat(20), fc.nat(10), fc.array(edit), (start, length, edits) => {
        let size = 40;
        const applied: Edit[] = [];
        for (const { from, length: wanted, text } of edits) {
          const rangeOffset = Math.min(from, size);
          const rangeLength = Math.min(wanted, size - rangeOffset);
          applied.push({ rangeOffset, rangeLength, text });
          size += text.length - rangeLength;
        }
        const moved = spanAfter({ start, end: start + length }, applied);
        expect(moved.start).toBeGreaterThanOrEqual(0);
        expect(moved.start).toBeLessThanOrEqual(moved.end);
        expect(moved.end).toBeLessThanOrEqual(size);
      }),
    );
  });
});
