/**
 * Tables that lost their lines: 排放总量（万吨）2551.72347.6. The unit in brackets heads the numbers behind it; cells that ran
 * together are told apart by their decimals.
 */
import { isDigit } from '../reading/characters.ts';
import { exact } from './numerals.ts';
import type { Quantity, ScanContext } from './token.ts';
import { LOCAL_CURRENCY, type Unit, unitAt } from './units.ts';

const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const SEPARATORS = ' <>≤≥|';
/** What may stand behind the last cell; a unit of its own makes it another figure. */
const BEHIND = ' <>≤≥|-，。；、\n';

/** Digits of a whole cell; more are two cells. */
const LONGEST_WHOLE = 6;

export interface Column {
  readonly cells: readonly Quantity[];
  readonly end: number;
}

/** The cells behind a unit in brackets at `at`; null where there are none. */
export function columnAt(context: ScanContext, at: number): Column | null {
  const { text } = context;
  const power = POWERS[text[at + 1] ?? ''] ?? 0;
  const from = power > 0 && !unitAt(text, at + 1) ? at + 2 : at + 1;
  const unit = unitAt(text, from);
  if (!unit) return null;
  let i = from + unit.name.length;
  if (text[i] !== '）') return null;
  i++;
  const cells: Quantity[] = [];
  for (let end = i; ; ) {
    while (SEPARATORS.includes(text[end] ?? '\n')) end++;
    const run = cellsOfRun(text, end);
    if (!run) break;
    for (const cell of run) cells.push(quantity(context, unit, from > at + 1 ? power : 0, text, cell));
    end = run[run.length - 1]!.end;
    i = end;
  }
  return cells.length > 0 ? { cells, end: i } : null;
}

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The cells of a run of digits and points, or null. */
function cellsOfRun(text: string, at: number): Cell[] | null {
  let end = at;
  let point = -1;
  let points = 0;
  while (isDigit(text.charCodeAt(end)) || (text[end] === '.' && end > at && isDigit(text.charCodeAt(end + 1)))) {
    if (text[end] === '.') {
      point = end;
      points++;
    }
    end++;
  }
  if (end === at || (end < text.length && !BEHIND.includes(text[end]!))) return null;
  // Whole numbers that ran together cannot be told apart.
  if (points === 0 && end - at > LONGEST_WHOLE) return null;
  if (points < 2) return [{ start: at, end }];
  const decimals = end - point - 1;
  const cells: Cell[] = [];
  for (let start = at; start < end; ) {
    const next = text.indexOf('.', start);
    const cellEnd = next + 1 + decimals;
    if (next < 0 || cellEnd > end) return null;
    cells.push({ start, end: cellEnd });
    start = cellEnd;
  }
  return cells;
}

function quantity({ currency }: ScanContext, unit: Unit, power: number, text: string, { start, end }: Cell): Quantity {
  return {
    type: 'quantity',
    kind: unit.kind,
    start,
    end,
    value: exact(Number(`${text.slice(start, end)}e${power}`) * unit.factor),
    unit: unit.kind === 'money' && unit.unit === LOCAL_CURRENCY ? currency : unit.unit,
    more: false,
    vague: false,
  };
}
