/** The annotations of the texts a command works on. */
import { type Annotations, annotate } from '../core/index.ts';
import { readDocuments, type SourceDocument } from './documents.ts';
import type { Run } from './host.ts';
import type { AnnotatingOptions } from './options.ts';

/** Longer texts would not fit into memory; no document is so long, only a collection in one file is. */
export const LONGEST_TEXT = 2_000_000;

export interface AnnotatedDocument extends SourceDocument {
  readonly annotations: Annotations;
}

/** Reads and annotates texts in the order given. What cannot be annotated is reported and left out. */
export async function* annotateDocuments(
  files: Iterable<string> | AsyncIterable<string>,
  { encoding, date }: AnnotatingOptions,
  run: Run,
): AsyncGenerator<AnnotatedDocument> {
  const resources = await run.host.loadResources();
  for await (const document of readDocuments(files, encoding, run)) {
    const { file, text } = document;
    if (text.length <= LONGEST_TEXT) yield { ...document, annotations: annotate(text, { resources, date }) };
    else run.fail(file, `has ${text.length} characters, more than the ${LONGEST_TEXT} that can be annotated at once`);
  }
}
