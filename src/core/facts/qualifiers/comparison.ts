/** What a value is compared with, and which way it goes: 同比增长14%, 较2017年下降3个百分点, 高于全省平均水平2个百分点. */
import { addMonths, formatMonth } from '../../figures/dates/calendar.ts';
import { lastDay } from '../../figures/dates/dayBounds.ts';
import { shiftYear } from '../../figures/dates/periods.ts';
import type { Comparison, ComparisonKind, Direction, IndicatorQualifiers } from '../../types.ts';
import { planPeriodIn } from './planPeriods.ts';
import { after, clauseStart, figureFrom, inRow, isTime, type Scene, statedBefore, wordsOf } from './scene.ts';

interface Found {
  readonly kind: ComparisonKind;
  readonly start: number;
  readonly end: number;
  /** The time it names, where it names one. */
  readonly time: string | null;
}

const YEAR_ON_YEAR = /同比|按年(?=[同增升降跌减上下大微长多少回]|，|约)|(?<![\d每])年[增减](?![长加幅速至到少产])/gu;
const PERIOD_ON_PERIOD = /环比|按[月季](?!度)|[月季][增减](?![长加幅速至到少产])/gu;
const EARLIER_WORDS =
  /(?:相较于?|相比于?|较之?|对比|比|与|同|和)(上一?年度?|去年|前一?年|上一?个?月|上一?季度?|上期|前期|年初|上半年|往年|历年|历史同期|疫情前|基期|改革开放初期?|建[国区市县]初期?)(同期|末|底|初)?(?:相比|比)?/gu;
/** A level compared with that is no time, right before the figure. */
const LEVEL =
  /(?:高于|低于|高出|快于|慢于|多于|少于|优于|好于|超出|比|较)((?:全[国省市县区州球]|世界|国际|国内|预期|计划|目标|预算|规划|同类|行业|标准|平均)[^，。；、：]{0,14}?)(?:[高低快慢多少]出?)?(?:约|近)?$/u;

const BEFORE_DATE = /(?:相较于?|相比于?|较之?|对比|比|高于|低于|多于|少于|(?:与|同|和))$/u;
const BEHIND_DATE = /^(?:同期|末|底|初|全年|水平)?(?:相比|比)?/u;
const MULTIPLE_OF = /(?:相当于|是|为|达到?)$/u;
const NEEDS_COMPARED = /(?:与|同|和)$/u;
/** A clause that says nothing but what is compared with: 与2017年相比，. */
const COMPARING_CLAUSE = /^(?:相?较|比|与|同|和|对比)[^，。；]{1,16}，$/u;

const GROWTH = '增长 增加 提高 提升 上升 上涨 扩大 回升 攀升 增产 增收 成长 拉高 增幅 增速 涨幅 增 涨 升 多 高 快 翻';
const DECLINE =
  '下降 减少 降低 回落 下滑 下跌 收窄 缩小 缩短 缩减 压减 压缩 衰退 萎缩 减产 减收 减幅 降幅 跌幅 减 降 跌 少 低 慢 放缓';
const DIRECTIONS: readonly (readonly [word: string, direction: Direction])[] = [
  ...GROWTH.split(' ').map((word) => [word, 'growth'] as const),
  ...DECLINE.split(' ').map((word) => [word, 'decline'] as const),
];
const DIRECTION_BEHIND =
  /^(?:以上|左右)?的?(?:大幅|高速|快速)?(增长|增幅|增速|涨幅|上升|提升|提高|下降|降幅|跌幅|减幅)/u;
const BETWEEN_WORD_AND_FIGURE = /^(?:了|出|约|近|超|超过|达|逾)*$/u;
/** How far before the figure its direction is said. */
const DIRECTION_REACH = 12;

/** Reads what a figure of change, a ratio or a difference is compared with. */
export function comparisonOf(scene: Scene): IndicatorQualifiers | null {
  const { fact, figure, previous } = scene;
  const before = scene.context.figures[scene.index - 1];
  // 分别增长4.8%和8.4%: what is said of the first of a row holds for all.
  if (
    previous &&
    previous.figure === scene.index - 1 &&
    before!.unit === figure.unit &&
    inRow(scene.text, before!, figure)
  )
    return pick(previous);
  const direction = directionOf(scene);
  const relative =
    fact.change || direction !== null || figure.kind === 'percent' || figure.unit === '倍' || figure.unit === '番';
  if (!relative) return null;
  const found = find(scene);
  const shown = found?.kind === 'level' ? levelDirection(scene, found) : fact.change || found ? direction : null;
  if (!found && !shown) return null;
  return {
    ...(found ? { comparison: comparison(scene, found) } : {}),
    ...(shown ? { direction: shown } : {}),
  };
}

