/**
 * What a chart shows of rows: one panel for each unit, so that no axis mixes units; values over time or across subjects.
 */
import type { ChartChoice } from '../messages.ts';
import type { GridRow } from './gridRows.ts';
import { compareTimes } from './timeOrder.ts';

export interface ChartPoint {
  /** Index among the categories of the panel. */
  readonly at: number;
  readonly value: number;
  /** How exact the text is: `Approximation` of core, `none` for a value without a modifier. */
  readonly approximation: string;
  /** The row it stands for. */
  readonly key: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPanel {
  readonly unit: string | null;
  /** True for growth and decline, which are no levels even in the same unit. */
  readonly change: boolean;
  /** Times in order, or names in the order of the rows. */
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartData {
  readonly by: 'time' | 'subject';
  readonly panels: readonly ChartPanel[];
  /** Rows whose value is no number. */
  readonly withoutNumber: number;
  /** Rows without a time, where the chart is one over time. */
  readonly withoutTime: number;
  /** Rows for which the chart has no room: further units, or too many values. */
  readonly crowdedOut: number;
}

/** What stands for what the text does not say. */
export interface Fallbacks {
  readonly noSubject: string;
}

/** So many units have a panel of their own. */
const MOST_PANELS = 4;
/** So many values can be told from each other. */
const MOST_POINTS = 400;

interface Charted {
  readonly row: GridRow;
  readonly value: number;
  readonly subject: string;
  readonly indicator: string;
  readonly time: string | null;
}

/** @param choice `auto` shows change over time where some indicator of a subject has values for two times */
export function chartData(rows: readonly GridRow[], choice: ChartChoice, { noSubject }: Fallbacks): ChartData {
  const charted = rows.flatMap((row): Charted[] => {
    const { value, subject, indicator, time } = row;
    if (typeof value !== 'number') return [];
    return [{ row, value, subject: text(subject) ?? noSubject, indicator: text(indicator) ?? '', time: text(time) }];
  });
  const by = choice === 'auto' ? (hasHistory(charted) ? 'time' : 'subject') : choice;
  const timed = by === 'time' ? charted.filter(({ time }) => time !== null) : charted;
  const groups = [...groupBy(timed, axisOf).values()].sort((a, b) => b.length - a.length).slice(0, MOST_PANELS);
  let room = MOST_POINTS;
  const shown = groups.flatMap((group) => {
    const fitting = group.slice(0, room);
    room -= fitting.length;
    return fitting.length > 0 ? [fitting] : [];
  });
  return {
    by,
    panels: shown.map((group) => (by === 'time' ? panelOverTime(group) : panelAcrossSubjects(group))),
    withoutNumber: rows.length - charted.length,
    withoutTime: charted.length - timed.length,
    crowdedOut: timed.length - (MOST_POINTS - room),
  };
}

/** Values of one axis: the same unit, levels apart from changes; without a unit, the same indicator. */
function axisOf({ row, indicator }: Charted): string {
  const unit = text(row.unit);
  return JSON.stringify([unit, row.change === true, unit === null ? indicator : null]);
}

function seriesName({ subject, indicator }: Charted): string {
  return [subject, indicator].filter(Boolean).join(' · ');
}

function hasHistory(charted: readonly Charted[]): boolean {
  const timed = charted.filter(({ time }) => time !== null);
  const histories = groupBy(timed, (each) => JSON.stringify([axisOf(each), seriesName(each)]));
  return [...histories.values()].some((group) => new Set(group.map(({ time }) => time)).size > 1);
}

function panelOverTime(group: readonly Charted[]): ChartPanel {
  const times = [...new Set(group.map(({ time }) => time ?? ''))].sort(compareTimes);
  const at = new Map(times.map((time, index) => [time, index]));
  const series = [...groupBy(group, seriesName)].map(([name, members]) => ({
    name,
    points: members.map((each) => point(each, at.get(each.time ?? '') ?? 0)).sort((a, b) => a.at - b.at),
  }));
  return { ...axis(group), categories: times, series };
}

/**
 * Subjects beside each other, one series for each indicator and time. Where there is one subject, or few share indicators,
 * series would be mostly gaps: then each value has a name of its own.
 */
function panelAcrossSubjects(group: readonly Charted[]): ChartPanel {
  const subjects = [...new Set(group.map(({ subject }) => subject))];
  const measures = groupBy(group, measureName);
  const sparse = subjects.length === 1 || group.length < (subjects.length * measures.size) / 2;
  if (measures.size > 1 && sparse) return panelOfSingles(group);
  const at = new Map(subjects.map((subject, index) => [subject, index]));
  const series = [...measures].map(([name, members]) => ({
    name,
    points: members.map((each) => point(each, at.get(each.subject) ?? 0)),
  }));
  return { ...axis(group), categories: subjects, series };
}

function panelOfSingles(group: readonly Charted[]): ChartPanel {
  const categories = group.map((each) => [each.subject, measureName(each)].filter(Boolean).join(' · '));
  return { ...axis(group), categories, series: [{ name: '', points: group.map(point) }] };
}

function measureName({ indicator, time }: Charted): string {
  return time === null ? indicator : `${indicator} (${time})`;
}

function axis(group: readonly Charted[]): Pick<ChartPanel, 'unit' | 'change'> {
  const row = group[0]?.row;
  return { unit: text(row?.unit), change: row?.change === true };
}

function point({ row, value }: Charted, at: number): ChartPoint {
  return { at, value, approximation: text(row.approximation) ?? 'none', key: row.$key };
}

function text(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
