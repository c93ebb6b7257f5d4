/** Lists and ranges that say their unit once: 5至8%, 1.5、2.0和3.2亿元, 8500到3万港元, 1.5个和0.5个百分点. */
import type { Numeral } from './numerals.ts';
import type { BareNumeral, Quantity, Token } from './token.ts';

const RANGE =
  /^ ?(?:至|到|-|--|—|——|–|~|增至|增加到|增加至|提高到|提高至|升至|上升至|提升到|提升至|降至|降到|下降到|减至|扩至|扩大到|调至) ?$/;
const LIST = /^ ?(?:、|和|及|与|或|以及|，和) ?$/;
/** Longest connector. */
const LONGEST = 5;

/** Gives the members of lists the unit that the last of them carries. Other bare numerals stay. */
export function shareUnits(text: string, tokens: readonly Token[]): Token[] {
  const result = [...tokens];
  for (let k = result.length - 2; k >= 0; k--) {
    const token = result[k]!;
    const next = result[k + 1]!;
    if (next.type !== 'quantity' || !next.numeral || !next.revalue) continue;
    if (next.start - token.end > LONGEST || next.start === token.end) continue;
    const between = text.slice(token.end, next.start);
    const range = RANGE.test(between);
    if (!range && !LIST.test(between)) continue;
    if (token.type === 'numeral') {
      const member = elided(token, next, next.numeral, range);
      if (member) result[k] = member;
    } else if (token.type === 'quantity' && isPart(token, next)) {
      result[k] = {
        ...token,
        kind: next.kind,
        unit: next.unit,
        value: next.revalue(token.numeral!.value),
        unitName: next.unitName,
      };
    }
  }
  return result;
}

/** The first of 1.5个和0.5个百分点: its unit begins the unit of the second. */
function isPart(token: Quantity, next: Quantity): boolean {
  const { numeral, unitName } = token;
  return (
    numeral !== undefined &&
    unitName !== undefined &&
    unitName.length > 0 &&
    next.unitName !== undefined &&
    next.unitName.length > unitName.length &&
    next.unitName.startsWith(unitName)
  );
}

function elided({ start, end, numeral }: BareNumeral, next: Quantity, last: Numeral, range: boolean): Quantity | null {
  if (numeral.bare || numeral.code || (numeral.formal && end - start === 1)) return null;
  if (numeral.plain && !numeral.arabic && numeral.value === 1 && !range) return null;
  const shared = numeral.power < 3 && last.power >= 3 && sharesPower(numeral, last, range);
  const said = shared ? { ...numeral, value: Number(`${numeral.value}e${last.power}`), power: last.power } : numeral;
  return {
    ...next,
    start,
    end,
    value: next.revalue!(said.value),
    more: numeral.more,
    vague: numeral.vague,
    numeral: said,
    unitName: next.unitName,
  };
}

/** 2至3万: the first is lower in the same multiples; 8500到3万 is said in full. */
function sharesPower(numeral: Numeral, last: Numeral, range: boolean): boolean {
  const multiples = last.value / 10 ** last.power;
  return range ? numeral.value <= multiples : numeral.value < 10_000;
}
