/**
 * The bytes that are stored of one text: a checksum, the record, and the rows of its facts packed, since only an export
 * asks for them.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FactRow } from '../../core/index.ts';
import type { TextRecord } from './textRecord.ts';

/** What is known of the content of a file. A null record is that of a text that is not annotated. */
export interface StoredText {
  readonly record: TextRecord | null;
  readonly rows: readonly FactRow[];
}

const NEWLINE = 0x0a;

export function encodeText({ record, rows }: StoredText): Buffer {
  const packed = rows.length > 0 ? deflateRawSync(JSON.stringify(rows)) : Buffer.alloc(0);
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(record)}\n`), packed]);
  return Buffer.concat([Buffer.from(`${checksum(content)}\n`), content]);
}

/** The record in some bytes; undefined where they are not what was once encoded. */
export function decodeRecord(bytes: Uint8Array): TextRecord | null | undefined {
  const content = contentOf(bytes);
  return content && JSON.parse(content.toString('utf8', 0, content.indexOf(NEWLINE)));
}

/** The rows of facts in some bytes; none where these are not what was once encoded. */
export function decodeRows(bytes: Uint8Array): readonly FactRow[] {
  const content = contentOf(bytes);
  const packed = content?.subarray(content.indexOf(NEWLINE) + 1);
  return packed && packed.length > 0 ? JSON.parse(inflateRawSync(packed).toString('utf8')) : [];
}

/** What follows the checksum, if it holds. */
function contentOf(bytes: Uint8Array): Buffer | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(NEWLINE);
  const content = buffer.subarray(end + 1);
  return end > 0 && buffer.toString('latin1', 0, end) === checksum(content) ? content : undefined;
}

function checksum(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('hex');
}
