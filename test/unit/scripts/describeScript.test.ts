import { describe, expect, it } from 'vitest';
import { conversionRisk } from '../../../src/core/scripts/conversionRisk.ts';
import { convert } from '../../../src/core/scripts/convert.ts';
import { describeScript } from '../../../src/core/scripts/describeScript.ts';

const SIMPLIFIED = '国务院关于优化营商环境的意见，为企业解决实际问题，说明这里的温度与税务政策，卫生部门启动众多项目。';

describe('script of a text', () => {
  it.each([
    ['cn', 'Hans', null],
    ['t', 'Hant', 't'],
    ['tw', 'Hant', 'tw'],
    ['hk', 'Hant', 'hk'],
  ] as const)('%s is %s of the standard %s', (to, script, standard) => {
    expect(describeScript(convert(SIMPLIFIED, { from: 'cn', to }).text)).toMatchObject({ script, standard });
  });

  it('has no standard where nothing tells', () => {
    expect(describeScript('優化營商環境，促進產業發展').standard).toBeNull();
  });

  it('shows what tells', () => {
    const { simplified, traditional, examples } = describeScript('发展产业，发布政策，促進');
    expect([simplified, traditional]).toEqual([4, 1]);
    expect(examples).toEqual({ simplified: ['发', '产', '业'], traditional: ['進'] });
  });

  it('names the passages in another script', () => {
    const text = `${SIMPLIFIED.repeat(5)}\n優化營商環境，促進產業發展\n${SIMPLIFIED}`;
    expect(describeScript(text).passages.map(({ start, end, script }) => [text.slice(start, end), script])).toEqual([
      ['優化營商環境，促進產業發展', 'Hant'],
    ]);
  });
});

describe('passages of a text', () => {
  const described = (...lines: string[]) =>
    describeScript(lines.join('\n')).passages.map(({ script, standard, lines: [first, last], examples }) => [
      script,
      standard,
      first,
      last,
      [...examples.simplified, ...examples.traditional].slice(0, 2).join(''),
    ]);

  it('are neighbouring lines of one script, with what tells it', () => {
    const traditional = '優化營商環境，促進產業發展';
    expect(described(SIMPLIFIED.repeat(15), traditional, '', traditional, SIMPLIFIED, traditional)).toEqual([
      ['Hant', null, 1, 3, '優營'],
      ['Hant', null, 5, 5, '優營'],
    ]);
  });

  it('may be of another standard of the traditional script', () => {
    const taiwan = convert(SIMPLIFIED, { from: 'cn', to: 'tw' }).text;
    const hongKong = convert(SIMPLIFIED, { from: 'cn', to: 'hk' }).text;
    expect(described(taiwan.repeat(4), hongKong).map((each) => each.slice(0, 3))).toEqual([['Hant', 'hk', 1]]);
  });

  it('may be mixed themselves', () => {
    expect(described(SIMPLIFIED.repeat(5), '優化營商环境，促进产业發展').map(([script]) => script)).toEqual(['mixed']);
  });
});

describe('risk of a conversion', () => {
  it.each([
    ['优化营商环境', 't', undefined, null],
    ['优化营商环境', 'cn', undefined, 'alreadyThere'],
    ['優化營商環境', 'tw', undefined, null],
    ['優化營商環境', 'tw', 'cn', 'alreadyThere'],
    ['優化營商環境', 'cn', 'cn', 'otherSource'],
    ['优化营商环境', 'tw', 't', 'otherSource'],
    ['優化營商環境，优化营商环境', 'cn', undefined, 'mixed'],
  ] as const)('%s to %s from %s: %s', (text, to, from, risk) => {
    expect(conversionRisk(text, { to, from }).risk).toBe(risk);
  });

  it('says what would be lost', () => {
    expect(conversionRisk('乾安县与瞭望塔，乾安', { to: 'cn' })).toEqual({
      risk: 'alreadyThere',
      changes: [{ from: '乾', to: '干', count: 2 }],
    });
  });
});
