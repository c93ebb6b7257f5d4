/** The columns of the grid in the terms of its library: how cells are shown, sorted and filtered. */
import type { CellComponent, ColumnDefinition, RowComponent } from 'tabulator-tables';
import type { FactColumn } from '../../protocol.ts';
import type { ColumnName, Labels, Layout, Words } from '../messages.ts';
import { type CellText, compareCells, fill, isEmpty } from './cellText.ts';
import { otherScriptOf, widthOf } from './columns.ts';
import { holdsWords, numberCondition } from './filters.ts';
import type { GridRow } from './gridRows.ts';
import { filterBox } from './headerFilter.ts';

export interface GridContext {
  readonly words: Words;
  readonly labels: Labels;
  readonly locale: string;
}

/** @param reveal shows a row in its text */
export function columnDefinitions(
  context: GridContext,
  text: CellText,
  reveal: (row: GridRow) => void,
): (column: FactColumn, layout: Layout) => ColumnDefinition {
  const { words, labels, locale } = context;
  return (column, layout) => {
    const { name, type } = column;
    const title = labels.columns[name] ?? name;
    const numeric = type === 'value' || type === 'integer';
    return {
      field: name,
      title,
      width: widthOf(column, layout),
      hozAlign: numeric ? 'right' : 'left',
      formatter: (cell) => {
        const shown = text(cell.getValue(), name);
        return name === 'line' ? linkCell(cell, fill(words.goToLine, shown), reveal) : textCell(shown, name);
      },
      sorter: (a, b, _rowA, _rowB, _column, direction) => {
        // Empty cells stay last when the order is turned round.
        if (isEmpty(a) || isEmpty(b)) return (Number(isEmpty(a)) - Number(isEmpty(b))) * (direction === 'asc' ? 1 : -1);
        return compareCells(a, b, locale);
      },
      headerFilter: filterBox({
        label: fill(words.filterOf, title),
        anyValue: words.anyValue,
        values: labels.values[name],
      }),
      headerFilterPlaceholder: numeric ? words.numberHint : '…',
      headerFilterLiveFilter: false,
      headerFilterFunc: (query: string, _cell: unknown, row: GridRow) =>
        labels.values[name] ? String(row[name]) === query : passes(query, row, name, text),
    };
  };
}

export function rowOf(row: RowComponent): GridRow {
  return row.getData() as GridRow;
}

/** A number passes a condition on numbers, anything a search for words: in either script, as shown or as written. */
function passes(query: string, row: GridRow, name: ColumnName, text: CellText): boolean {
  const cell = row[name];
  const condition = numberCondition(query);
  if (condition && typeof cell === 'number') return condition(cell);
  const other = otherScriptOf(name) as ColumnName;
  return holdsWords(query, [text(cell, name), String(cell ?? ''), other in row ? text(row[other], other) : '']);
}

/** Text is put in as text: whatever a document says, it is no markup here. */
function textCell(shown: string, name: ColumnName): HTMLElement {
  const element = document.createElement('span');
  element.textContent = shown;
  if (name === 'evidence') element.title = shown;
  return element;
}

function linkCell(cell: CellComponent, shown: string, reveal: (row: GridRow) => void): HTMLElement {
  const element = textCell(shown, 'line');
  element.className = 'go-to-text';
  element.setAttribute('role', 'link');
  element.addEventListener('click', () => reveal(rowOf(cell.getRow())));
  return element;
}
