/**
 * Parts that do not make their whole: a part larger than it (共50家，其中民营60家), and parts that together are all of it but
 * do not add up (进出口总额100亿元，其中出口70亿元、进口40亿元; 甲30家、乙20家，合计60家).
 */
import type { FactContext } from '../facts/context.ts';
import type { ReadFigure } from '../figures/figures.ts';
import { originalText } from '../reading/reading.ts';
import type { Check, Fact } from '../types.ts';
import { boundsOf, meet, withValue } from './bounds.ts';
import { checkOf } from './messages.ts';

/** Words that divide a thing into all its parts. */
const DIVISIONS: readonly (readonly string[])[] = [
  ['第一产业', '第二产业', '第三产业'],
  ['一产', '二产', '三产'],
  ['城镇', '农村'],
  ['城镇', '乡村'],
  ['男', '女'],
  ['出口', '进口'],
  ['税收收入', '非税收入'],
  ['中央', '地方'],
  ['境内', '境外'],
  ['省内', '省外'],
  ['市内', '市外'],
  ['内资', '外资'],
  ['公办', '民办'],
  ['线上', '线下'],
  ['去程', '回程'],
  ['轻工业', '重工业'],
];
const RESPECTIVELY = /分别/u;
/** Words before a figure that make it the sum of those before it. */
const ALTOGETHER = /(?:合计|共计|总计|两项合计|三项合计)(?:为|达|达到|约)?$/u;
/** Between the last part and the sum: ，合计. */
const LONGEST_LEAD = 12;
/** Longer lists are not added up: hardly a person would. */
const MOST_PARTS = 60;
const NEXT_PART = /^[^，。；：、\d（）]{0,14}[，、；和及][^，。；：、\d（）]{0,14}$/u;

export function checkSums(context: FactContext, facts: readonly Fact[]): readonly Check[] {
  const { figures, reading } = context;
  const { text } = reading;
  const checks: Check[] = [];
  for (const [whole, parts] of groups(facts)) {
    for (const part of parts) if (exceeds(figures[part]!, figures[whole]!, text)) checks.push(tooLarge(part, whole));
    if (isComplete(parts, whole)) compare(parts, whole);
  }
  figures.forEach((figure, index) => {
    if (!ALTOGETHER.test(text.slice(Math.max(0, figure.start - 8), figure.start))) return;
    const parts = listedBefore(context, index);
    if (parts.length > 1) compare(parts, index);
  });
  return checks;

  function tooLarge(part: number, whole: number): Check {
    const [a, b] = [figures[part]!, figures[whole]!];
    return checkOf('part-exceeds-whole', a, [originalText(reading, a), originalText(reading, b)], [b]);
  }

  function compare(parts: readonly number[], whole: number): void {
    const total = figures[whole]!;
    const stated = boundsOf(total, text);
    let low = 0;
    let high = 0;
    let sum = 0;
    for (const part of parts) {
      const bounds = boundsOf(figures[part]!, text);
      if (!bounds) return;
      low += bounds.low;
      high += bounds.high;
      sum += Number(figures[part]!.value);
    }
    if (!stated || meet({ low, high }, stated)) return;
    const shown = parts.map((part) => originalText(reading, figures[part]!)).join(' + ');
    checks.push(
      checkOf(
        'sum-mismatch',
        total,
        [shown, withValue(total, originalText(reading, total), sum), originalText(reading, total)],
        parts.map((part) => figures[part]!),
      ),
    );
  }

  /** Whether the parts are all there is: all of a division, each once, or what 分别 lists. */
  function isComplete(parts: readonly number[], whole: number): boolean {
    if (parts.length < 2) return false;
    if (RESPECTIVELY.test(text.slice(figures[whole]!.end, figures[parts[0]!]!.start))) return true;
    const labels = parts.map((part) => text.slice(labelStart(part, whole), figures[part]!.start));
    return DIVISIONS.some(
      (words) =>
        words.length === labels.length &&
        words.every((word) => labels.filter((label) => label.includes(word)).length === 1),
    );
  }

  /** The words that name a part begin behind the figure before it. */
  function labelStart(part: number, whole: number): number {
    return Math.max(figures[part - 1]!.end, figures[whole]!.end);
  }
}

/** The parts of each whole, in the order of the text; goals, bounds and what is counted above a threshold are no plain parts. */
function groups(facts: readonly Fact[]): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const fact of facts) {
    if (fact.kind !== 'indicator' || fact.partOf === undefined || fact.limit || fact.threshold) continue;
    const known = parts.get(fact.partOf);
    if (known) known.push(fact.figure);
    else parts.set(fact.partOf, [fact.figure]);
  }
  return parts;
}

function exceeds(part: ReadFigure, whole: ReadFigure, text: string): boolean {
  if (part.kind !== whole.kind || part.unit !== whole.unit) return false;
  const small = boundsOf(part, text);
  const large = boundsOf(whole, text);
  return small !== null && large !== null && small.low > large.high;
}

/** The figures of one unit that a list gives right before the sum: 甲30家、乙20家，合计. None where it is not clear which. */
function listedBefore({ figures, reading: { text } }: FactContext, sum: number): number[] {
  const { kind, unit, start } = figures[sum]!;
  const parts: number[] = [];
  let next = start;
  let joint = '';
  for (let i = sum - 1; i >= 0; i--) {
    const figure = figures[i]!;
    const between = text.slice(figure.end, next);
    if (figure.kind !== kind || figure.unit !== unit || /[。！？\n]/u.test(between)) break;
    if (parts.length === 0 ? between.length > LONGEST_LEAD : !NEXT_PART.test(between)) return [];
    const own = between.includes('，') ? '，' : '、';
    // Clauses and items of a list are not added to each other.
    if (parts.length > 1 && own !== joint) return [];
    if (parts.length > 0) joint = own;
    if (parts.length === MOST_PARTS) return [];
    parts.unshift(i);
    next = figure.start;
  }
  return parts;
}
