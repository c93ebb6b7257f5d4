/** The box above a column into which a person types, or in which one of a few values is chosen. */
import type { CellComponent } from 'tabulator-tables';

export interface FilterBox {
  /** The accessible name. */
  readonly label: string;
  readonly anyValue: string;
  /** The codes of the column with their names, where it has a fixed set. */
  readonly values: Readonly<Record<string, string>> | undefined;
}

type Editor = (
  cell: CellComponent,
  onRendered: (callback: () => void) => void,
  success: (value: unknown) => boolean,
) => HTMLElement;

/** A filter waits for so long a rest from typing, in milliseconds. */
const REST = 200;

/** @returns makes the box for the grid */
export function filterBox({ label, anyValue, values }: FilterBox): Editor {
  return (cell, _onRendered, success) => {
    const current = String(cell.getValue() ?? '');
    const box = values ? choice(values, anyValue, current) : input(current);
    box.setAttribute('aria-label', label);
    let timer: ReturnType<typeof setTimeout>;
    // Also what is pasted, dictated, cleared or composed of several keys.
    box.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => success(box.value), REST);
    });
    return box;
  };
}

function input(current: string): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'search';
  box.value = current;
  return box;
}

function choice(values: Readonly<Record<string, string>>, anyValue: string, current: string): HTMLSelectElement {
  const box = document.createElement('select');
  box.append(new Option(anyValue, ''), ...Object.entries(values).map(([code, name]) => new Option(name, code)));
  box.value = current;
  return box;
}
