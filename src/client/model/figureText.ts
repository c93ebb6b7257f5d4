/** Figures as people read them in a list: grouped digits, Arabic numerals, the approximation in front. */
import type { Figure, Script } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';

const PREFIX: Readonly<Record<Figure['approx'], readonly [simplified: string, traditional: string]>> = {
  none: ['', ''],
  about: ['约', '約'],
  nearly: ['近', '近'],
  over: ['超', '超'],
  under: ['不足', '不足'],
};

/** Words inside a figure that already say that it is more than the number. */
const HAS_EXCESS = /[余餘多几幾数數]/;

/**
 * The figure in one line, in the script of its document: `约1,076家`, `1,080亿元`, `6家` for 六家, `超1,000家` for 千余家.
 * The scale words of the source (万, 亿) stay, since that is how readers of Chinese take in amounts.
 */
export function figureText(figure: Figure, script: Script): string {
  const shown = withoutPinyin(figure.text.normalize('NFKC')).replace(/\s+/g, '');
  const spoken = arabicText(figure, shown);
  const prefix = spoken === null && HAS_EXCESS.test(shown) ? '' : PREFIX[figure.approx][script === 'Hant' ? 1 : 0];
  return prefix + (spoken ?? (hasOwnDigits(figure) ? shown.replace(/(?<![\d.,])\d{4,}/g, groupDigits) : shown));
}

/** True where digits are an amount, not a year or a code. */
function hasOwnDigits({ kind }: Figure): boolean {
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
