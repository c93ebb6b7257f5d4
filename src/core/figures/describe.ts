/** How a figure is shown to people: its value in full, in the compact form of Chinese texts, and what it measures. */
import type { Approximation, Figure } from '../types.ts';
import { dimensionOf } from './units.ts';

export interface FigureDescription {
  /** With thousands separators and unit: `CNY 108,000,000,000`, `566 家`, `14 %`, `2023-08-01`. */
  readonly value: string;
  /** As Chinese texts write it, simplified: `1,080 亿元`; the value where there is no shorter form. */
  readonly compact: string;
  readonly approximation: Approximation;
  /** What is measured, a key for translation: `money`, `area`, `power`, `count`, `share`, `date` …. */
  readonly dimension: string;
}

/** Words for amounts; other currencies are shown by their code. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  CNY: '元',
  HKD: '港元',
  MOP: '澳门元',
  TWD: '新台币元',
  USD: '美元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  KRW: '韩元',
  SGD: '新加坡元',
};
const MULTIPLES: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];
const AREA_NAMES: Readonly<Record<string, string>> = { m2: '平方米' };

/** Describes a figure. Pure; never throws. */
export function describeFigure(figure: Pick<Figure, 'kind' | 'value' | 'unit' | 'approx'>): FigureDescription {
  const { kind, value, unit, approx } = figure;
  const dimension = kind === 'measure' ? dimensionOf(unit) : kind === 'percent' || kind === 'fraction' ? 'share' : kind;
  if (typeof value === 'string') return { value, compact: value, approximation: approx, dimension };
  const full = groupDigits(value);
  if (kind === 'money') {
    return {
      value: `${unit} ${full}`,
      compact: `${compactNumber(value)}${CURRENCY_NAMES[unit] ?? ` ${unit}`}`,
      approximation: approx,
      dimension,
    };
  }
  const named = unit === '' ? full : `${full} ${unit}`;
  const shorter = kind === 'count' || kind === 'area' || kind === 'measure';
  const compact = shorter ? `${compactNumber(value)}${AREA_NAMES[unit] ?? unit}` : named;
  return { value: named, compact: Math.abs(value) < 1e4 ? named : compact, approximation: approx, dimension };
}

/** 108000000000 as 108,000,000,000. */
function groupDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

/** 108000000000 as `1,080 亿`. */
function compactNumber(value: number): string {
  for (const [multiple, name] of MULTIPLES) {
    const share = Number((value / multiple).toPrecision(12));
    if (Math.abs(share) < 1) continue;
    return `${groupDigits(share)} ${name}`;
  }
  return `${groupDigits(value)} `;
}
