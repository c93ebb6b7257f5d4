/** Damage that a pattern tells: filtered words, remains of markup, characters of another width or block, blanks, punctuation. */
import type { Damage, DamageKind, DamageRule } from './rule.ts';

/** A rule of one pattern; the replacement is computed from the match, undefined leaves it alone. */
function patternRule(
  kind: DamageKind,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string | null | undefined,
): DamageRule {
  return {
    kinds: [kind],
    find(text) {
      const found: Damage[] = [];
      for (const match of text.matchAll(pattern)) {
        const words = replacement(match);
        if (words !== undefined && words !== match[0])
          found.push({ start: match.index!, end: match.index! + match[0].length, kind, replacement: words });
      }
      return found;
    },
  };
}

/** && or ** where a site's filter took a word out. */
export const filteredWords = patternRule(
  'filteredWord',
  /&{2,8}|(?<=[\u3400-\u9fff《“])\*{2,8}(?=[\u3400-\u9fff》”，。])/g,
  () => null,
);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  copy: '©',
  yen: '¥',
};

/** An entity, escaped more than once perhaps, or a tag that no other bracket opens before. */
const MARKUP =
  /&(?:amp;){0,4}(?:([a-z]{2,6})|#(\d{1,6})|#x([\da-f]{1,5}));|(?<!<)<(\/?)(p|br|div|span|a|b|i|u|strong|em|font|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|section|center|script|style)(?:[ /][^<>]{0,300})?>/gi;
const BREAKING = new Set(['br', 'p', 'div', 'tr', 'li', 'section']);

export const htmlRemains = patternRule('htmlRemains', MARKUP, ([, name, decimal, hex, closing, tag]) => {
  if (tag) return BREAKING.has(tag.toLowerCase()) && (closing || tag.toLowerCase() === 'br') ? '\n' : '';
  if (name) return ENTITIES[name.toLowerCase()];
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex!, 16);
  return isScalar(code) ? String.fromCodePoint(code) : undefined;
});

function isScalar(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

/** Radicals and compatibility ideographs that stand for a common character. */
export const compatibilityCharacters = patternRule(
  'compatibilityCharacter',
  /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu,
  ([character]) => character.normalize('NFKC'),
);

/** Characters without a meaning of their own: shown, for only the font of the source knew them. */
export const privateUse = patternRule('privateUse', /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]+/gu, () => null);

export const fullWidth = patternRule('fullWidth', /[０-９Ａ-Ｚａ-ｚ％．]+/g, ([words]) =>
  /[０-９Ａ-Ｚａ-ｚ]/.test(words) ? words.normalize('NFKC') : undefined,
);

/** A heading or name whose characters are spread over the line by equal blanks: 附　　则. */
const SPREAD =
  /(?<![\u3400-\u9fff○A-Za-z0-9”》])[\u3400-\u9fff]([ \u3000\u00a0]{1,4})[\u3400-\u9fff](?:\1[\u3400-\u9fff])*/g;
const LONGEST_SPREAD = 12;
/** 317 493 128 */
const GROUPED = /(?<![\d.,])\d{1,3}(?: \d{3}){1,6}(?![\d ])/g;
/** Choices and enumerations are spread on purpose. */
const CHOICE = /^[大中小东西南北一二三四五六七八九十甲乙丙丁上下左右是否有无男女\s]+$/;

export const groupedDigits = patternRule('strayBlank', GROUPED, ([digits]) => digits.replaceAll(' ', ''));
export const spreadWords = patternRule('strayBlank', SPREAD, (match) => {
  const [spread] = match;
  const words = spread.replace(/[ \u3000\u00a0]+/g, '');
  const next = match.input![match.index! + spread.length] ?? '';
  return !/[\u3400-\u9fff○A-Za-z0-9“《]/.test(next) && words.length <= LONGEST_SPREAD && !CHOICE.test(words)
    ? words
    : undefined;
});

/** The same mark twice, or a comma before a full stop; three full stops are an ellipsis, ！！ and ？？ are meant. */
export const duplicatedPunctuation = patternRule(
  'duplicatedPunctuation',
  /([，、；：])\1{1,3}(?![，、；：])|(?<!。)。。(?!。)|[，、；]{1,2}。(?!。)/g,
  ([marks]) => marks.at(-1)!,
);
