import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../src/core/facts/facts.ts';
import { contextOf, indicatorsOf } from './factTable.ts';

describe('indicators', () => {
  it('name the subject, what is measured and when', () => {
    const facts = indicatorsOf(
      '⟦date 2022|2022年⟧，⟦place|坪山区⟧地区生产总值⟦money 108000000000 CNY|1080亿元⟧，增长⟦percent 14|14.0%⟧。',
    );
    expect(facts).toHaveLength(2);
    expect(facts[0]).toBe('坪山区 | 地区生产总值 | 1080亿元 | 2022');
    expect(facts[1]).toMatch(/^坪山区 \| 地区生产总值.* \| 14\.0% \| 2022 Δ$/u);
  });

  it('do not take how something happened for what is measured', () => {
    const facts = indicatorsOf(
      '⟦date 2022|2022年⟧，⟦place|坪山区⟧地区生产总值⟦money 108000000000 CNY|1080亿元⟧，历史性突破⟦money 100000000000 CNY|千亿元⟧。',
    );
    expect(facts.join()).not.toContain('历史性');
  });

  it('take the noun behind a count', () => {
    const [fact] = indicatorsOf('目前，⟦place|坪山区⟧集聚了⟦count 566 家|566家⟧⟦industry|医疗器械⟧企业。');
    expect(fact).toMatch(/^坪山区 \| .*医疗器械企业 \| 566家 \| null$/u);
  });

  it('take a phrase whole, with what modifies its noun', () => {
    const facts = indicatorsOf('⟦place|坪山区⟧需要改善的控制单元有⟦count 108 个|108个⟧。');
    expect(facts[0]).toMatch(/需要改善的控制单元/u);
  });

  it('keep a threshold in the name of what it bounds', () => {
    const [, fact] = indicatorsOf(
      '⟦place|坪山区⟧现有占地⟦area 10000 m2|1万平方米⟧以上的工业园区⟦count 653 个|653个⟧。',
    );
    expect(fact).toMatch(/占地1万平方米以上的工业园区/u);
  });

  it('give the level reached without change', () => {
    const facts = indicatorsOf('⟦place|坪山区⟧规上企业由⟦count 43 家|43家⟧增至⟦count 79 家|79家⟧。');
    expect(facts.some((fact) => fact.endsWith('Δ'))).toBe(false);
    expect(facts).toHaveLength(2);
  });

  it('leave dates and durations to qualify others', () => {
    expect(indicatorsOf('⟦date 2022|2022年⟧，⟦place|坪山区⟧举办活动，为期⟦duration P7D|7天⟧。')).toEqual([]);
  });

  it('are not guessed without weights', () => {
    const context = contextOf('⟦place|坪山区⟧有企业⟦count 566 家|566家⟧。', { learned: false });
    expect(extractFacts(context)).toEqual([]);
  });

  it('point at their evidence', () => {
    const text = '⟦place|坪山区⟧有⟦industry|生物医药⟧企业⟦count 566 家|566家⟧。';
    const context = contextOf(text);
    const [fact] = extractFacts(context);
    expect(context.reading.text.slice(fact!.start, fact!.end)).toContain('566家');
  });
});
