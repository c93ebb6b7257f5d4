/** Text for display without the pinyin that a faulty conversion leaves in brackets: 區(qū) → 區. */

const TONE = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** One syllable with its tone; an abbreviation such as (MW) has none. */
const LEFT_PINYIN = new RegExp(`[(（][a-zü]{0,3}[${TONE}][a-zü]{0,4}[)）]`, 'g');

export function withoutPinyin(text: string): string {
  return text.replace(LEFT_PINYIN, '');
}
