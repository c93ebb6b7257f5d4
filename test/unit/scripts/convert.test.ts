import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { SCRIPT_CODES, type ScriptCode } from '../../../src/core/scripts/chains.ts';
import { convert, suggestSource } from '../../../src/core/scripts/convert.ts';
import { spanToSource, spanToTarget, toSource, toTarget } from '../../../src/core/scripts/offsetMap.ts';
import { vocabularyChanges } from '../../../src/core/scripts/vocabulary.ts';

const SAMPLE =
  '国务院办公厅关于优化营商环境的意见（征求意见稿）：里程碑式改革，皇后大道，干部与干旱，发展与头发，𫖮，⿰亻㐅，' +
  '計程車在臺灣裡頭，鼠标内存软件，着手為爲、羣眾、綫路、衞生、床牀，㐂𠮷，Ａ１，\ud800后\udc00';

/** Pieces that exercise phrases, astral characters, lone surrogates and plain ASCII. */
const anyText = fc
  .array(
    fc.constantFrom(
      '后',
      '后天',
      '发展',
      '头发',
      '粉丝',
      '鼠标',
      '里',
      '裡',
      '臺灣',
      '著',
      '𫖮',
      '𠮷',
      '\ud800',
      'a',
      '1',
      '，',
      '\n',
      '⿰',
      '為',
      '羣',
    ),
  )
  .map((pieces) => pieces.join(''));
const anyScript = fc.constantFrom<ScriptCode>('cn', 't', 'tw', 'twp', 'hk');

describe('conversion by the dictionaries alone', () => {
  const pairs = SCRIPT_CODES.flatMap((from) => SCRIPT_CODES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to,
  );

  it.each(pairs)('%s → %s equals opencc-js', (from, to) => {
    expect(convert(SAMPLE, { from, to }).text).toBe(Converter({ from, to })(SAMPLE));
  });

  it('leaves a text of the target script as it is', () => {
    expect(convert(SAMPLE, { from: 'cn', to: 'cn' }).text).toBe(SAMPLE);
  });

  it('turns traditional into simplified and back without loss for texts that OpenCC wrote', () => {
    const source = '国务院办公厅关于进一步优化营商环境、更好服务市场主体的实施意见，后续发展面向全球。';
    const there = convert(source, { from: 'cn', to: 't' }).text;
    expect(convert(there, { from: 't', to: 'cn' }).text).toBe(source);
    expect(convert(convert(there, { from: 't', to: 'cn' }).text, { from: 'cn', to: 't' }).text).toBe(there);
  });
});

describe('source script', () => {
  it.each([
    ['优化营商环境', 'cn'],
    ['優化營商環境', 't'],
    ['這裡為大家說明，為了發展', 'tw'],
    ['這裏為大家説明，為了發展', 'hk'],
    ['中文', 'cn'],
    ['', 'cn'],
  ])('%s is %s', (text, script) => {
    expect(suggestSource(text)).toBe(script);
  });
});

describe('offset map', () => {
  it.each([
    ['鼠标坏了', 'twp', '鼠标', '滑鼠'],
    ['用的是内存条', 'twp', '内存条', '記憶體模組'],
    ['荀𫖮字景倩', 't', '𫖮', '顗'],
    ['荀𫖮字景倩', 't', '字景倩', '字景倩'],
  ] as const)('%s to %s: %s is %s', (text, to, source, target) => {
    const { text: converted, map } = convert(text, { from: 'cn', to });
    const start = text.indexOf(source);
    const span = spanToTarget(map, { start, end: start + source.length });
    expect(converted.slice(span.start, span.end)).toBe(target);
    expect(spanToSource(map, span)).toEqual({ start, end: start + source.length });
  });

  it('leads there and back, in order, and keeps both ends', () => {
    fc.assert(
      fc.property(anyText, anyScript, anyScript, (text, from, to) => {
        const { text: converted, map } = convert(text, { from, to });
        expect(toTarget(map, 0)).toBe(0);
        expect(toTarget(map, text.length)).toBe(converted.length);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const target = toTarget(map, offset);
          expect(target).toBeGreaterThanOrEqual(last);
          last = target;
          const span = spanToSource(map, spanToTarget(map, { start: 0, end: offset }));
          expect(span.start).toBe(0);
          expect(span.end).toBeGreaterThanOrEqual(offset);
        }
        for (let offset = 0; offset <= converted.length; offset++) {
          expect(toSource(map, offset)).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('neither loses nor doubles a character that no dictionary maps', () => {
    const unmapped = fc
      .array(fc.constantFrom('a', '1', '，', '\n', '\ud800', '😀', '中', '人', '𠀋'))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(unmapped, anyText)), anyScript, anyScript, (pieces, from, to) => {
        const text = pieces.join('后');
        const plain = (words: string) => words.replace(/[^a1，\n😀人]/gu, '');
        expect(plain(convert(text, { from, to }).text)).toBe(plain(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('protection', () => {
  it('keeps protected words wherever they occur and converts around them', () => {
    expect(convert('里昂与发布会，头发', { from: 'cn', to: 'tw', protectedWords: ['发布'] }).text).toBe(
      '里昂與发布會，頭髮',
    );
  });

  it('keeps protected words of any characters, and none that are empty', () => {
    const protectedWords = ['', 'A 后|B', '发'];
    expect(convert('A 后|B与后发', { from: 'cn', to: 't', protectedWords }).text).toBe('A 后|B與後发');
  });

  it('keeps protected spans through every pass', () => {
    const text = '鼠标和鼠标';
    expect(convert(text, { from: 'cn', to: 'twp', protectedSpans: [{ start: 0, end: 2 }] }).text).toBe('鼠标和滑鼠');
  });

  it('writes what a person chose, in every standard and through every pass', () => {
    const text = '国务院文件与软件，一头发';
    const chosen = [
      { start: 6, end: 8, text: '軟體' },
      { start: 11, end: 12, text: '發' },
    ];
    const { text: converted, map } = convert(text, { from: 'cn', to: 'tw', chosen });
    expect(converted).toBe('國務院文件與軟體，一頭發');
    expect(toTarget(map, text.length)).toBe(converted.length);
  });

  it('accepts changes of vocabulary one by one', () => {
    const text = '国务院文件与软件';
    const changes = vocabularyChanges(text, 'twp').filter(({ kind }) => kind === 'technical');
    const chosen = changes.map(({ span, replacement }) => ({ ...span, text: replacement }));
    expect(convert(text, { from: 'cn', to: 'tw', chosen }).text).toBe('國務院文件與軟體');
  });

  it('stands spans that overlap, are empty or leave the text', () => {
    const protectedSpans = [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 2, end: 2 },
      { start: 3, end: 99 },
    ];
    expect(convert('发展头发', { from: 'cn', to: 't', protectedSpans }).text).toBe('发展頭髮');
  });
});
