import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/core/checks/checks.ts';
import { CHECK_TEMPLATES } from '../../../src/core/checks/messages.ts';
import type { FactContext } from '../../../src/core/facts/context.ts';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { type Check, EMPTY_LEXICON, type Fact } from '../../../src/core/index.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { cutWords } from '../../../src/core/lexicon/words.ts';
import { read } from '../../../src/core/reading/reading.ts';

const segmenter = { name: 'none', tag: (line: string) => [{ word: line, tag: 'x' }] };

function contextOf(text: string): FactContext {
  const reading = read(text);
  const layout = layOut(reading);
  const words = cutWords(reading.text, layout, segmenter);
  const resources = { lexicon: EMPTY_LEXICON, segmenter, tagger: null };
  return { reading, layout, words, entities: [], ...recogniseFigures(reading, layout, null), resources };
}

function checksOf(text: string, facts: readonly Fact[] = []): readonly Check[] {
  return runChecks(contextOf(text), facts);
}

const codesOf = (text: string): string[] => checksOf(text).map(({ code }) => code);

const PLANTED: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a share of a part of a whole', '全区有企业566家，其中体外诊断110家，占29%。', 'share-mismatch'],
  ['a share in 成', '签约项目50个，其中外资项目10个，占五成。', 'share-mismatch'],
  ['growth between two values', '企业由43家增至79家，增长50%。', 'growth-mismatch'],
  ['decline between two values', '能耗从100吨下降到80吨，下降40%。', 'growth-mismatch'],
  ['a weekday', '会议于2024年6月12日（星期四）召开。', 'weekday-mismatch'],
  ['a period', '活动时间：2024年8月28日至2024年8月4日。', 'end-before-start'],
  ['pinyin', '武侯區(qū)的企業(yè)發(fā)展(zhǎn)很快。', 'conversion-damage'],
];

const SOUND: readonly (readonly [what: string, text: string])[] = [
  ['a share within its rounding', '全区有企业566家，其中体外诊断110家，占19.4%。'],
  ['an approximate share', '全区有企业566家，其中体外诊断110家，约占20%。'],
  ['a share of another whole', '全区有企业566家，其中体外诊断110家，占全市体外诊断企业的29%。'],
  ['growth within its rounding', '企业由43家增至79家，增长83.7%。'],
  ['growth against another time', '企业由43家增至79家，同比增长12%。'],
  ['the right weekday', '会议于2024年6月12日（星期三）召开。'],
  ['a period in order', '活动时间：2024年8月4日至2024年8月28日。'],
  ['a single gloss', '读作区(qū)的字。'],
  ['nothing', ''],
];

describe('checks', () => {
  it.each(PLANTED)('find a contradiction: %s', (_what, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it.each(SOUND)('are silent on %s', (_what, text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it('explain the arithmetic and point at the figures', () => {
    const text = '全区有企业566家，其中体外诊断110家，占29%。';
    const [check] = checksOf(text);
    expect(check!.message).toBe('110家 of 566家 is 19.4%, not 29%.');
    expect(text.slice(check!.start, check!.end)).toBe('29%');
    expect(check!.related.map(({ start, end }) => text.slice(start, end))).toEqual(['110家', '566家']);
  });

  it('count the places of a damaged line', () => {
    const [check, ...others] = checksOf('武侯區(qū)的企業(yè)發(fā)展(zhǎn)很快。');
    expect(others).toEqual([]);
    expect(check!.args).toEqual([3]);
    expect(check!.related).toHaveLength(2);
  });

  it('find one indicator with two values for one time', () => {
    const text = '坪山区地区生产总值1080亿元。\n坪山区地区生产总值1180亿元。';
    const facts = [0, 1].map(
      (figure): Fact => ({
        kind: 'indicator',
        start: 0,
        end: 1,
        figure,
        subject: '坪山区',
        indicator: '地区生产总值',
        time: '2022',
        change: false,
      }),
    );
    expect(checksOf(text, facts).map(({ code }) => code)).toEqual(['two-values']);
    expect(checksOf(text.replace('1180', '1080'), facts)).toEqual([]);
  });

  it('say everything they have arguments for', () => {
    for (const [code, template] of Object.entries(CHECK_TEMPLATES)) expect(template, code).toMatch(/\{0\}/u);
  });
});

describe('the reference texts', () => {
  const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'seeds');
  const present = existsSync(folder);
  it.skipIf(!present && !process.env['POLICY_ANNOTATOR_REQUIRE_SHARED'])('hold no contradiction', () => {
    const found = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .flatMap((file) => codesOf(readFileSync(path.join(folder, file), 'utf8')).map((code) => `${file} ${code}`));
    expect(found.filter((line) => !line.endsWith('conversion-damage'))).toEqual([]);
  });
});
