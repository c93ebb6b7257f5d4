import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../src/core/scripts/convert.ts';
import { doubtfulCharacters } from '../../../src/core/scripts/doubtful.ts';
import { roundTripLosses } from '../../../src/core/scripts/roundTrip.ts';
import { vocabularyChanges } from '../../../src/core/scripts/vocabulary.ts';

describe('doubtful characters', () => {
  const listed = (...of: Parameters<typeof doubtfulCharacters>) =>
    doubtfulCharacters(...of).map(({ span, chosen, alternatives, why }) => [
      of[0].slice(span.start, span.end),
      chosen,
      alternatives,
      why,
    ]);

  it('says which counterparts a character has, and why one was chosen', () => {
    expect(listed('头发', 't')).toEqual([['发', '髮', ['發'], 'dictionary']]);
    expect(listed('发', 't')).toEqual([['发', '發', ['髮'], 'default']]);
  });

  it('says that a name decided', () => {
    const mentions = [{ start: 0, end: 3, type: 'person' as const }];
    expect(listed('范长江', 't', { mentions })[0]).toEqual(['范', '范', ['範'], 'entity']);
    expect(listed('范长江', 't')[0]).toEqual(['范', '範', ['范'], 'default']);
  });

  it('says that the words decided', () => {
    const words = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ];
    const [, found] = listed('粉丝发布', 't', { words }).slice(-2);
    expect(listed('粉丝发布', 't', { words }).find(([character]) => character === '发')).toEqual([
      '发',
      '發',
      ['髮'],
      'context',
    ]);
    expect(found).toEqual(['布', '佈', ['布'], 'context']);
  });

  it('gives counterparts in the characters of the region', () => {
    expect(listed('里', 'tw')).toEqual([['里', '裡', ['里'], 'default']]);
    expect(listed('里', 'hk')).toEqual([['里', '裏', ['里'], 'default']]);
  });

  it('is silent where every character has one counterpart', () => {
    expect(listed('国务院', 't')).toEqual([]);
  });
});

describe('changes of vocabulary', () => {
  it.each([
    ['国务院文件', 'twp', '文件', '文件', '檔案', 'administrative'],
    ['支持企业', 'twp', '支持', '支持', '支援', 'administrative'],
    ['優化營商環境', 'twp', '優化', '優化', '最佳化', 'administrative'],
    ['开发软件', 'twp', '软件', '軟件', '軟體', 'technical'],
    ['访问新西兰', 'twp', '新西兰', '新西蘭', '紐西蘭', 'name'],
    ['更换鼠标', 'hk', '鼠标', '鼠標', '滑鼠', 'technical'],
  ] as const)('%s to %s', (text, to, source, word, replacement, kind) => {
    const [change] = vocabularyChanges(text, to);
    expect(change).toMatchObject({ word, replacement, kind });
    expect(text.slice(change!.span.start, change!.span.end)).toBe(source);
  });

  it('lists none where the region says the same', () => {
    expect(vocabularyChanges('高质量发展', 'twp')).toEqual([]);
  });

  it('cuts no word in two', () => {
    const text = '综合成本高';
    const words = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 5 },
    ];
    expect(vocabularyChanges(text, 'twp', { words })).toEqual([]);
  });
});

describe('round trip', () => {
  it.each([
    ['優化營商環境', 't', []],
    ['臺灣與台灣', 't', [['台', '臺']]],
    ['于是乎與於是乎', 't', [['于', '於']]],
  ] as const)('%s', (text, from, expected) => {
    const losses = roundTripLosses(text, { from, to: 'cn' });
    expect(losses.map(({ span, becomes }) => [text.slice(span.start, span.end), becomes])).toEqual(expected);
  });

  it('is told what is known of the converted text on the way back', () => {
    const text = '范長江任主任';
    const lost = (knowledge: Parameters<typeof roundTripLosses>[2]) =>
      roundTripLosses(text, { from: 't', to: 'cn' }, knowledge).map(({ span, becomes }) => [span.start, becomes]);
    expect(lost(undefined)).toEqual([[0, '範']]);
    expect(lost(() => ({ mentions: [{ start: 0, end: 3, type: 'person' }] }))).toEqual([]);
  });

  it('makes one script of a mixed text', () => {
    const losses = roundTripLosses('發展发展', { from: 'mixed', to: 'cn' });
    expect(losses.map(({ span, becomes }) => [span.start, becomes])).toEqual([[2, '發']]);
  });

  it('restores what OpenCC wrote, or lists every place where it does not', () => {
    const simplified = fc.constantFrom(
      '发展',
      '头发',
      '干部',
      '干旱',
      '后来',
      '皇后',
      '里程',
      '这里',
      '面粉',
      '方面',
      '𫖮',
      '一只',
      '系统',
      '关系',
      '于谦',
      '，',
      '制',
    );
    fc.assert(
      fc.property(fc.array(simplified), fc.constantFrom('t' as const, 'tw' as const, 'hk' as const), (pieces, to) => {
        const written = convert(pieces.join(''), { from: 'cn', to }).text;
        const there = convert(written, { from: to, to: 'cn' }).text;
        const back = convert(there, { from: 'cn', to }).text;
        let patched = '';
        let done = 0;
        for (const { span, becomes } of roundTripLosses(written, { from: to, to: 'cn' })) {
          patched += written.slice(done, span.start) + becomes;
          done = span.end;
        }
        expect(patched + written.slice(done)).toBe(back);
      }),
      { numRuns: 200 },
    );
  });
});
