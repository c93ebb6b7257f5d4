import { describe, expect, it } from 'vitest';
import { settleTitles } from '../../../../src/core/entities/passes/titles.ts';
import type { EntityType } from '../../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from '../entityTable.ts';

describe('titles', () => {
  it.each<[string, [string, EntityType][], string[]]>([
    ['印发《“十四五”水质监测方案（试行）》', [['十四五', 'policy']], ['policy:《“十四五”水质监测方案（试行）》']],
    ['依《园区管理条例》提出计划', [['《园区管理条例》提出计划', 'policy']], ['policy:《园区管理条例》']],
    ['《关于贯彻<江州市条例>的通知》', [], ['policy:《关于贯彻<江州市条例>的通知》']],
    ['《关于《江州市条例》的说明》', [['《江州市条例》', 'policy']], ['policy:《关于《江州市条例》的说明》']],
    ['《江州日报》记者', [['《江州日报》', 'organization']], ['organization:《江州日报》']],
    [
      '江州市消防安全管理办法（试行）',
      [['江州市消防安全管理办法', 'policy']],
      ['policy:江州市消防安全管理办法（试行）'],
    ],
    ['江州行动方案（2025—2028年）的通知', [['江州行动方案', 'policy']], ['policy:江州行动方案（2025—2028年）']],
    ['江州行动方案（见附件）', [['江州行动方案', 'policy']], ['policy:江州行动方案']],
    ['未完《江州', [], []],
  ])('%s', (text, found, expected) => {
    const context = contextOf(text);
    const mentions = found.map(([name, type]) => mentionOf(context, name, type));
    expect(shown(context, settleTitles(context, mentions))).toEqual(expected);
  });
});
