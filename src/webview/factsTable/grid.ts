/** The data grid: rows of facts that can be sorted, filtered, grouped, selected and followed to the text. */
import {
  type ColumnComponent,
  FilterModule,
  FormatModule,
  type GroupComponent,
  GroupRowsModule,
  InteractionModule,
  MoveColumnsModule,
  ResizeColumnsModule,
  ResizeTableModule,
  type RowComponent,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import type { FactColumn } from '../../protocol.ts';
import type { ColumnName, Layout, PageState } from '../messages.ts';
import { type CellText, cellTexts } from './cellText.ts';
import { type Circumstances, inOrder, isShown, widthOf } from './columns.ts';
import { escapeHtml } from './escapeHtml.ts';
import { columnDefinitions, type GridContext, rowOf } from './gridColumns.ts';
import { GridKeys, type KeyedGrid } from './gridKeys.ts';
import type { GridRow } from './gridRows.ts';
import { Selection } from './selection.ts';

Tabulator.registerModule([
  ...[FilterModule, FormatModule, GroupRowsModule, InteractionModule],
  ...[MoveColumnsModule, ResizeColumnsModule, ResizeTableModule, SortModule],
]);

/** Pixels. */
const ROW_HEIGHT = 24;

export interface GridEvents {
  /** Rows were selected, filtered or exchanged. */
  changed(): void;
  /** A person arranged columns, order or groups. */
  arranged(layout: Pick<Layout, 'widths' | 'sort'>): void;
  /** @param leave whether the person wants to go on in the text */
  reveal(row: GridRow, leave: boolean): void;
}

export class Grid implements KeyedGrid {
  readonly selection = new Selection();
  readonly text: CellText;
  private readonly definition: ReturnType<typeof columnDefinitions>;
  private readonly table: Tabulator;
  private readonly ready: Promise<void>;
  private built = false;
  /** Until the first rows are shown as they were left, nothing that happens is an arrangement of a person. */
  private settled = false;
  private circumstances: Circumstances = { filled: new Set(), severalDocuments: false };
  private rows: readonly GridRow[] = [];
  private readonly byKey = new Map<string, GridRow>();

  constructor(
    private readonly host: HTMLElement,
    private readonly columns: readonly FactColumn[],
    private readonly context: GridContext,
    private layout: Layout,
    private readonly events: GridEvents,
  ) {
    const { words, labels, locale } = context;
    this.text = cellTexts(labels, locale);
    this.definition = columnDefinitions(context, this.text, (row) => events.reveal(row, false));
    this.table = new Tabulator(host, {
      index: '$key',
      data: [],
      columns: [],
      height: '100%',
      rowHeight: ROW_HEIGHT,
      layout: 'fitDataFill',
      nestedFieldSeparator: false,
      movableColumns: true,
      columnHeaderSortMulti: true,
      groupBy: layout.group === null ? undefined : this.grouping(layout.group),
      groupHeader: (value: unknown, count: number) => groupHeader(String(value), count),
      placeholder: () => placeholder(this.rows.length > 0 ? words.noMatch : words.noFacts),
      rowFormatter: (row) => this.mark(row),
    });
    this.ready = new Promise((resolve) => {
      this.table.on('tableBuilt', () => {
        this.built = true;
        resolve();
      });
    });
    this.listen();
  }

  /** Exchanges the rows; order, filters, groups, selection and place stay. */
  async show(rows: readonly GridRow[], circumstances: Circumstances): Promise<void> {
    await this.ready;
    const before = this.rows;
    this.rows = rows;
    this.byKey.clear();
    for (const row of rows) this.byKey.set(row.$key, row);
    const first = this.table.getColumns().length === 0;
    this.circumstances = circumstances;
    await this.showColumns(this.layout);
    if (first) this.restoreSort();
    if (saySame(before, rows) && this.filters.length === 0) this.moveRows(before);
    else await this.table.replaceData([...rows]);
    this.host.setAttribute('aria-rowcount', String(rows.length + 1));
    this.settled = true;
    this.events.changed();
  }

  /** After most edits the same facts stand elsewhere: the rows that the grid has are told where, which is much quicker. */
  private moveRows(known: readonly GridRow[]): void {
    this.rows = known.map((row, index) => Object.assign(row, this.rows[index]));
    for (const row of this.rows) this.byKey.set(row.$key, row);
    const { scrollTop, scrollLeft } = this.place;
    this.table.redraw(true);
    const holder = this.holder();
    holder.scrollTop = scrollTop;
    holder.scrollLeft = scrollLeft;
  }

  /** Shows and hides columns as a person wants them. The grid makes cells of what is shown alone, which keeps it quick. */
  async showColumns(layout: Layout): Promise<void> {
    this.layout = layout;
    const changed = this.columns.filter(
      ({ name }) => this.isColumnShown(name) !== isShown(name, layout, this.circumstances),
    );
    if (changed.length === 0) return;
    this.table.blockRedraw();
    for (const column of changed) {
      if (this.isColumnShown(column.name)) await this.removeColumn(column.name);
      else await this.addColumn(column);
    }
    this.table.restoreRedraw();
  }

  isColumnShown(name: ColumnName): boolean {
    return this.column(name) !== undefined;
  }

  groupBy(layout: Layout, column: ColumnName | null): void {
    this.layout = layout;
    this.table.setGroupBy(column === null ? '' : this.grouping(column));
    this.events.changed();
  }

  clearFilters(): void {
    this.table.clearHeaderFilter();
  }

  get filters(): PageState['filters'] {
    if (!this.built) return [];
    return this.table.getHeaderFilters().map(({ field, value }) => ({ column: field, value: String(value) }));
  }

  get place(): Pick<PageState, 'scrollTop' | 'scrollLeft'> {
    const { scrollTop, scrollLeft } = this.holder();
    return { scrollTop, scrollLeft };
  }

  /** Takes up what the page kept while it was out of sight; after the first rows are shown. */
  restore({ filters, selection, active, scrollTop, scrollLeft }: PageState): void {
    for (const { column, value } of filters) this.table.setHeaderFilterValue(column, value);
    this.selection.restore(selection, active);
    this.refreshMarks();
    const holder = this.holder();
    holder.scrollTop = scrollTop;
    holder.scrollLeft = scrollLeft;
    this.events.changed();
  }

  scrollSideways(by: number): void {
    this.holder().scrollLeft += by;
  }

  get total(): number {
    return this.rows.length;
  }

  /** The rows that pass the filters, in order. */
  shown(): GridRow[] {
    return this.table.getRows('active').map(rowOf);
  }

  /** The selected rows that are shown, in order. */
  selected(): GridRow[] {
    return this.selection.size === 0 ? [] : this.shown().filter(({ $key }) => this.selection.has($key));
  }

  activeRow(): GridRow | undefined {
    return this.byKey.get(this.selection.active ?? '');
  }

  /** The shown columns from left to right, with their titles. */
  shownColumns(): { readonly name: ColumnName; readonly title: string }[] {
    return this.table
      .getColumns()
      .map((column) => ({ name: column.getField() as ColumnName, title: column.getDefinition().title }));
  }

  /** Those of closed groups are left out. */
  order(): string[] {
    const rows =
      this.layout.group === null
        ? this.table.getRows('active')
        : this.table.getGroups().flatMap((group) => (group.isVisible() ? group.getRows() : []));
    return rows.map((row) => rowOf(row).$key);
  }

  async goTo(key: string): Promise<void> {
    this.selection.goTo(key);
    const row = this.table.getRow(key);
    if (row) await this.table.scrollToRow(row, 'nearest', false).catch(() => {});
    this.refreshMarks();
  }

  selectionChanged(): void {
    this.refreshMarks();
    this.events.changed();
  }

  private listen(): void {
    const { table, events } = this;
    this.host.tabIndex = 0;
    this.host.setAttribute('aria-label', this.context.words.table);
    this.host.setAttribute('aria-multiselectable', 'true');
    new GridKeys(this.host, this, (row, leave) => events.reveal(row, leave));
    table.on('rowClick', (event, row) => {
      this.host.focus({ preventScroll: true });
      const { shiftKey, ctrlKey, metaKey } = event as MouseEvent;
      this.selection.pick(rowOf(row).$key, { extend: shiftKey, toggle: ctrlKey || metaKey }, this.order());
      this.selectionChanged();
    });
    table.on('rowDblClick', (_event, row) => events.reveal(rowOf(row), true));
    table.on('dataFiltered', () => void this.ready.then(() => events.changed()));
    table.on('dataSorted', () => this.tellArrangement());
    table.on('columnResized', () => this.tellArrangement());
    void this.ready.then(() => {
      this.holder().tabIndex = -1;
    });
  }

  private async addColumn(column: FactColumn): Promise<void> {
    const order = inOrder(this.columns).map(({ name }) => name);
    const next = order.slice(order.indexOf(column.name) + 1).find((name) => this.isColumnShown(name));
    await this.table.addColumn(this.definition(column, this.layout), next !== undefined, next);
    const added = this.column(column.name);
    if (added) this.makeSortable(added);
  }

  private async removeColumn(name: ColumnName): Promise<void> {
    const others = this.sorting().filter(({ column }) => column !== name);
    if (others.length < this.sorting().length) this.table.setSort(others);
    this.table.setHeaderFilterValue(name, '');
    await this.table.deleteColumn(name);
  }

  private restoreSort(): void {
    const kept = this.layout.sort.filter(({ column }) => this.isColumnShown(column));
    if (kept.length > 0)
      this.table.setSort(kept.map(({ column, descending }) => ({ column, dir: descending ? 'desc' : 'asc' })));
  }

  /** The library leaves headers to the mouse. */
  private makeSortable(column: ColumnComponent): void {
    const header = column.getElement().querySelector<HTMLElement>('.tabulator-col-title');
    if (!header) return;
    header.tabIndex = 0;
    header.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      const others = event.shiftKey ? this.sorting().filter(({ column: name }) => name !== column.getField()) : [];
      const current = this.sorting().find(({ column: name }) => name === column.getField());
      this.table.setSort([...others, { column: column.getField(), dir: current?.dir === 'asc' ? 'desc' : 'asc' }]);
    });
  }

  private sorting(): { readonly column: string; readonly dir: 'asc' | 'desc' }[] {
    return this.table.getSorters().map(({ field, dir }) => ({ column: field, dir }));
  }

  private tellArrangement(): void {
    if (!this.settled) return;
    const sort = this.sorting().map(({ column, dir }) => ({
      column: column as ColumnName,
      descending: dir === 'desc',
    }));
    const widths: Partial<Record<ColumnName, number>> = { ...this.layout.widths };
    for (const column of this.columns) {
      const width = this.column(column.name)?.getWidth();
      if (width && width !== widthOf(column, this.layout)) widths[column.name] = width;
    }
    this.layout = { ...this.layout, sort, widths };
    this.events.arranged({ sort, widths });
  }

  private grouping(column: ColumnName): (row: GridRow) => string {
    return (row) => this.text(row[column], column) || this.context.words.noValue;
  }

  private mark(row: RowComponent): void {
    const { $key } = rowOf(row);
    const element = row.getElement();
    const selected = this.selection.has($key);
    const active = this.selection.active === $key;
    element.id = `row-${row.getPosition() || 0}`;
    element.classList.toggle('selected', selected);
    element.classList.toggle('active', active);
    element.setAttribute('aria-selected', String(selected));
    element.setAttribute('aria-rowindex', String((row.getPosition() || 0) + 1));
    if (active) this.host.setAttribute('aria-activedescendant', element.id);
  }

  private refreshMarks(): void {
    for (const row of this.table.getRows('visible')) if (isRow(row)) this.mark(row);
  }

  private column(name: ColumnName): ColumnComponent | undefined {
    return this.table.getColumns().find((column) => column.getField() === name);
  }

  private holder(): HTMLElement {
    const holder = this.host.querySelector<HTMLElement>('.tabulator-tableholder');
    if (!holder) throw new Error('the grid has no body');
    return holder;
  }
}

/** Groups are among the visible rows too. */
function isRow(row: RowComponent | GroupComponent): row is RowComponent {
  return 'getData' in row;
}

function saySame(before: readonly GridRow[], after: readonly GridRow[]): boolean {
  return before.length === after.length && before.every((row, index) => row.$key === after[index]?.$key);
}

function groupHeader(name: string, count: number): string {
  return `${escapeHtml(name)} <span class="count">${count}</span>`;
}

function placeholder(words: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'placeholder';
  element.textContent = words;
  return element;
}
