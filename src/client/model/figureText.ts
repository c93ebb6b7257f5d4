/** Figures as people read them in a list: grouped digits, Arabic numerals, with the source's own words for how exact they are. */
import type { Figure, Script } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';

/** For figures whose modifier does not stand beside them. */
const PREFIX: Readonly<Record<Figure['approx'], readonly [simplified: string, traditional: string]>> = {
  none: ['', ''],
  about: ['约', '約'],
  nearly: ['近', '近'],
  over: ['超', '超'],
  under: ['低于', '低於'],
};

const MODIFIER_BEFORE =
  /(?:最高|最低|至多|至少|累计|累計)?(?:大约|大約|约|約|将近|將近|接近|近|超过|超過|超|逾|突破|高于|高於|多于|多於|不低于|不低於|不少于|不少於|不超过|不超過|不高于|不高於|不多于|不多於|不足|低于|低於|少于|少於|最高|最低|至多|至少)$/;
const MODIFIER_AFTER = /^(?:以上|以下|以内|以內|之内|之內|左右|上下|多|余|餘)/;
/** The longest modifier, in characters. */
const LONGEST_MODIFIER = 6;
/** Words inside a figure that already say that it is more than the number. */
const HAS_EXCESS = /[余餘多几幾数數]/;

/**
 * The figure in one line: `约1,076家`, `不超过300万元`, `1,080亿元`, `6家` for 六家.
 * The scale words of the source (万, 亿) stay, since that is how readers of Chinese take in amounts.
 * @param text the document the figure stands in
 */
export function figureText(figure: Figure, text: string, script: Script): string {
  const shown = withoutPinyin(figure.text.normalize('NFKC')).replace(/\s+/g, '');
  const arabic = arabicText(figure, shown);
  const bare = arabic ?? (isAmount(figure) ? shown.replace(/(?<![\d.,])\d{4,}/g, groupDigits) : shown);
  if (figure.approx === 'none' || (arabic === null && HAS_EXCESS.test(shown))) return bare;
  const before =
    MODIFIER_BEFORE.exec(text.slice(Math.max(0, figure.start - LONGEST_MODIFIER), figure.start))?.[0] ?? '';
  const after = MODIFIER_AFTER.exec(text.slice(figure.end, figure.end + LONGEST_MODIFIER))?.[0] ?? '';
  return before || after ? before + bare + after : PREFIX[figure.approx][script === 'Hant' ? 1 : 0] + bare;
}

/** True where digits are an amount, not a year or a place in an order. */
function isAmount({ kind }: Figure): boolean {
  return kind !== 'date' && kind !== 'duration' && kind !== 'rank';
}

/** Chinese numerals at the start of a figure, with what they say about more than the number. */
const CHINESE_NUMERAL = /^第?[〇零一二三四五六七八九十百千万萬亿億两兩半余餘多几幾数數]+/;

/** A count or share that is written in Chinese numerals, in Arabic ones; null where the source's own words are better. */
function arabicText({ kind, value, unit }: Figure, shown: string): string | null {
  if (/\d/.test(shown) || typeof value !== 'number') return null;
  // The measure word stays as the source writes it: 三國 is 3國.
  if (kind === 'count' && value < 1e6) return groupNumber(value) + shown.replace(CHINESE_NUMERAL, '');
  return kind === 'percent' && unit === '%' ? `${groupNumber(value)}%` : null;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function groupNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
