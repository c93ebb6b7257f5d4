import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionRisk } from '../../../src/core/scripts/conversionRisk.ts';
import { conversionWords } from '../../../src/core/scripts/conversionWords.ts';
import { convert } from '../../../src/core/scripts/convert.ts';
import { doubtfulCharacters } from '../../../src/core/scripts/doubtful.ts';
import { spanToTarget } from '../../../src/core/scripts/offsetMap.ts';

describe('a text that mixes both scripts', () => {
  it.each([
    ['lines of either script', '企业发展\n企業發展', 't', '企業發展\n企業發展'],
    ['a simplified character beside a traditional one that says which', '頭发與理髮，发展', 't', '頭髮與理髮，發展'],
    ['a phrase across both', '理发與皇后，后来', 't', '理髮與皇后，後來'],
    ['what a traditional clause writes', '於是乎于右任題字。发展', 't', '於是乎于右任題字。發展'],
    ['a clause that tells nothing, as the one before it', '為了發展，皇后于里，发展', 't', '為了發展，皇后于里，發展'],
    ['a line that tells nothing, as simplified', '發展與頭髮\n皇后于里\n企业', 't', '發展與頭髮\n皇后於裏\n企業'],
    ['characters that only names keep', '乾安縣与企业', 't', '乾安縣與企業'],
    ['the forms of Taiwan', '這裏的企業，这里的企业', 'tw', '這裡的企業，這裡的企業'],
    ['the forms of Hong Kong', '為了企業，为了这里的企业', 'hk', '為了企業，為了這裏的企業'],
    ['all of it to simplified', '企業发展，乾隆与头髮', 'cn', '企业发展，乾隆与头发'],
    ['rare characters', '荀𫖮與企业𠮷', 't', '荀顗與企業𠮷'],
  ] as const)('converts %s', (_what, text, to, expected) => {
    expect(convert(text, { from: 'mixed', to }).text).toBe(expected);
  });

  it('is found to be one', () => {
    expect(convert('企業發展企业发展', { to: 't' })).toMatchObject({ from: 'mixed', text: '企業發展企業發展' });
  });

  it('keeps protected words and what a person chose', () => {
    const text = '头发與理髮，发展';
    const chosen = [{ start: 6, end: 7, text: '髮' }];
    expect(convert(text, { from: 'mixed', to: 't', protectedWords: ['头发'], chosen }).text).toBe('头发與理髮，髮展');
  });

  it('is cut into words as if it were simplified throughout', () => {
    const tag = (line: string) => line.split(/(?<=头发)|(?=头发)/).map((word) => ({ word, tag: 'n' }));
    const text = '剪頭发，剪头髮';
    const words = conversionWords(text, 'mixed', { name: 'words', tag });
    expect(words?.map(({ start, end }) => text.slice(start, end))).toEqual(['剪', '頭发', '，剪', '头髮']);
  });

  it('is in doubt where it is simplified', () => {
    const text = '企業發展與發言。头发与发展';
    const places = doubtfulCharacters(text, 't', { from: 'mixed' });
    expect(places.map(({ span, chosen }) => [span.start, chosen])).toEqual([
      [text.indexOf('发'), '髮'],
      [text.lastIndexOf('发'), '發'],
    ]);
  });

  it('is warned of with all that a conversion changes, length or not', () => {
    const { risk, changes } = conversionRisk('企業發展，企业发展与荀𫖮', { to: 'tw' });
    expect(risk).toBe('mixed');
    expect(changes).toContainEqual({ from: '发', to: '發', count: 1 });
    expect(changes).toContainEqual({ from: '𫖮', to: '顗', count: 1 });
    expect(changes.some(({ from }) => from === '發')).toBe(false);
  });

  it('has nothing simplified left, and what was traditional stands where the map says', () => {
    const piece = fc.constantFrom('企业', '企業', '发展', '發展', '头发', '頭髮', '，', '。', '\n', '中', '𫖮', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const converted = convert(text, { from: 'mixed', to: 't' });
        expect(converted.text).not.toMatch(/[业发头]/);
        for (let i = 0; i < text.length; i++) {
          if (!'業發頭髮'.includes(text[i]!)) continue;
          const { start, end } = spanToTarget(converted.map, { start: i, end: i + 1 });
          expect(converted.text.slice(start, end)).toBe(text[i]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
