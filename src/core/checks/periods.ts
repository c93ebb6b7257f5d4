/** Periods that end before they start: 2024年8月28日至2024年8月4日. */
import type { FactContext } from '../facts/context.ts';
import type { Check } from '../types.ts';
import { checkOf } from './messages.ts';

export function checkPeriods({ figures }: FactContext): readonly Check[] {
  return figures.flatMap((figure) => {
    if (figure.kind !== 'date') return [];
    const [start, end] = String(figure.value).split('/');
    if (!start || !end || start.length !== end.length || end >= start) return [];
    return [checkOf('end-before-start', figure, [start, end])];
  });
}
