/** Texts that try to be markup or programs, as the chart draws them and as its picture is saved. */

import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendScrollComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { describe, expect, it } from 'vitest';
import { tableLabels, tableWords } from '../../../src/client/model/tableWords.ts';
import { chartData } from '../../../src/webview/factsTable/chartData.ts';
import { chartOption } from '../../../src/webview/factsTable/chartOption.ts';
import type { ChartChoice } from '../../../src/webview/messages.ts';
import { english } from '../client/english.ts';
import { rowsOf, THEME } from './rows.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](command:evil)',
  '&lt;b&gt;',
  '{a|b}',
];

const words = tableWords(english);
const labels = tableLabels(english);

describe('a chart', () => {
  use([BarChart, LineChart, LabelLayout, SVGRenderer]);
  use([AriaComponent, GridComponent, LegendScrollComponent, TitleComponent, TooltipComponent]);

  /** The picture of rows whose names and units are a text. */
  function picture(text: string, choice: ChartChoice): string {
    const fact = {
      subject: text,
      indicator: text,
      unit: text,
      approximation: 'about',
      change: false,
      value: 1,
    } as const;
    const rows = rowsOf([
      { ...fact, time: '2022' },
      { ...fact, time: '2023', value: 2 },
    ]);
    const drawn = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 600 });
    drawn.setOption(chartOption(chartData(rows, choice, words), { words, labels, locale: 'en', theme: THEME }));
    const svg = drawn.renderToSVGString();
    drawn.dispose();
    return svg;
  }

  it.each(HOSTILE.flatMap((text) => (['time', 'subject'] as const).map((by) => [text, by] as const)))(
    'draws the text and nothing else: %s by %s',
    (text, by) => {
      const svg = picture(text, by);
      const elements = new Set([...svg.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name));
      expect([
        'svg',
        'rect',
        'path',
        'text',
        'g',
        'defs',
        'style',
        'clipPath',
        'linearGradient',
        'stop',
        'tspan',
      ]).toEqual(expect.arrayContaining([...elements]));
      expect(svg).not.toMatch(/<[^>]*\s(?:on\w+|href)\s*=/i);
      expect(svg.length).toBeGreaterThan(1000);
    },
  );
});
