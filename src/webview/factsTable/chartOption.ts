/** The chart in the terms of the plotting library: panels below each other, marks and labels that show how exact a value is. */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Labels, Words } from '../messages.ts';
import type { ChartData, ChartPanel, ChartPoint } from './chartData.ts';

export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TitleComponentOption
  | TooltipComponentOption
>;

/** The colours and letters of the editor. */
export interface ChartTheme {
  readonly foreground: string;
  readonly muted: string;
  readonly gridLine: string;
  readonly background: string;
  readonly series: readonly string[];
  readonly fontFamily: string;
  readonly fontSize: number;
}

export interface ChartContext {
  readonly words: Words;
  readonly labels: Labels;
  readonly locale: string;
  readonly theme: ChartTheme;
}

/** How a value that is not exact is written and drawn. */
interface Mark {
  readonly sign: string;
  readonly symbol: string;
  /** Degrees. */
  readonly rotate?: number;
}
const EXACT: Mark = { sign: '', symbol: 'circle' };
const MARKS: Readonly<Record<string, Mark>> = {
  none: EXACT,
  about: { sign: '≈', symbol: 'emptyCircle' },
  nearly: { sign: '≲', symbol: 'emptyDiamond' },
  over: { sign: '>', symbol: 'triangle' },
  under: { sign: '<', symbol: 'triangle', rotate: 180 },
};

/** Pixels. */
const HEADING = 26;
const LINE_PANEL = 260;
const BAR = 22;
const AXIS = 46;
const GAP = 14;
const LEGEND = 30;
const NOTE = 28;

/** The height that shows every panel in full, in pixels. */
export function chartHeight(data: ChartData): number {
  return legendHeight(data) + NOTE + data.panels.reduce((sum, panel) => sum + panelHeight(panel, data.by) + GAP, 0);
}

/** The names of the series; none where each value has a name of its own. */
function seriesNames({ panels }: ChartData): string[] {
  return [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))].filter(Boolean);
}

function legendHeight(data: ChartData): number {
  return seriesNames(data).length > 0 ? LEGEND : 0;
}

function panelHeight({ categories, series }: ChartPanel, by: ChartData['by']): number {
  if (by === 'time') return HEADING + LINE_PANEL;
  return HEADING + AXIS + categories.length * Math.max(BAR, series.length * (BAR - 6));
}

export function chartOption(data: ChartData, context: ChartContext): ChartOption {
  const { theme, words } = context;
  const textStyle = { color: theme.foreground, fontFamily: theme.fontFamily, fontSize: theme.fontSize };
  let top = legendHeight(data);
  const tops = data.panels.map((panel) => {
    const here = top;
    top += panelHeight(panel, data.by) + GAP;
    return here;
  });
  const titles = data.panels.map((panel, index) => ({
    text: axisTitle(panel, words),
    left: 8,
    top: tops[index],
    textStyle: { ...textStyle, fontWeight: 'bold' as const },
  }));
  const note = {
    text: markNote(data, context),
    left: 8,
    top,
    textStyle: { ...textStyle, color: theme.muted, fontWeight: 'normal' as const },
  };
  return {
    animation: false,
    backgroundColor: theme.background,
    color: [...theme.series],
    textStyle,
    aria: { enabled: true, label: { description: description(data, context) } },
    title: [...titles, note],
    legend: {
      type: 'scroll',
      top: 0,
      left: 8,
      right: 8,
      data: seriesNames(data),
      textStyle,
      pageTextStyle: textStyle,
      pageIconColor: theme.foreground,
      pageIconInactiveColor: theme.muted,
    },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
    grid: data.panels.map((panel, index) => ({
      left: 12,
      right: 64,
      top: (tops[index] ?? 0) + HEADING,
      height: panelHeight(panel, data.by) - HEADING,
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    })),
    ...axes(data, context),
    series: data.panels.flatMap((panel, index) => panelSeries(panel, index, data.by, context)),
  };
}

