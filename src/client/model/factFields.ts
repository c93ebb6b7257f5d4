/** What the words around a figure say of it, as rows of a name and a value. */
import type { Figure, IndicatorFact } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';
import { timeText } from './factRows.ts';
import { qualifierLabels, qualifierValues } from './tableWords.ts';
import type { Translate } from './translate.ts';

export interface FactField {
  readonly name: string;
  readonly value: string;
}

/** The fields of an indicator fact that the text fills, in the order in which people ask for them. */
export function factFields(fact: IndicatorFact, figures: readonly Figure[], t: Translate): FactField[] {
  const names = qualifierLabels(t);
  const values = qualifierValues(t);
  const { comparison, direction, limit, threshold, modality, instrument, partOf } = fact;
  const whole = partOf === undefined ? undefined : figures[partOf]?.text;
  const one = (name: string, value: string | null | undefined): FactField[] => (value ? [{ name, value }] : []);
  return [
    ...one(names.direction, direction && values.direction[direction]),
    ...one(names.comparedWith, comparison && withTime(comparison.text, comparison.base)),
    ...one(names.shareOf, fact.shareOf),
    ...one(names.rankIn, fact.rankIn),
    ...one(names.partOf, whole && withoutPinyin(whole)),
    ...one(t('Modality'), modality && values.modality[modality]),
    ...one(names.threshold, threshold?.text),
    ...one(names.limit, limit && `${values.limit[limit.bound]} (${limit.text})`),
    ...one(names.instrument, instrument && values.instrument[instrument]),
    ...one(names.beneficiary, fact.beneficiary),
    ...one(names.condition, fact.condition),
    ...one(names.planPeriod, fact.planPeriod && timeText(fact.planPeriod)),
    ...one(names.deadline, fact.deadline),
    ...one(names.effective, fact.effective),
    ...one(names.expiry, fact.expiry),
  ];
}

function withTime(words: string, time: string | null): string {
  return time === null ? words : `${words} (${timeText(time)})`;
}
