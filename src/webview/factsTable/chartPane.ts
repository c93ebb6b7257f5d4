/** The pane beside the grid: the chart of the selected rows, what it leaves out, and how it is saved. */
import type { ChartChoice, ChartFormat, Words } from '../messages.ts';
import { fill } from './cellText.ts';
import { Chart } from './chart.ts';
import { chartData } from './chartData.ts';
import type { ChartContext } from './chartOption.ts';
import { button, choice, element } from './elements.ts';
import type { GridRow } from './gridRows.ts';

export interface ChartPaneActions {
  choose(by: ChartChoice): void;
  save(format: ChartFormat, content: string): void;
  /** A mark of a row was clicked. */
  pick(key: string): void;
}

export class ChartPane {
  readonly root: HTMLElement;
  private readonly chart: Chart;
  private readonly hint = element('p', { className: 'hint' });
  private readonly notes = element('ul', { className: 'notes' });
  private readonly saving: readonly HTMLButtonElement[];
  private readonly words: Words;

  constructor(
    context: () => ChartContext,
    private by: ChartChoice,
    actions: ChartPaneActions,
  ) {
    this.words = context().words;
    const { words } = this;
    const drawing = element('div', { className: 'drawing' });
    this.chart = new Chart(drawing, context, actions.pick);
    const order = choice(
      words.chartBy,
      [
        ['auto', words.chartAutomatic],
        ['time', words.chartOverTime],
        ['subject', words.chartAcrossSubjects],
      ],
      (value) => actions.choose(value as ChartChoice),
    );
    order.value = by;
    const save = (format: ChartFormat, content: string | null) => {
      if (content !== null) actions.save(format, content);
    };
    this.saving = [
      button(words.savePng, () => save('png', this.chart.png())),
      button(words.saveSvg, () => save('svg', this.chart.svg())),
    ];
    this.root = element('section', { className: 'chart-pane' }, [
      element('div', { className: 'toolbar' }, [order, ...this.saving]),
      this.hint,
      this.notes,
      drawing,
    ]);
    this.root.setAttribute('aria-label', words.chart);
  }

  /** Shows rows, or what to do where there are none to show. */
  show(rows: readonly GridRow[], by = this.by): void {
    this.by = by;
    const { words } = this;
    const data = chartData(rows, by, words);
    const empty = data.panels.length === 0;
    this.hint.hidden = !empty;
    this.hint.textContent = rows.length === 0 ? words.chartHint : words.chartNoNumbers;
    const notes = [
      [data.withoutNumber, words.leftOut],
      [data.withoutTime, words.timesLeftOut],
      [data.crowdedOut, words.crowdedOut],
    ] as const;
    this.notes.replaceChildren(
      ...notes.flatMap(([count, words]) =>
        count > 0 && rows.length > 0 ? [element('li', { textContent: fill(words, count) })] : [],
      ),
    );
    for (const each of this.saving) each.disabled = empty;
    if (empty) this.chart.clear();
    else this.chart.draw(data);
  }
}