function axes({ panels, by }: ChartData, { theme, locale }: ChartContext): Pick<ChartOption, 'xAxis' | 'yAxis'> {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  const axisLabel = { color: theme.foreground, fontFamily: theme.fontFamily, fontSize: theme.fontSize };
  const line = { axisLine: { lineStyle: { color: theme.muted } }, splitLine: { lineStyle: { color: theme.gridLine } } };
  const names = panels.map(({ categories }, gridIndex) => ({
    type: 'category' as const,
    gridIndex,
    data: [...categories],
    inverse: by === 'subject',
    axisLabel: by === 'subject' ? { ...axisLabel, width: 220, overflow: 'truncate' as const } : axisLabel,
    axisLine: line.axisLine,
  }));
  const values = panels.map((_panel, gridIndex) => ({
    type: 'value' as const,
    gridIndex,
    // Lines show change, which an axis from nought would flatten; the length of a bar means its value.
    scale: by === 'time',
    axisLabel: { ...axisLabel, hideOverlap: true, formatter: (value: number) => compact.format(value) },
    ...line,
  }));
  return by === 'time' ? { xAxis: names, yAxis: values } : { xAxis: values, yAxis: names };
}

function panelSeries(
  panel: ChartPanel,
  index: number,
  by: ChartData['by'],
  context: ChartContext,
): (LineSeriesOption | BarSeriesOption)[] {
  return panel.series.map(({ name, points }) => {
    const common = {
      name,
      xAxisIndex: index,
      yAxisIndex: index,
      labelLayout: { hideOverlap: true },
      tooltip: {
        formatter: ({ dataIndex }: { dataIndex: number }) => pointText(points[dataIndex], panel, name, context),
      },
    };
    const label = (point: ChartPoint, position: 'top' | 'right') => ({
      show: true,
      position,
      color: context.theme.foreground,
      opacity: 1,
      fontFamily: context.theme.fontFamily,
      fontSize: context.theme.fontSize,
      formatter: shortValue(point, context),
    });
    if (by === 'subject') {
      const data = points.map((point) => ({
        value: [point.value, point.at],
        label: label(point, 'right' as const),
        itemStyle: point.approximation === 'none' ? {} : { opacity: 0.6 },
      }));
      return { ...common, type: 'bar', data, barMaxWidth: BAR, encode: { x: 0, y: 1 } };
    }
    const data = points.map((point) => {
      const { symbol, rotate = 0 } = MARKS[point.approximation] ?? EXACT;
      return {
        value: [point.at, point.value],
        symbol,
        symbolRotate: rotate,
        symbolSize: 9,
        label: label(point, 'top' as const),
      };
    });
    return { ...common, type: 'line', data };
  });
}

/** `≈1.2亿`: short enough to stand beside a mark. */
function shortValue({ value, approximation }: ChartPoint, { locale }: ChartContext): string {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 });
  return `${(MARKS[approximation] ?? EXACT).sign}${compact.format(value)}`;
}

/** `坪山区 · 企业, 2023: about 1,076 家`: the value in full. */
function pointText(
  point: ChartPoint | undefined,
  panel: ChartPanel,
  series: string,
  { labels, locale }: ChartContext,
): string {
  if (!point) return '';
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(point.value);
  const exactness =
    point.approximation === 'none' ? '' : `${labels.values.approximation?.[point.approximation] ?? ''} `;
  const where = [series, panel.categories[point.at]].filter(Boolean).join(', ');
  return `${where}: ${exactness}${value} ${panel.unit ?? ''}`.trimEnd();
}

/** `CNY`, `% (growth or decline)`; the indicator where there is no unit. */
export function axisTitle({ unit, change }: Pick<ChartPanel, 'unit' | 'change'>, words: Words): string {
  const shown = unit ?? words.noUnit;
  return change ? `${shown} (${words.growth})` : shown;
}

/** What the marks of values that are not exact mean; nothing where all are exact. */
function markNote({ panels, by }: ChartData, { words, labels }: ChartContext): string {
  const used = new Set(
    panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map((point) => point.approximation))),
  );
  const signs = Object.entries(MARKS).flatMap(([code, { sign }]) =>
    used.has(code) && sign ? [`${sign} ${labels.values.approximation?.[code] ?? code}`] : [],
  );
  if (signs.length === 0) return '';
  return by === 'time' ? [`● ${words.exact}`, ...signs].join('   ') : signs.join('   ');
}

/** The chart in words, for those who do not see it. */
function description(data: ChartData, context: ChartContext): string {
  const { words } = context;
  const head = `${words.chart}: ${data.by === 'time' ? words.chartOverTime : words.chartAcrossSubjects}.`;
  const values = data.panels.flatMap((panel) =>
    panel.series.flatMap(({ name, points }) => points.map((point) => pointText(point, panel, name, context))),
  );
  return [head, ...values.slice(0, MOST_DESCRIBED)].join(' ');
}

const MOST_DESCRIBED = 50;
