/** Pinyin that a faulty conversion left in the text: one check for each line that holds some. */
import type { FactContext } from '../facts/context.ts';
import { findInsertedPinyin } from '../reading/damage.ts';
import type { Check, Span } from '../types.ts';
import { checkOf } from './messages.ts';

/** More lines than this say nothing new. */
const MOST_LINES = 200;
/** Other places of a line that are worth a link. */
const MOST_LINKS = 20;

export function checkConversionDamage({ reading, layout }: FactContext): readonly Check[] {
  const inserted = findInsertedPinyin(reading.source);
  if (inserted.length === 0) return [];
  const { starts } = reading.map;
  const checks: Check[] = [];
  let unit = 0;
  let next = 0;
  for (const line of layout.lines) {
    const places: Span[] = [];
    for (; next < inserted.length; next++) {
      // The pinyin belongs to the character before it.
      const source = inserted[next]!.start - 1;
      while (unit + 1 < starts.length && starts[unit + 1]! <= source) unit++;
      if (unit >= line.end) break;
      if (unit >= line.start) places.push({ start: unit, end: unit + 1 });
    }
    if (places.length > 0)
      checks.push(checkOf('conversion-damage', places[0]!, [places.length], places.slice(1, 1 + MOST_LINKS)));
    if (checks.length === MOST_LINES) break;
  }
  return checks;
}
