import { expect, it } from 'vitest';
import { cardRows } from '../../../../src/client/model/documentCard.ts';
import type { DocumentInfo } from '../../../../src/core/index.ts';
import { english } from '../english.ts';

const INFO: DocumentInfo = { script: 'Hans', title: '通知', source: null, date: null, body: [0, 9], headings: [] };

function rows(info: Partial<DocumentInfo>): string[] {
  return cardRows({ ...INFO, ...info }, english).map((row) => `${row.name}: ${row.value}`);
}

it('a news text has its publisher and its date', () => {
  expect(rows({ source: '株洲日报', date: '2024-06-20' })).toEqual([
    'Published by: 株洲日报',
    'Date of issue: 2024-06-20',
  ]);
});

it('a text that says nothing of itself has no rows', () => expect(rows({})).toEqual([]));

it('an official document has what its head and foot say, each with its place', () => {
  const info: Partial<DocumentInfo> = {
    date: '2014-01-01',
    card: {
      number: { start: 0, end: 12, text: '国办发〔2014〕69号', series: '国办发', year: 2014, serial: 69 },
      issuers: [{ start: 20, end: 25, text: '国务院办公廳(tīng)' }],
      issued: '2014-12-26',
      effective: '2015-01-01',
      expiry: null,
      period: 'P5Y',
      addressees: [],
      contact: [],
      cites: [{ start: 30, end: 38, text: '《预算法》' }],
    },
  };
  expect(rows(info)).toEqual([
    'Document number: 国办发〔2014〕69号',
    'Issued by: 国务院办公廳',
    'Date of issue: 2014-12-26',
    'In force from: 2015-01-01',
    'In force for: 5 years',
    'Cites: 《预算法》',
  ]);
  expect(cardRows({ ...INFO, ...info }, english)[0]?.span).toMatchObject({ start: 0, end: 12 });
});
