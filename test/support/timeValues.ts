/** When two values of dates or lengths of time say the same: for tests that compare with data of other notations. */

/** True when two dates cover the same days; XXXX stands for any year. */
export function sameDays(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes('XXXX')) return a.replaceAll('XXXX', 'Y') === b.replace(/XXXX|\d{4}/g, 'Y');
  const x = days(a);
  const y = days(b);
  return x !== null && y !== null && x[0] === y[0] && x[1] === y[1];
}

/** First and last day of a date, or null where a part is open. */
function days(value: string): readonly [string, string] | null {
  if (value.includes('X')) return null;
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined) {
    const first = days(from);
    const last = days(to);
    return first && last && [first[0], last[1]];
  }
  const [year = '', part] = [value.slice(0, 4), value.slice(5)];
  if (part === '') return [`${year}-01-01`, `${year}-12-31`];
  const quarter = /^Q([1-4])$/.exec(part);
  if (quarter) return months(year, Number(quarter[1]) * 3 - 2, Number(quarter[1]) * 3);
  const half = /^H([12])$/.exec(part);
  if (half) return months(year, Number(half[1]) * 6 - 5, Number(half[1]) * 6);
  return /^\d\d$/.test(part) ? months(year, Number(part), Number(part)) : [value, value];
}

function months(year: string, first: number, last: number): readonly [string, string] {
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return [`${year}-${two(first)}-01`, `${year}-${two(last)}-${two(end)}`];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** True when two ISO 8601 durations are equally long, a week being 7 days and a year 12 months. */
export function sameLength(a: string, b: string): boolean {
  const x = length(a);
  const y = length(b);
  return a === b || (x !== null && y !== null && Math.abs(x[0] - y[0]) < 1e-9 && Math.abs(x[1] - y[1]) < 1e-6);
}

/** Months and seconds of a duration. */
function length(value: string): readonly [number, number] | null {
  const parts =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/.exec(
      value,
    );
  if (!parts) return null;
  const [years = 0, month = 0, weeks = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return [years * 12 + month, (((weeks * 7 + day) * 24 + hours) * 60 + minutes) * 60 + seconds];
}
