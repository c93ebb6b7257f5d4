/** The grid by keyboard: as in lists of the editor, arrows move, blank selects, Enter leads to the text. */
import type { GridRow } from './gridRows.ts';
import type { Selection } from './selection.ts';

/** What the keys need of the grid. */
export interface KeyedGrid {
  readonly selection: Selection;
  /** The keys of the rows as they stand below each other. */
  order(): string[];
  activeRow(): GridRow | undefined;
  /** Puts the keyboard on a row and brings it into sight. */
  goTo(key: string): Promise<void>;
  selectionChanged(): void;
  scrollSideways(by: number): void;
}

/** Rows that a page up or down skips. */
const PAGE = 20;
/** Pixels that an arrow to the side moves the columns. */
const SIDE_STEP = 80;

export class GridKeys {
  constructor(
    host: HTMLElement,
    private readonly grid: KeyedGrid,
    private readonly reveal: (row: GridRow, leave: boolean) => void,
  ) {
    host.addEventListener('keydown', (event) => {
      // Boxes and headers inside have keys of their own.
      if (event.target === host && this.handle(event)) event.preventDefault();
    });
  }

  /** @returns whether the key meant anything */
  private handle(event: KeyboardEvent): boolean {
    const control = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowDown':
        return this.move(1, event);
      case 'ArrowUp':
        return this.move(-1, event);
      case 'PageDown':
        return this.move(PAGE, event);
      case 'PageUp':
        return this.move(-PAGE, event);
      case 'Home':
        return this.move(Number.NEGATIVE_INFINITY, event);
      case 'End':
        return this.move(Number.POSITIVE_INFINITY, event);
      case 'ArrowLeft':
      case 'ArrowRight':
        this.grid.scrollSideways(event.key === 'ArrowLeft' ? -SIDE_STEP : SIDE_STEP);
        return true;
      case ' ':
        return this.toggle(control);
      case 'Enter':
        return this.follow(control);
      case 'Escape':
        this.grid.selection.clear();
        this.grid.selectionChanged();
        return true;
      case 'a':
        if (control) this.selectAll();
        return control;
      default:
        return false;
    }
  }

  private move(step: number, { shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const order = this.grid.order();
    if (order.length === 0) return false;
    const { selection } = this.grid;
    const here = selection.active === null ? -1 : order.indexOf(selection.active);
    const next = order[Math.min(Math.max(here + step, 0), order.length - 1)];
    if (next === undefined) return false;
    if (shiftKey) selection.pick(next, { extend: true }, order);
    else if (!ctrlKey && !metaKey) selection.pick(next, {}, order);
    void this.grid.goTo(next).then(() => this.grid.selectionChanged());
    return true;
  }

  private toggle(keepOthers: boolean): boolean {
    const { selection } = this.grid;
    if (selection.active === null) return false;
    selection.pick(selection.active, { toggle: keepOthers || selection.has(selection.active) }, this.grid.order());
    this.grid.selectionChanged();
    return true;
  }

  private follow(leave: boolean): boolean {
    const row = this.grid.activeRow();
    if (row) this.reveal(row, leave);
    return row !== undefined;
  }

  private selectAll(): void {
    this.grid.selection.selectAll(this.grid.order());
    this.grid.selectionChanged();
  }
}
