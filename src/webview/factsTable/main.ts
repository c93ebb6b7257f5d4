/** The page of the facts table: puts grid, controls and chart together, and keeps them in step with the client. */
import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './page.css';
import type { ChartChoice, ColumnName, FactPlace, Layout, PageState, ShowFacts, Start } from '../messages.ts';
import { fill } from './cellText.ts';
import { ChartPane } from './chartPane.ts';
import { client, listen } from './client.ts';
import { copyRows } from './clipboard.ts';
import { canGroup } from './columns.ts';
import { element } from './elements.ts';
import { Grid } from './grid.ts';
import { filledColumns, type GridRow, gridRows } from './gridRows.ts';
import { chartTheme, onThemeChange } from './theme.ts';
import { Toolbar } from './toolbar.ts';

const FIRST_LAYOUT: Layout = { shown: {}, widths: {}, sort: [], group: null, chart: false };
/** Selections that follow each other at once are drawn once, in milliseconds. */
const DRAWING_REST = 120;

class Page {
  private readonly toolbar: Toolbar;
  private readonly chart: ChartPane;
  private readonly body = element('main');
  private readonly gridHost = element('div', { className: 'grid' });
  private grid: Grid | null = null;
  private shown: ShowFacts | null = null;
  private layout: Layout;
  private kept: PageState | undefined = client.getState();
  private chartBy: ChartChoice = this.kept?.chartBy ?? 'auto';
  private drawing: ReturnType<typeof setTimeout> | undefined;
  private notice = '';
  private showing: Promise<void> = Promise.resolve();

  constructor(private readonly start: Start) {
    this.layout = start.layout ?? FIRST_LAYOUT;
    this.toolbar = new Toolbar(start.words, {
      scope: (scope) => client.postMessage({ type: 'scope', scope }),
      group: (group) => this.group(group),
      showColumn: (column, shown) => this.showColumn(column, shown),
      clearFilters: () => this.grid?.clearFilters(),
      copy: () => this.copy(),
      export: () => client.postMessage({ type: 'export', facts: this.chosen().map(({ $fact }) => $fact) }),
      chart: (shown) => this.showChart(shown),
    });
    this.chart = new ChartPane(() => ({ ...start, theme: chartTheme() }), this.chartBy, {
      choose: (by) => {
        this.chartBy = by;
        this.drawChart();
        this.keep();
      },
      save: (format, content) => client.postMessage({ type: 'saveChart', format, content }),
      pick: (key) => void this.grid?.goTo(key),
    });
    this.body.append(this.gridHost, this.chart.root);
    document.body.append(this.toolbar.root, this.body);
    this.showChart(this.layout.chart);
    onThemeChange(() => this.drawChart());
    document.addEventListener('copy', (event) => this.fillClipboard(event));
    document.addEventListener('visibilitychange', () => this.keep());
    this.gridHost.addEventListener('scroll', () => this.keep(), true);
  }

  /** Facts that come while others are being shown wait for them. */
  show(facts: ShowFacts): void {
    this.showing = this.showing.then(() => this.showNow(facts));
  }

  private async showNow(facts: ShowFacts): Promise<void> {
    const rows = gridRows(facts.columns, facts.documents);
    this.shown = facts;
    this.grid ??= new Grid(this.gridHost, facts.columns, this.start, this.layout, {
      changed: () => this.changed(),
      arranged: (arrangement) => this.arrange(arrangement),
      reveal: (row, leave) => client.postMessage({ type: 'reveal', fact: placeOf(row), leave }),
    });
    await this.grid.show(rows, {
      filled: filledColumns(facts.columns, facts.documents),
      severalDocuments: facts.documents.length > 1,
    });
    this.updateToolbar();
    if (!this.kept) return;
    this.grid.restore(this.kept);
    this.kept = undefined;
  }

  /** The selected rows; without a selection, all that are shown. */
  private chosen(): GridRow[] {
    const selected = this.grid?.selected() ?? [];
    return selected.length > 0 ? selected : (this.grid?.shown() ?? []);
  }

  private changed(): void {
    this.notice = '';
    this.report();
    clearTimeout(this.drawing);
    this.drawing = setTimeout(() => this.drawChart(), DRAWING_REST);
    this.keep();
  }

  private report(): void {
    const { grid, start } = this;
    if (!grid) return;
    const { words } = start;
    const shown = grid.shown().length;
    const selected = grid.selected().length;
    const leftOut = this.shown?.leftOut ?? 0;
    const parts = [
      shown === grid.total ? fill(words.count, shown) : fill(words.filteredCount, shown, grid.total),
      ...(selected > 0 ? [fill(words.selectedCount, selected)] : []),
      ...(leftOut > 0 ? [fill(words.textsLeftOut, leftOut)] : []),
      ...(this.notice ? [this.notice] : []),
    ];
    this.toolbar.report(parts.join(' · '), grid.filters.length > 0);
  }

  private drawChart(): void {
    if (this.layout.chart) this.chart.show(this.grid?.selected() ?? [], this.chartBy);
  }

  private showChart(chart: boolean): void {
    this.toolbar.showsChart(chart);
    this.chart.root.hidden = !chart;
    this.arrange({ chart });
    this.drawChart();
  }

  private group(group: ColumnName | null): void {
    this.arrange({ group });
    this.grid?.groupBy(this.layout, group);
  }

  private showColumn(column: ColumnName, shown: boolean): void {
    this.arrange({ shown: { ...this.layout.shown, [column]: shown } });
    void this.grid?.showColumns(this.layout);
  }

  private arrange(change: Partial<Layout>): void {
    const before = JSON.stringify(this.layout);
    this.layout = { ...this.layout, ...change };
    if (JSON.stringify(this.layout) !== before) client.postMessage({ type: 'layout', layout: this.layout });
  }

  private updateToolbar(): void {
    const { grid, shown, start } = this;
    if (!grid || !shown) return;
    const columns = shown.columns.map((column) => ({
      name: column.name,
      title: start.labels.columns[column.name] ?? column.name,
      shown: grid.isColumnShown(column.name),
      canGroup: canGroup(column),
    }));
    this.toolbar.update(columns, this.layout.group, shown.scope);
  }

  /** Has the browser copy, which asks `fillClipboard` what. */
  private copy(): void {
    window.getSelection()?.removeAllRanges();
    this.gridHost.focus();
    document.execCommand('copy');
  }

  private fillClipboard(event: ClipboardEvent): void {
    const { grid } = this;
    const writing = event.target instanceof HTMLInputElement || !(window.getSelection()?.isCollapsed ?? true);
    if (!grid || writing || !event.clipboardData) return;
    const rows = this.chosen();
    const { plain, html } = copyRows(rows, grid.shownColumns(), grid.text);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    this.notice = fill(this.start.words.copied, rows.length);
    this.report();
  }

  private keep(): void {
    const { grid } = this;
    if (!grid || this.kept) return;
    client.setState({
      scope: this.shown?.scope ?? 'current',
      uri: this.shown?.documents[0]?.uri ?? null,
      filters: grid.filters,
      selection: grid.selection.all(),
      active: grid.selection.active,
      ...grid.place,
      chartBy: this.chartBy,
    });
  }
}

function placeOf({ $fact, start, end }: GridRow): FactPlace {
  return { ...$fact, start: Number(start), end: Number(end) };
}

let page: Page | null = null;
listen((message) => {
  if (message.type === 'start') page ??= new Page(message);
  else page?.show(message);
});
