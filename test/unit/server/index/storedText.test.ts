import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactRow } from '../../../../src/core/index.ts';
import { decodeRecord, decodeRows, encodeText } from '../../../../src/server/index/storedText.ts';
import type { TextRecord } from '../../../../src/server/index/textRecord.ts';
import { emptyRow } from '../../export/emptyRow.ts';

const RECORD: TextRecord = {
  title: '坪山区\n纪事 𠮷',
  number: null,
  script: 'Hans',
  lines: [4, 9],
  entities: [{ id: 'place:440310', type: 'place', name: '坪山区', written: '坪山區', fullest: 1, spans: [0, 2, 5, 8] }],
  values: [],
};
const ROWS: FactRow[] = [{ ...emptyRow(), subject: '坪山区', evidence: '坪山区有企业566家。' }];

it('what is stored of a text is read back', () => {
  const bytes = encodeText({ record: RECORD, rows: ROWS });
  expect(decodeRecord(bytes)).toEqual(RECORD);
  expect(decodeRows(bytes)).toEqual(ROWS);
});

it('that a text is not annotated is stored, too', () => {
  const bytes = encodeText({ record: null, rows: [] });
  expect(decodeRecord(bytes)).toBeNull();
  expect(decodeRows(bytes)).toEqual([]);
});

it('bytes that were cut or changed are not taken for a text', () => {
  const whole = encodeText({ record: RECORD, rows: ROWS });
  const damaged = fc.oneof(
    fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= change;
      return bytes;
    }),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(damaged, (bytes) => {
      expect(decodeRecord(bytes)).toBeUndefined();
      expect(decodeRows(bytes)).toEqual([]);
    }),
  );
});
