/** The order of times as the facts write them: days, months, quarters, halves, years, and ranges of those. */

/** The month in which a quarter or half begins. */
const FIRST_MONTH: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07' };

/** Earlier beginnings first, among equal ones the earlier end; times of an unknown year last. */
export function compareTimes(a: string, b: string): number {
  return compare(beginningOf(a), beginningOf(b)) || compare(endOf(a), endOf(b));
}

function beginningOf(time: string): string {
  return inMonths(time.split('/')[0] ?? '');
}

/** A longer period ends later than the shorter ones that begin with it. */
function endOf(time: string): string {
  return `${inMonths(time.slice(time.indexOf('/') + 1))}~`;
}

function inMonths(time: string): string {
  return time.replace(/[QH]\d/, (part) => FIRST_MONTH[part] ?? part);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
