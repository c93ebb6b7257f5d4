/** The row of controls above the grid. */
import type { ColumnName, TableScope, Words } from '../messages.ts';
import { button, choice, element } from './elements.ts';

export interface ToolbarActions {
  scope(scope: TableScope): void;
  group(column: ColumnName | null): void;
  showColumn(column: ColumnName, shown: boolean): void;
  clearFilters(): void;
  copy(): void;
  export(): void;
  chart(shown: boolean): void;
}

export interface ToolbarColumn {
  readonly name: ColumnName;
  readonly title: string;
  readonly shown: boolean;
  readonly canGroup: boolean;
}

export class Toolbar {
  readonly root: HTMLElement;
  private readonly scope: HTMLSelectElement;
  private readonly group: HTMLSelectElement;
  private readonly columnList = element('div', { className: 'column-list' });
  private readonly clear: HTMLButtonElement;
  private readonly chart: HTMLButtonElement;
  private readonly status = element('span', { className: 'status' });

  constructor(
    private readonly words: Words,
    private readonly actions: ToolbarActions,
  ) {
    this.scope = choice(
      words.show,
      [
        ['current', words.currentDocument],
        ['open', words.openDocuments],
        ['workspace', words.workspace],
      ],
      (value) => actions.scope(value as TableScope),
    );
    this.group = choice(words.groupBy, [], (value) => actions.group(value === '' ? null : (value as ColumnName)));
    this.clear = button(words.clearFilters, () => actions.clearFilters());
    this.chart = button(words.chart, () => actions.chart(this.chart.getAttribute('aria-pressed') !== 'true'));
    this.status.setAttribute('role', 'status');
    this.root = element('div', { className: 'toolbar' }, [
      labelled(words.show, this.scope),
      labelled(words.groupBy, this.group),
      this.columnMenu(),
      this.clear,
      button(words.copy, () => actions.copy()),
      button(words.export, () => actions.export()),
      this.chart,
      this.status,
    ]);
    this.root.setAttribute('role', 'toolbar');
    this.root.setAttribute('aria-label', words.table);
  }

  update(columns: readonly ToolbarColumn[], group: ColumnName | null, scope: TableScope): void {
    this.scope.value = scope;
    const groups = columns.filter(({ canGroup }) => canGroup).map(({ name, title }) => new Option(title, name));
    this.group.replaceChildren(new Option(this.words.noGroup, ''), ...groups);
    this.group.value = group ?? '';
    this.columnList.replaceChildren(
      ...columns.map(({ name, title, shown }) => {
        const box = element('input', { type: 'checkbox', checked: shown });
        box.addEventListener('change', () => this.actions.showColumn(name, box.checked));
        return element('label', {}, [box, title]);
      }),
    );
  }

  /** @param status what is read out when it changes */
  report(status: string, filtered: boolean): void {
    this.status.textContent = status;
    this.clear.disabled = !filtered;
  }

  showsChart(shown: boolean): void {
    this.chart.setAttribute('aria-pressed', String(shown));
  }

  private columnMenu(): HTMLElement {
    const menu = element('details', { className: 'menu' }, [
      element('summary', { textContent: this.words.columns }),
      this.columnList,
    ]);
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
    });
    return menu;
  }
}

function labelled(words: string, control: HTMLElement): HTMLElement {
  return element('label', {}, [`${words} `, control]);
}
