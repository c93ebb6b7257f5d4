/** The chart pane: draws rows with the plotting library, and gives the picture as PNG or SVG. */
import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendScrollComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chartData.ts';
import { type ChartContext, chartHeight, chartOption } from './chartOption.ts';

use([
  ...[BarChart, LineChart, LabelLayout, CanvasRenderer, SVGRenderer],
  ...[AriaComponent, GridComponent, LegendScrollComponent, TitleComponent, TooltipComponent],
]);

/** Dots of a saved picture for each pixel of the screen. */
const PIXEL_RATIO = 2;

export class Chart {
  private drawn: EChartsType | null = null;
  private data: ChartData | null = null;

  /**
   * @param host the element to draw in, as wide as it is and as high as the chart needs
   * @param onPick told the key of a row whose mark was clicked
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly context: () => ChartContext,
    private readonly onPick: (key: string) => void,
  ) {
    new ResizeObserver(() => this.drawn?.resize()).observe(host);
  }

  draw(data: ChartData): void {
    this.data = data;
    this.host.style.height = `${chartHeight(data)}px`;
    if (!this.drawn) {
      this.drawn = init(this.host, null, { renderer: 'svg' });
      this.drawn.on('click', (event) => this.pick(event.seriesIndex, event.dataIndex));
    }
    this.drawn.resize();
    this.drawn.setOption(chartOption(data, this.context()), { notMerge: true });
  }

  clear(): void {
    this.data = null;
    this.drawn?.dispose();
    this.drawn = null;
    this.host.style.height = '0';
  }

  /** The picture as SVG; null where nothing is drawn. */
  svg(): string | null {
    if (!this.drawn) return null;
    const url = this.drawn.getDataURL({ type: 'svg' });
    return decodeURIComponent(url.slice(url.indexOf(',') + 1));
  }

  /** The picture as PNG in base64; null where nothing is drawn. */
  png(): string | null {
    if (!this.data || !this.drawn) return null;
    const size = { width: this.drawn.getWidth(), height: this.drawn.getHeight() };
    const painted = init(document.createElement('div'), null, { renderer: 'canvas', ...size });
    try {
      painted.setOption(chartOption(this.data, this.context()));
      const url = painted.getDataURL({ type: 'png', pixelRatio: PIXEL_RATIO });
      return url.slice(url.indexOf(',') + 1);
    } finally {
      painted.dispose();
    }
  }

  private pick(seriesIndex: number | undefined, dataIndex: number): void {
    const series = this.data?.panels.flatMap((panel) => panel.series)[seriesIndex ?? -1];
    const point = series?.points[dataIndex];
    if (point) this.onPick(point.key);
  }
}
