/** What a person types above a column, as a condition for its cells. */

/** True where the texts hold every word of a query; letter case does not matter. */
export function holdsWords(query: string, texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  k: 1e3,
  m: 1e6,
  b: 1e9,
};
const NUMBER = '(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*([千万萬亿億kmb]{0,2})';
const BOUND = new RegExp(`^(<=|>=|≤|≥|<|>|=)\\s*${NUMBER}$`, 'i');
const RANGE = new RegExp(`^${NUMBER}\\s*(?:\\.\\.|–|~|至|到)\\s*${NUMBER}$`, 'i');

/**
 * Reads a condition on numbers: `>1.5万亿`, `<= 20`, `=5`, `10..20`.
 * @returns null where the query is no such condition
 */
export function numberCondition(query: string): ((value: number) => boolean) | null {
  const text = query.trim();
  const bound = BOUND.exec(text);
  if (bound) {
    const limit = numberOf(bound[2], bound[3]);
    switch (bound[1]) {
      case '<':
        return (value) => value < limit;
      case '>':
        return (value) => value > limit;
      case '<=':
      case '≤':
        return (value) => value <= limit;
      case '>=':
      case '≥':
        return (value) => value >= limit;
      default:
        return (value) => value === limit;
    }
  }
  const range = RANGE.exec(text);
  if (!range) return null;
  const low = numberOf(range[1], range[2]);
  const high = numberOf(range[3], range[4]);
  return (value) => value >= low && value <= high;
}

function numberOf(digits = '', scale = ''): number {
  const factor = [...scale.toLowerCase()].reduce((product, each) => product * (SCALES[each] ?? 1), 1);
  return Number(digits.replaceAll(',', '')) * factor;
}
