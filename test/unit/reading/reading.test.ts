import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalText, read, sourceSpan } from '../../../src/core/reading/reading.ts';
import { detectScript } from '../../../src/core/reading/script.ts';

/** What a recogniser that finds `words` in the reading marks in the source, and what it calls it. */
function found(source: string, words: string) {
  const reading = read(source);
  const start = reading.text.indexOf(words);
  const span = { start, end: start + words.length };
  const marked = sourceSpan(reading, span);
  return { text: source.slice(marked.start, marked.end), original: originalText(reading, span), span: marked };
}

describe('what recognisers read', () => {
  it.each([
    ['traditional script', '坪山區「雙招雙引」代表團', '坪山区“双招双引”代表团'],
    ['simplified script as it is', '乾安县与后海', '乾安县与后海'],
    ['phrases by their sense', '乾隆年間，乾淨', '乾隆年间，干净'],
    ['full-width digits and letters', '２０２５年ＣＤＭＯ平台，增長１４．０％', '2025年CDMO平台，增长14.0%'],
    ['half-width punctuation between Chinese', '甲,乙;丙:丁(戊)?己!', '甲，乙；丙：丁（戊）？己！'],
    ['figures and times with their marks', '1,080万元，10:55，http://a.cn', '1,080万元，10:55，http://a.cn'],
    ['straight quotes by turns', '"甲"与"乙"', '“甲”与“乙”'],
    ['blanks that group digits', '面積12 400平方米，317 493 128', '面积12400平方米，317493128'],
    ['blanks that do not', '2023 年 8 月，第 3 名', '2023 年 8 月，第 3 名'],
    ['invisible characters', '深\u200b圳\ufeff市', '深圳市'],
    ['no-break and ideographic blanks', '甲\u00a0乙\u3000丙', '甲 乙 丙'],
    ['inserted pinyin that recurs', '武侯區(qū)醫(yī)療產(chǎn)業(yè)', '武侯区医疗产业'],
    [
      'glosses of rare characters',
      '犇（bēn）、羴（shān）、鱻（xiān）、淼（miǎo）',
      '犇（bēn）、羴（shān）、鱻（xiān）、淼（miǎo）',
    ],
    ['a gloss that stands alone', '垚（yáo）是一个字', '垚（yáo）是一个字'],
    ['radicals and compatibility characters', '\u2fa6融\uf90a额', '金融金额'],
    ['astral characters', '荀𫖮字景倩', '荀𫖮字景倩'],
    ['emoji', '签约🎉完成', '签约🎉完成'],
  ])('%s', (_, source, text) => {
    expect(read(source).text).toBe(text);
  });
});

describe('the way back', () => {
  it.each([
    ['traditional', '落戶坪山區。', '坪山区', '坪山區', '坪山區'],
    ['damage inside a name', '在武侯區(qū)醫(yī)療產(chǎn)業(yè)園', '武侯区', '武侯區(qū)', '武侯區'],
    ['damage between two names', '蘇(sū)州武侯區(qū)醫(yī)療', '武侯区', '武侯區(qū)', '武侯區'],
    ['full-width', '投资２０億元', '20亿元', '２０億元', '２０億元'],
    ['grouped digits', '約12 400平方米', '12400平方米', '12 400平方米', '12400平方米'],
    ['astral', '荀𫖮至洛陽', '𫖮', '𫖮', '𫖮'],
    ['after an emoji', '🎉簽約儀式', '签约', '簽約', '簽約'],
    ['an invisible character inside', '深\u200b圳市長', '深圳', '深\u200b圳', '深圳'],
  ])('%s', (_, source, words, text, original) => {
    const result = found(source, words);
    expect(result).toMatchObject({ text, original });
    expect(source.slice(result.span.start, result.span.end)).toBe(text);
  });

  it('maps every unit of every reading into the source, in order', () => {
    const piece = fc.constantFrom(
      '區(qū)',
      '產(chǎn)',
      '業(yè)',
      '乾隆',
      '著',
      '后',
      '里',
      '𫖮',
      '🎉',
      '\ud800',
      '\udc00',
      '１２',
      ' 400',
      '1 080',
      '「',
      '"',
      '(',
      '）',
      '\u200b',
      '\u3000',
      '\n',
      '\r\n',
      'a',
      '，',
      '計程車',
      '瀋陽',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { text: reading, map } = read(source);
        expect(map.starts.length).toBe(reading.length);
        let last = 0;
        let astray = 0;
        for (let i = 0; i < reading.length; i++) {
          const start = map.starts[i]!;
          const end = map.ends[i]!;
          if (start < last || start >= end || end > source.length) astray++;
          last = start;
        }
        expect(astray).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('gives every span of the reading words of the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (source, a, b) => {
        const reading = read(source);
        if (reading.text === '') return;
        const start = a % reading.text.length;
        const end = start + 1 + (b % (reading.text.length - start));
        const span = sourceSpan(reading, { start, end });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
        expect(originalText(reading, { start, end }).length).toBeLessThanOrEqual(span.end - span.start);
      }),
      { numRuns: 150 },
    );
  });
});

describe('script of a text', () => {
  it.each([
    ['优化营商环境', 'Hans'],
    ['優化營商環境', 'Hant'],
    ['中文，2023年', 'Hans'],
    ['', 'Hans'],
    ['Policy Annotator', 'Hans'],
    ['皇后大道、千里之外，不爲人知', 'Hant'],
    ['乾安县域经济发展，瞭望台与藉口', 'Hans'],
    ['優化營商環境，促進產業發展。优化营商环境，促进产业发展。', 'mixed'],
    [`${'深圳市政府印发通知，要求各区抓好落实，统筹发展和安全。'.repeat(3)}其中引用「臺灣」二字`, 'Hans'],
  ])('%s → %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
});
