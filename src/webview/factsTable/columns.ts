/** Which columns the grid shows, in which order, and how. New columns of the data appear by themselves. */
import type { ColumnType, FactColumn } from '../../protocol.ts';
import type { ColumnName, Layout } from '../messages.ts';

/** The way to the text comes first; the other columns keep their order. */
export function inOrder(columns: readonly FactColumn[]): readonly FactColumn[] {
  return [...columns].sort((a, b) => Number(b.name === 'line') - Number(a.name === 'line'));
}

/** Columns for programs, hidden at first. */
const FOR_PROGRAMS: readonly ColumnName[] = ['script', 'start', 'end'];

/** What a document says of itself stands in all its rows: hidden at first. */
const OF_DOCUMENT: readonly ColumnName[] = [
  'title',
  'documentNumber',
  'issuers',
  'publisher',
  'issued',
  'addressees',
  'contact',
  'cites',
  'effective',
  'expiry',
];

/** What decides whether a column is shown that nobody has shown or hidden. */
export interface Circumstances {
  /** Columns in which some row says something. */
  readonly filled: ReadonlySet<ColumnName>;
  /** Whether there are rows of more than one document. */
  readonly severalDocuments: boolean;
}

export function isShown(
  column: ColumnName,
  { shown }: Pick<Layout, 'shown'>,
  { filled, severalDocuments }: Circumstances,
): boolean {
  const chosen = shown[column];
  if (chosen !== undefined) return chosen;
  if (FOR_PROGRAMS.includes(column) || OF_DOCUMENT.includes(column) || isOtherScript(column)) return false;
  return column === 'document' ? severalDocuments : filled.has(column);
}

/** The column with a name in the other script, beside the one with the name as the text writes it. */
export function otherScriptOf(column: ColumnName): string {
  return `${column}Other`;
}

function isOtherScript(column: ColumnName): boolean {
  return column.endsWith('Other');
}

const WIDTHS: Readonly<Record<ColumnType, number>> = { text: 110, list: 160, value: 150, boolean: 80, integer: 80 };
const OWN_WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = { indicator: 150, evidence: 420 };

/** Pixels. */
export function widthOf({ name, type }: FactColumn, { widths }: Pick<Layout, 'widths'>): number {
  return widths[name] ?? OWN_WIDTHS[name] ?? WIDTHS[type];
}

/** Columns worth grouping by: those whose cells recur. */
export function canGroup({ name, type }: FactColumn): boolean {
  return type !== 'integer' && type !== 'value' && name !== 'evidence' && name !== 'figure' && !isOtherScript(name);
}
