/** The columns of a table of facts, in order, each with what its cells hold. */
import type { FactRow } from './factRows.ts';

/** `value` is a number, or a text for dates and durations; `list` holds several texts. Any but `integer` may be null. */
export type ColumnType = 'text' | 'list' | 'value' | 'boolean' | 'integer';

export const COLUMN_TYPES = {
  document: 'text',
  script: 'text',
  kind: 'text',
  subject: 'text',
  subjectOther: 'text',
  indicator: 'text',
  figure: 'text',
  value: 'value',
  unit: 'text',
  approximation: 'text',
  time: 'text',
  change: 'boolean',
  direction: 'text',
  comparison: 'text',
  comparedWith: 'text',
  base: 'text',
  shareOf: 'text',
  rankIn: 'text',
  partOf: 'text',
  threshold: 'text',
  limit: 'text',
  instrument: 'text',
  beneficiary: 'text',
  beneficiaryOther: 'text',
  condition: 'text',
  planPeriod: 'text',
  deadline: 'text',
  effective: 'text',
  expiry: 'text',
  event: 'text',
  participants: 'list',
  participantsOther: 'list',
  object: 'text',
  objectOther: 'text',
  place: 'text',
  placeOther: 'text',
  date: 'text',
  modality: 'text',
  person: 'text',
  personOther: 'text',
  position: 'text',
  organization: 'text',
  organizationOther: 'text',
  title: 'text',
  documentNumber: 'text',
  issuers: 'list',
  publisher: 'text',
  issued: 'text',
  addressees: 'list',
  contact: 'list',
  cites: 'list',
  line: 'integer',
  start: 'integer',
  end: 'integer',
  evidence: 'text',
} as const satisfies Record<keyof FactRow, ColumnType>;

export const FACT_COLUMNS = Object.keys(COLUMN_TYPES) as readonly (keyof FactRow)[];

/** A cell as a spreadsheet shows it: several texts are one, parted by 、. */
export function cellOf(row: FactRow, column: keyof FactRow): string | number | boolean | null {
  const cell = row[column];
  return Array.isArray(cell) ? cell.join('、') : (cell as Exclude<FactRow[keyof FactRow], readonly string[]>);
}