/** Whether the value stands above the level, as growth, or below it. */
function levelDirection({ text, figure }: Scene, { start }: Found): Direction {
  return /[低慢少]|落后/u.test(text.slice(start, figure.start)) ? 'decline' : 'growth';
}

function pick({ comparison, direction }: IndicatorQualifiers): IndicatorQualifiers | null {
  return comparison || direction
    ? { ...(comparison ? { comparison } : {}), ...(direction ? { direction } : {}) }
    : null;
}

function comparison(scene: Scene, { kind, start, end, time }: Found): Comparison {
  return { kind, text: wordsOf(scene, start, end), base: time ?? baseOf(kind, scene.fact.time) };
}

function find(scene: Scene): Found | null {
  const { text, fact, figure, clauses } = scene;
  const lead = clauses.at(-2);
  const own = clauseStart(scene);
  const leads = lead && own === clauses.at(-1)!.start && COMPARING_CLAUSE.test(text.slice(lead.start, lead.end));
  const from = leads ? lead.start : own;
  const window = text.slice(from, figure.start);
  const level = LEVEL.exec(window);
  if (level) {
    const words = level[0].replace(/(?:[高低快慢多少]出?)?(?:约|近)?$/u, '');
    return { kind: 'level', start: from + level.index, end: from + level.index + words.length, time: null };
  }
  const candidates = [
    last(window, YEAR_ON_YEAR, from, 'yearOnYear'),
    last(window, PERIOD_ON_PERIOD, from, 'periodOnPeriod'),
    lastWords(window, from, fact.time),
    dated(scene, from),
  ];
  let best: Found | null = null;
  for (const found of candidates) if (found && (!best || found.start > best.start)) best = found;
  return best && reaches(scene, best) ? best : null;
}

/** Whether no other figure takes the comparison: 同比增长4.8%、8.4% and 较2017年的43家增加36家 are fine. */
function reaches(scene: Scene, { end }: Found): boolean {
  const { text, context } = scene;
  const { figures } = context;
  let { index } = scene;
  let between = statedBefore(scene, end);
  while (between >= 0 && inRow(text, figures[between]!, figures[index]!)) {
    index = between;
    between = statedBefore({ ...scene, index }, end);
  }
  return between < 0 || /^的?$/u.test(text.slice(end, figures[between]!.start));
}

function last(window: string, pattern: RegExp, from: number, kind: ComparisonKind): Found | null {
  const match = [...window.matchAll(pattern)].at(-1);
  return match ? { kind, start: from + match.index, end: from + match.index + match[0].length, time: null } : null;
}

function lastWords(window: string, from: number, time: string | null): Found | null {
  const match = [...window.matchAll(EARLIER_WORDS)].at(-1);
  if (!match) return null;
  const [words, base, part] = match;
  const start = from + match.index;
  const end = start + words.length;
  if (part === '同期' || base === '历史同期') return { kind: 'yearOnYear', start, end, time: null };
  if (/^(?:上一?个?[月季]|[上前]期)/u.test(base!)) return { kind: 'periodOnPeriod', start, end, time: null };
  return { kind: 'earlier', start, end, time: earlierTime(base!, part, time) };
}

/** 上年, 前年, 上半年, as seen from the time of the value. */
function earlierTime(words: string, part: string | undefined, time: string | null): string | null {
  if (!time || !/^\d{4}/u.test(time)) return null;
  const year = Number(time.slice(0, 4));
  if (words === '上半年') return `${year}-H1`;
  if (words === '年初') return `${year}-01-01`;
  const before = /^(?:上一?年|去年|前一年)/u.test(words) ? year - 1 : words === '前年' ? year - 2 : null;
  if (before === null) return null;
  return part === '末' || part === '底' ? `${before}-12-31` : String(before);
}

