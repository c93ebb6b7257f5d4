/** What the index learns from one file: its bytes decoded, judged and annotated. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotate, factRows, type Resources } from '../../core/index.ts';
import { decodeText } from '../../files/decode.ts';
import { POLICY_LANGUAGE, whyNotAnnotated } from '../documents.ts';
import { encodeText, type StoredText } from './storedText.ts';
import { recordOf } from './textRecord.ts';

/** A file to be analysed. */
export interface FileJob {
  /** Absolute path. */
  readonly file: string;
  /** Whether its name says that it is a policy text; others must be mostly Chinese. */
  readonly declared: boolean;
  /** Texts of more characters are left out. */
  readonly maxFileSize: number;
}

/** Why a file is not in the index. */
export type LeftOut = 'tooLarge' | 'unreadable' | 'failed';

export type FileResult =
  /** Bytes to be stored under a key. */
  { readonly key: string; readonly bytes: Uint8Array } | { readonly leftOut: LeftOut; readonly detail: string };

/** The most bytes that a character takes in any encoding. */
const BYTES_OF_CHARACTER = 4;

/** Reads a file, unless it is too large for a text of so many characters. */
export async function readForIndex({
  file,
  maxFileSize,
}: FileJob): Promise<Uint8Array | Extract<FileResult, { leftOut: LeftOut }>> {
  try {
    const { size } = await stat(file);
    if (size > maxFileSize * BYTES_OF_CHARACTER) return { leftOut: 'tooLarge', detail: `${size} bytes` };
    return await readFile(file);
  } catch (error) {
    return { leftOut: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** What is found in a file is kept by its content, and by how its name has it judged. */
export function keyOf(bytes: Uint8Array, { declared }: FileJob): string {
  return `${createHash('sha1').update(bytes).digest('hex')}${declared ? '-declared' : ''}`;
}

/**
 * Analyses a file. Never rejects for what is in it.
 * @param load gives the dictionaries; called only for a text that is annotated
 */
export async function analyseFile(job: FileJob, load: () => Promise<Resources>): Promise<FileResult> {
  const bytes = await readForIndex(job);
  if ('leftOut' in bytes) return bytes;
  const text = decodeText(bytes)?.text ?? '';
  const document = TextDocument.create('', job.declared ? POLICY_LANGUAGE : 'plaintext', 0, text);
  const reason = whyNotAnnotated(document, { autoDetect: true, maxFileSize: job.maxFileSize });
  if (reason === 'tooLarge') return { leftOut: reason, detail: `${text.length} characters` };
  const stored = reason ? { record: null, rows: [] } : annotated(document, await load());
  return { key: keyOf(bytes, job), bytes: encodeText(stored) };
}

function annotated(document: TextDocument, resources: Resources): StoredText {
  const text = document.getText();
  const annotations = annotate(text, { resources });
  return { record: recordOf({ document, annotations }), rows: factRows(annotations, text, '') };
}
