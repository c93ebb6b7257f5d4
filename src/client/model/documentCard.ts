/** What a document says of itself, as rows. */
import type { Cited, DocumentInfo, Span } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';
import { timeText } from './factRows.ts';
import type { Translate } from './translate.ts';

export interface CardRow {
  /** What the row is about, in the interface's language. */
  readonly name: string;
  readonly value: string;
  readonly icon: string;
  /** Where the text says so, if at one place. */
  readonly span: Span | null;
}

/** The rows of a document's card, in the order of a document's own head and foot; what it does not say has none. */
export function cardRows({ source, date, card }: DocumentInfo, t: Translate): CardRow[] {
  const one = (name: string, value: string | null | undefined, icon: string, span: Span | null = null): CardRow[] =>
    value ? [{ name, value, icon, span }] : [];
  const each = (name: string, places: readonly Cited[] | undefined, icon: string): CardRow[] =>
    (places ?? []).map((place) => ({ name, value: withoutPinyin(place.text), icon, span: place }));
  const day = (iso: string | null | undefined) => iso && timeText(iso);
  return [
    ...one(t('Document number'), card?.number?.text, 'bookmark', card?.number),
    ...each(t('Issued by'), card?.issuers, 'organization'),
    ...one(t('Published by'), source, 'globe'),
    ...one(t('Date of issue'), day(card?.issued ?? date), 'calendar'),
    ...one(t('In force from'), day(card?.effective), 'pass'),
    ...one(t('In force until'), day(card?.expiry), 'circle-slash'),
    ...one(t('In force for'), card?.period && durationText(card.period, t), 'watch'),
    ...each(t('Addressed to'), card?.addressees, 'mail'),
    ...each(t('Contact'), card?.contact, 'comment'),
    ...each(t('Cites'), card?.cites, 'references'),
  ];
}

/** A duration of one unit in words; others as ISO 8601 writes them. */
function durationText(duration: string, t: Translate): string {
  const [, count = '', unit] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  switch (unit) {
    case 'Y':
      return t('{0} years', count);
    case 'M':
      return t('{0} months', count);
    case 'W':
      return t('{0} weeks', count);
    case 'D':
      return t('{0} days', count);
    default:
      return duration;
  }
}
