import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/facts/document.ts';
import { findReferents } from '../../../src/core/facts/referents.ts';
import { contextOf } from './factTable.ts';

/** What each mention stands for: `words → name`. */
function mentionsOf(marked: string): string[] {
  const context = contextOf(marked);
  const document = readDocument(context);
  return findReferents(document).occurrences.map(({ referent, from, to }) => {
    const words = document.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
    return `${words} → ${referent.name}`;
  });
}

describe('referents', () => {
  it.each([
    [
      'the place that 辖区 stands for',
      '⟦place|晋城市⟧的⟦place|城区⟧人多。⟦place|晋城市⟧开展行动。辖区有企业。',
      '辖区 → 晋城市',
    ],
    ['the place that 全市 stands for', '⟦place|晋城市⟧开展行动。全市有企业。', '全市 → 晋城市'],
    [
      'the place whose officials speak, not the one visited',
      '⟦place|株洲市⟧⟦position|市长⟧⟦person|聂望⟧到⟦place|上海市⟧。活动在⟦place|上海市⟧举行。全市有企业。',
      '全市 → 株洲市',
    ],
    [
      'the zone that 该 points back to, not the one spoken of',
      '⟦park|银湖科学园⟧成立于去年。中心落户的⟦park|星河科技园⟧有平台。该园区有企业。',
      '该园区 → 星河科技园',
    ],
    [
      'the zone spoken of, not one in passing',
      '⟦park|银湖科学园⟧成立于去年。中心落户的⟦park|星河科技园⟧有平台。园区有企业。',
      '园区 → 银湖科学园',
    ],
    ['the company spoken of', '⟦organization|昌红集团⟧成立于深圳。公司注重研发。', '公司 → 昌红集团'],
    ['the place a body is named after', '⟦organization|桐城市政府⟧发布报告。', '桐城市政府 → 桐城市'],
    ['a party named in short', '⟦place|钦州⟧代表团出访。代表团走访企业。', '代表团 → 钦州代表团'],
    ['a name and its gloss', '⟦organization|瑞视恒⟧（⟦organization|RayVista⟧）投资建厂。', 'RayVista → 瑞视恒'],
    [
      'a speaker for the body',
      '⟦organization|昌红集团⟧⟦position|董事长⟧⟦person|李焕⟧到会。⟦person|李焕⟧说。',
      '李焕 → 昌红集团',
    ],
    ['names joined by 、', '⟦organization|斯尔邦⟧、⟦organization|虹景⟧全年发运。', '斯尔邦、虹景 → 斯尔邦、虹景'],
    ['the full form given elsewhere', '⟦place=坪山区|坪山⟧发展快。⟦place|坪山区⟧有企业。', '坪山 → 坪山区'],
  ])('%s', (_what, text, mention) => {
    expect(mentionsOf(text)).toContain(mention);
  });
});