/** A comparison with a date or a plan that the text names: 较2017年, 比“十三五”末. */
function dated(scene: Scene, from: number): Found | null {
  const { text, figure, context } = scene;
  const { figures } = context;
  for (let i = scene.index - 1; i >= 0 && figures[i]!.start >= from; i--) {
    const date = figures[i]!;
    if (date.kind !== 'date') continue;
    const found = around(text, from, date.start, date.end, figure.start);
    if (!found) continue;
    const sameTime = text.slice(date.end, found.end).startsWith('同期');
    const years = /^(?:上|去)/u.test(text.slice(date.start, date.end));
    const value = String(date.value);
    const ends = /^[末底]/u.test(text.slice(date.end, found.end));
    const time = ends ? (lastDay(value) ?? value) : value;
    return { ...found, kind: sameTime && years ? 'yearOnYear' : 'earlier', time };
  }
  const plan = planPeriodIn(text, from, figure.start);
  const found = plan && around(text, from, plan.start, plan.end, figure.start);
  return found ? { ...found, kind: 'earlier', time: plan.value } : null;
}

function around(text: string, from: number, start: number, end: number, to: number) {
  // 是上年的1.6倍
  const multiple = MULTIPLE_OF.exec(text.slice(Math.max(from, start - 3), start));
  if (multiple && /^的约?$/u.test(text.slice(end, to))) return { start: start - multiple[0].length, end };
  const left = BEFORE_DATE.exec(text.slice(Math.max(from, start - 4), start));
  if (!left) return null;
  const right = BEHIND_DATE.exec(text.slice(end, Math.min(to, end + 8)))![0];
  if (NEEDS_COMPARED.test(left[0]) && !right.endsWith('比')) return null;
  return { start: start - left[0].length, end: end + right.length };
}

/** The time compared with, from the time of the value. */
function baseOf(kind: ComparisonKind, time: string | null): string | null {
  if (kind === 'level' || !time || !/^\d{4}/u.test(time)) return null;
  const year = Number(time.slice(0, 4));
  if (kind === 'periodOnPeriod') return periodBefore(time, year);
  const oneYear = time.split('/').every((part) => part.startsWith(String(year)));
  return kind === 'yearOnYear' && oneYear ? shiftYear(time, year - 1) : null;
}

const PARTS: Readonly<Record<string, number>> = { Q: 4, H: 2 };

/** The month, quarter or half-year before; null for other periods. */
function periodBefore(time: string, year: number): string | null {
  const month = /^\d{4}-(\d\d)$/u.exec(time);
  if (month) {
    const earlier = addMonths(year, Number(month[1]), -1);
    return formatMonth(earlier.year, earlier.month);
  }
  const part = /^\d{4}-([QH])(\d)$/u.exec(time);
  if (!part) return null;
  const number = Number(part[2]);
  return number > 1 ? `${year}-${part[1]}${number - 1}` : `${year - 1}-${part[1]}${PARTS[part[1]!]}`;
}

/** The direction said nearest before the figure, else right behind it. */
function directionOf(scene: Scene): Direction | null {
  if (scene.figure.unit === '番') return 'growth';
  const { text, figure, context } = scene;
  const { start } = figure;
  const from = Math.max(clauseStart(scene), start - DIRECTION_REACH);
  const taken = figureFrom(context.figures, from);
  const cut = context.figures[taken]!.start < start ? lastEnd(scene, taken, start) : from;
  const words = text.slice(Math.max(from, cut), start);
  let best: Direction | null = null;
  let at = -1;
  for (const [word, direction] of DIRECTIONS) {
    const found = words.lastIndexOf(word);
    const end = found + word.length;
    // Of two words that end together the longer one comes first in the list; one character may belong to any word.
    if (found < 0 || end <= at || (word.length === 1 && !BETWEEN_WORD_AND_FIGURE.test(words.slice(end)))) continue;
    at = end;
    best = direction;
  }
  if (best) return Number(figure.value) < 0 ? opposite(best) : best;
  const behind = DIRECTION_BEHIND.exec(after(scene, 8))?.[1];
  return behind ? (DECLINE.split(' ').includes(behind) ? 'decline' : 'growth') : null;
}

/** Where the last figure before `start` ends: its words are not this figure's. */
function lastEnd({ context: { figures } }: Scene, from: number, start: number): number {
  let end = 0;
  for (let i = from; i < figures.length && figures[i]!.start < start; i++)
    if (!isTime(figures[i]!)) end = figures[i]!.end;
  return end;
}

function opposite(direction: Direction): Direction {
  return direction === 'growth' ? 'decline' : 'growth';
}
