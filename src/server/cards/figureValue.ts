/** A figure's normalised value, for people. */
import type { Figure } from '../../core/index.ts';

const inFull = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** The value in full with thousands separators and its unit; for dates and durations the ISO form. */
export function figureValue(figure: Figure): string {
  if (typeof figure.value === 'string') return figure.value;
  const value = inFull.format(figure.value);
  if (figure.kind === 'money') return `${figure.unit} ${value}`;
  if (figure.kind === 'percent') return figure.unit === 'pp' ? `${value} pp` : `${value}%`;
  if (figure.unit === 'm2') return `${value} m²`;
  return figure.unit ? `${value} ${figure.unit}` : value;
}
