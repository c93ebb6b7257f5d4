import { describe, expect, it } from 'vitest';
import { lineWindows } from '../../../src/core/entities/lineWindows.ts';
import { contextOf } from './entityTable.ts';

const context = contextOf('江州市|公告|。\n责任编辑：张三\n同年|新增|三家|。', [
  { id: 'place:1', name: '江州市', type: 'place' },
]);
const text = context.reading.text;
const figure = { kind: 'date' as const, start: text.indexOf('同年'), end: text.indexOf('同年') + 2 };
const keys = (figures: (typeof figure)[]) => lineWindows({ ...context, figures }).map(({ key }) => key);

describe('the window of a line', () => {
  it('holds the line with its words, names and figures, in offsets of its own', () => {
    const [first, last] = lineWindows({ ...context, figures: [figure] });
    expect(first!.context().names.map(({ start, end }) => [start, end])).toEqual([[0, 3]]);
    const own = last!.context();
    expect(own.reading.text).toBe('\n同年新增三家。');
    expect(own.figures).toEqual([{ kind: 'date', start: 1, end: 3 }]);
    expect(Array.from(own.words.starts, (start, w) => own.reading.text.slice(start, own.words.ends[w]))).toEqual(
      '同年|新增|三家|。'.split('|'),
    );
  });

  it('is another one where a figure of the line comes, goes or changes its kind, and the same for those of other lines', () => {
    const [first, last] = keys([]);
    const [firstWith, lastWith] = keys([figure]);
    const [, lastOther] = keys([{ ...figure, kind: 'duration' as never }]);
    expect(firstWith).toBe(first);
    expect(new Set([last, lastWith, lastOther]).size).toBe(3);
  });

  it('is made for no furniture', () => {
    const page = contextOf('首页 新闻 政务公开 互动交流\n江州市|公告|。');
    expect(lineWindows(page).map((window) => window.context().reading.text)).not.toContain(
      '首页 新闻 政务公开 互动交流\n',
    );
  });
});
