import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineEdit, lineEdits } from '../../../../src/client/model/lineEdits.ts';

function apply(before: string, edits: readonly LineEdit[]): string {
  const parts = before.split(/(\r\n|\r|\n)/);
  for (const { line, start, end, text } of edits) {
    const old = parts[line * 2] as string;
    parts[line * 2] = old.slice(0, start) + text + old.slice(end);
  }
  return parts.join('');
}

describe('line edits', () => {
  it('touch only what differs in each line', () => {
    expect(lineEdits('标题\n坪山区在深圳\n完', '标题\n坪山區在深圳\n完')).toEqual([
      { line: 1, start: 2, end: 3, text: '區' },
    ]);
  });

  it('are none for equal texts, and none can be given when the number of lines differs', () => {
    expect(lineEdits('甲\n乙', '甲\n乙')).toEqual([]);
    expect(lineEdits('甲\n乙', '甲乙')).toBeNull();
  });

  it('never split a surrogate pair', () => {
    const [edit] = lineEdits('𫖮', '𬬻') ?? [];
    expect(edit).toEqual({ line: 0, start: 0, end: 2, text: '𬬻' });
  });

  it('give the new text when applied, whatever the texts', () => {
    const line = fc.string({ unit: fc.constantFrom('国', '國', 'a', '𫖮', '𬬻', '\uD840') });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line)), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const before = lines.map(([old]) => old).join(end);
        const after = lines.map(([, changed]) => changed).join(end);
        expect(apply(before, lineEdits(before, after) ?? [])).toBe(after);
      }),
    );
  });
});
