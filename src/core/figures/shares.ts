/** Parts of a whole: 14.0%, 百分之二十, 三成五, 五折, 三分之一, 千分之五, 一半. */
import { hanDigit } from './digits.ts';
import { exact, isMore, type Numeral, parseNumeral, skipBlanks } from './numerals.ts';
import type { Quantity } from './token.ts';

/** The share that a numeral begins, or null. */
export function shareAt(text: string, numeral: Numeral): Quantity | null {
  if (text.startsWith('分之', numeral.end)) return partOf(text, numeral);
  switch (text[numeral.end]) {
    case '成':
      return tenths(text, numeral);
    case '折':
      return discount(text, numeral);
    case '厘':
      return numeral.arabic && !WORDS_WITH_LI.includes(text[numeral.end + 1] ?? '。')
        ? share(numeral, numeral.end + 1, numeral.value)
        : null;
    case '半':
      return text.slice(numeral.start, numeral.end) === '一' && !'年天个小月日'.includes(text[numeral.end + 1] ?? '。')
        ? fraction(numeral.start, numeral.end + 1, 0.5)
        : null;
    case '/':
      return slashed(text, numeral);
    default:
      return null;
  }
}

/** 半数, and 半 behind 近, 过, 占. */
export function halfAt(text: string, at: number): Quantity | null {
  if (text[at + 1] === '数') return fraction(at, at + 2, 0.5);
  const next = text[at + 1];
  const ends = next === undefined || '，。；、！？\n”的是来 '.includes(next);
  return ends && '近过超占'.includes(text[at - 1] ?? ' ') ? fraction(at, at + 1, 0.5) : null;
}

function partOf(text: string, whole: Numeral): Quantity | null {
  const start = skipBlanks(text, whole.end + 2);
  const negative = text[start] === '负' || text[start] === '-';
  const part = parseNumeral(text, negative ? start + 1 : start);
  if (!part) return null;
  let end = part.end;
  let more = part.more;
  if (isMore(text[end])) {
    end++;
    more = true;
  }
  const value = negative ? -part.value : part.value;
  if (text.slice(whole.start, whole.end) === '百') return share(whole, end, value, more);
  if (whole.value === 0) return null;
  return fraction(whole.start, end, value / whole.value, more);
}

/** What makes a unit of length, volume or mass of 厘. */
const WORDS_WITH_LI = '米升克';
const WORDS_WITH_CHENG = '为立果功员本交长品都分效熟套人年就绩因份语型果堆片群';

/** 三成, 三成五, 三成半, 7.2成. */
function tenths(text: string, numeral: Numeral): Quantity | null {
  let end = numeral.end + 1;
  if (
    numeral.value > 10 ||
    numeral.value === 0 ||
    (WORDS_WITH_CHENG.includes(text[end] ?? '。') && !isShare(text, numeral))
  )
    return null;
  if (numeral.value === 1 && text[end] === '不') return null;
  let value = numeral.value * 10;
  let more = numeral.more;
  const digit = digitAt(text, end);
  if (text[end] === '半') {
    value += 5;
    end++;
  } else if (digit !== null && !isCounted(text, end + 1)) {
    value += digit;
    end++;
  }
  if (isMore(text[end])) {
    more = true;
    end++;
  }
  return share(numeral, end, value, more);
}

/** Words before 六成 that make it a share whatever follows: 逾六成员工. */
function isShare(text: string, { start }: Numeral): boolean {
  return '近超约逾过达占有到足'.includes(text[start - 1] ?? '。');
}

function digitAt(text: string, at: number): number | null {
  const unit = text.charCodeAt(at);
  const arabic = unit >= 0x31 && unit <= 0x39;
  const digit = arabic ? unit - 0x30 : hanDigit(unit);
  return digit !== undefined && digit > 0 ? digit : null;
}

/** 三成五家: the digit begins a figure of its own. */
function isCounted(text: string, at: number): boolean {
  return '0123456789.十百千万家个名项成分%'.includes(text[at] ?? ' ');
}

function discount(text: string, numeral: Numeral): Quantity | null {
  const end = numeral.end + 1;
  if ('合算旧扣抵叠射返腰价磨'.includes(text[end] ?? '。') || numeral.value <= 0) return null;
  const tenfold = numeral.value < 10 && (numeral.end - numeral.start === 1 || numeral.value % 1 !== 0);
  if (numeral.value >= 100) return null;
  return share(numeral, end, tenfold ? numeral.value * 10 : numeral.value);
}

/** 2/3 of something; other slashes are dates and numbers. */
function slashed(text: string, whole: Numeral): Quantity | null {
  if (!whole.plain || whole.end - whole.start > 2) return null;
  const part = parseNumeral(text, whole.end + 1);
  if (!part?.plain || !part.arabic || part.end - part.start > 2 || part.value <= whole.value || whole.value === 0)
    return null;
  const next = text[part.end];
  if (next !== undefined && !'，。；、）的以左多\n 是来'.includes(next)) return null;
  const bounded = /^(?:以[上下]|左右|的)/.test(text.slice(part.end, part.end + 2));
  return bounded || '占约近超达的为过逾到足'.includes(text[whole.start - 1] ?? ' ')
    ? fraction(whole.start, part.end, whole.value / part.value)
    : null;
}

function share(numeral: Numeral, end: number, value: number, more = numeral.more): Quantity {
  return {
    type: 'quantity',
    kind: 'percent',
    start: numeral.start,
    end,
    value: exact(value),
    unit: '%',
    more,
    vague: numeral.vague,
  };
}

function fraction(start: number, end: number, value: number, more = false): Quantity {
  return { type: 'quantity', kind: 'fraction', start, end, value: exact(value), unit: '', more, vague: false };
}
