import { describe, expect, it } from 'vitest';
import { settleQuotes } from '../../../../src/core/entities/passes/quotes.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

describe('what is quoted', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['推出|“|包抓联|”|机制|延伸', [], ['policy:包抓联']],
    ['启动|“|绿色包装|”|三年/m|行动', [], ['policy:绿色包装']],
    ['聚焦/v|“|20+8|”|赛道/x|提速', [['20+8', 'product']], ['policy:20+8']],
    ['坚持/v|“|以水定城|”|，', [], ['policy:以水定城']],
    ['对接|“|双招双引|”|工程', [['双招双引', 'organization']], ['policy:双招双引']],
    ['落实|“|为企业找市场|”|的|指示', [], ['policy:为企业找市场']],
    ['印发/v|“|绿链起步计划|”|，', [], ['policy:绿链起步计划']],
    ['破解/v|“|卡脖子|”|问题', [['卡脖子', 'policy']], []],
    ['擦亮/v|“|江州山居|”|品牌', [['江州山居', 'policy']], ['product:江州山居']],
    ['接入/v|“|循环水监控平台|”|，', [['循环水监控平台', 'policy']], ['product:循环水监控平台']],
    ['他/r|说/v|“|今天|很/d|好|。|”', [], []],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, settleQuotes(context, mentions))).toEqual(expected);
  });
});
