import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../../src/core/figures/numerals.ts';

const VALUES: readonly (readonly [string, number])[] = [
  ['1080', 1080],
  ['1,080', 1080],
  ['14.0', 14],
  ['1.46亿', 146000000],
  ['3千万', 30000000],
  ['1万2千', 12000],
  ['4万2000', 42000],
  ['1兆2,870亿', 1287000000000],
  ['2.56万亿', 2560000000000],
  ['一百二十三', 123],
  ['十二万三千', 123000],
  ['两千', 2000],
  ['廿五', 25],
  ['四百五', 450],
  ['九万四', 94000],
  ['一千零五', 1005],
  ['五十五兆一十二亿四万五千二', 55001200045200],
  ['四万万', 400000000],
  ['壹佰贰拾叁', 123],
  ['十五点七', 15.7],
  ['一百零几万', 1000000],
  ['二〇二三', 2023],
];

describe('numerals', () => {
  it.each(VALUES)('%s is %d', (text, value) => {
    expect(parseNumeral(text, 0)).toMatchObject({ value, end: text.length });
  });
  it('reads no numeral from a version or a unit', () => {
    expect(parseNumeral('1.2.3', 0)).toBeNull();
    expect(parseNumeral('千瓦时', 0)).toBeNull();
  });
});
