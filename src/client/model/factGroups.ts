/** Grouping, filtering and paging of fact rows. */

import { type FactRow, rowSentence } from './factRows.ts';
import { EVENT_LOOKS } from './labels.ts';
import type { Translate } from './translate.ts';

export const GROUPINGS = ['subject', 'indicator', 'kind', 'time', 'document'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FactGroup {
  /** Stable over refreshes: the same group keeps its place and its expansion. */
  readonly key: string;
  readonly label: string;
  readonly icon: string;
  readonly rows: readonly FactRow[];
}

/** How many children of a node are shown at once. */
export const PAGE = 200;

/** Names a grouping in the interface's language. */
export function groupingLabel(grouping: Grouping, t: Translate): string {
  switch (grouping) {
    case 'subject':
      return t('Subject');
    case 'indicator':
      return t('Indicator');
    case 'kind':
      return t('Kind');
    case 'time':
      return t('Time');
    case 'document':
      return t('Document');
  }
}

/** Rows whose sentence holds every word of the query; letter case does not matter. */
export function filterRows(rows: readonly FactRow[], query: string): readonly FactRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const sentence = rowSentence(row).toLowerCase();
    return words.every((word) => sentence.includes(word));
  });
}

/**
 * Groups rows. Groups of subjects, indicators and kinds come in the order of the text, the largest first for
 * subjects and indicators; times come latest first; what has no group comes last.
 * @param documentName shows a document's uri as people know it
 */
export function groupRows(
  rows: readonly FactRow[],
  grouping: Grouping,
  t: Translate,
  documentName: (uri: string) => string,
): FactGroup[] {
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    const key = groupKey(row, grouping);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const sizeOf = (key: string) => groups.get(key)?.length ?? 0;
  const keys = [...groups.keys()].sort((one, other) => {
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    if (grouping === 'time') return yearOf(other) - yearOf(one);
    if (grouping === 'subject' || grouping === 'indicator') return sizeOf(other) - sizeOf(one);
    return 0;
  });
  return keys.map((key) => {
    const members = groups.get(key) as FactRow[];
    return {
      key: `${grouping}:${key}`,
      ...groupLook(key, grouping, t, documentName),
      rows: grouping === 'time' ? byTime(members) : members,
    };
  });
}

/** A year that is not stated (XXXX) comes after those that are. */
function yearOf(key: string): number {
  return Number.parseInt(key, 10) || 0;
}

function groupKey(row: FactRow, grouping: Grouping): string {
  const { fact } = row;
  switch (grouping) {
    case 'subject':
      return (fact.kind === 'role' ? fact.organization : null) ?? row.subject ?? '';
    case 'indicator':
      return fact.kind === 'indicator' ? fact.indicator : '';
    case 'kind':
      return fact.kind === 'event' ? fact.event : fact.kind === 'indicator' && fact.change ? 'change' : fact.kind;
    case 'time':
      return row.time?.slice(0, 4) ?? '';
    case 'document':
      return row.uri;
  }
}

function groupLook(
  key: string,
  grouping: Grouping,
  t: Translate,
  documentName: (uri: string) => string,
): { label: string; icon: string } {
  switch (grouping) {
    case 'subject':
      return { label: key || t('Without a subject'), icon: 'tag' };
    case 'indicator':
      return { label: key || t('Events and roles'), icon: 'graph' };
    case 'kind':
      return kindLook(key, t);
    case 'time':
      return { label: timeLabel(key, t), icon: 'calendar' };
    case 'document':
      return { label: documentName(key), icon: 'file' };
  }
}

function kindLook(key: string, t: Translate): { label: string; icon: string } {
  if (key === 'indicator') return { label: t('Indicators'), icon: 'graph' };
  if (key === 'change') return { label: t('Growth and decline'), icon: 'graph-line' };
  if (key === 'role') return { label: t('Roles'), icon: 'account' };
  const { icon, label } = EVENT_LOOKS[key as keyof typeof EVENT_LOOKS];
  return { icon, label: label(t) };
}

function timeLabel(key: string, t: Translate): string {
  if (key === '') return t('Without a time');
  return key.startsWith('X') ? t('Year not stated') : key;
}

function byTime(rows: readonly FactRow[]): FactRow[] {
  return [...rows].sort((one, other) => ((one.time ?? '') < (other.time ?? '') ? 1 : one.time === other.time ? 0 : -1));
}
