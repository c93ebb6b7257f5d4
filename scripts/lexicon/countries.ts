/** Countries and territories from `i18n-iso-countries` (ISO 3166-1). */
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { type LexiconRecord, record } from './record.ts';

/** Listed among the divisions. */
const DIVISIONS = new Set(['HK', 'MO', 'TW']);

/** All countries and territories; their further names are in data/countries.tsv. */
export function countryRecords(): LexiconRecord[] {
  countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/zh.json'));
  return Object.entries(countries.getNames('zh'))
    .filter(([alpha2]) => !DIVISIONS.has(alpha2))
    .map(([alpha2, name]) =>
      record({
        id: `country:${countries.alpha2ToAlpha3(alpha2)}`,
        name,
        type: 'place',
        kind: 'country',
        origin: 'i18n-iso-countries',
      }),
    );
}
