/** Five-year plans as times: “十四五” runs from 2021 to 2025. */

/** The first plan began in 1953; from the sixth (1981) on each begins where the one before ended. */
const SIXTH = 6;
const START_OF_SIXTH = 1981;
const LENGTH = 5;
const ORDINALS = '一二三四五六七八九';

const PLAN = /“?(十?[一二三四五六七八九]|十)五”?(时期|期间|以来|期末|末|规划期|收官|初|开局)?/u;

/** A plan named in a text, with what of it is meant. */
export interface PlanPeriod {
  readonly start: number;
  readonly end: number;
  /** The whole period, or its first or last year, ISO 8601. */
  readonly value: string;
  /** Whether words beside it make it a time (时期, 末), not the name of a plan. */
  readonly isTime: boolean;
}

/** Finds the first plan from `from` to `to` that is named as 十四五 or “十四五”, or null. */
export function planPeriodIn(text: string, from: number, to: number): PlanPeriod | null {
  const found = PLAN.exec(text.slice(from, to));
  if (!found) return null;
  const ordinal = ordinalOf(found[1]!);
  const quoted = found[0].startsWith('“');
  // 五五 and the like are no plans; from the tenth on nobody writes them otherwise.
  if (ordinal < SIXTH || (!quoted && ordinal < 10)) return null;
  const first = START_OF_SIXTH + (ordinal - SIXTH) * LENGTH;
  const last = first + LENGTH - 1;
  const part = found[2] ?? '';
  const value =
    part === '末' || part === '期末' || part === '收官'
      ? String(last)
      : part === '初' || part === '开局'
        ? String(first)
        : `${first}/${last}`;
  const start = from + found.index;
  return { start, end: start + found[0].length, value, isTime: part !== '' };
}

function ordinalOf(words: string): number {
  const ten = words[0] === '十' ? 10 : 0;
  const digit = ORDINALS.indexOf(words.at(-1)!) + 1;
  return ten + digit;
}
