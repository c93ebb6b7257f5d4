/** Figures as people read them in a list: grouped digits, Arabic numerals, the approximation in front. */
import type { Figure, Script } from '../../core/index.ts';

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
 * The figure in one line, in the script of its document: `约1,076家`, `1,080亿元`, `6家` for 六家.
 * The scale words of the source (万, 亿) stay, since that is how readers of Chinese take in amounts.
 */
export function figureText(figure: Figure, script: Script): string {
  const prefix = HAS_EXCESS.test(figure.text) ? '' : PREFIX[figure.approx][script === 'Hant' ? 1 : 0];
  return prefix + bareFigureText(figure);
}

function bareFigureText({ kind, text, value, unit }: Figure): string {
  const shown = text.normalize('NFKC').replace(/\s+/g, '');
  if (kind === 'date' || kind === 'duration' || kind === 'rank' || kind === 'fraction') return shown;
  if (/\d/.test(shown)) return shown.replace(/(?<![\d.,])\d{4,}/g, groupDigits);
  if (kind === 'count') return groupNumber(Number(value)) + unit;
  if (kind === 'percent' && unit === '%') return `${groupNumber(Number(value))}%`;
  return shown;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function groupNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
