/** Answers the client's wish for the facts of open documents as a table. */
import { fileURLToPath } from 'node:url';
import type { Disposable } from 'vscode-languageserver/node';
import { factRows, formatRows } from '../core/index.ts';
import { EXPORT_FACTS, type ExportFactsParams, type ExportFactsResult } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** Registers the request; documents that are not open or not annotated contribute no rows. */
export function answerExports({ connection, analyses }: ServerContext): Disposable {
  return connection.onRequest(EXPORT_FACTS, async ({ uris, format }: ExportFactsParams): Promise<ExportFactsResult> => {
    const found = await Promise.all(
      uris.map(async (uri) => {
        const annotated = await analyses.of(uri);
        return annotated ? factRows(annotated.annotations, annotated.document.getText(), nameOf(uri)) : [];
      }),
    );
    return { content: formatRows(found.flat(), format) };
  });
}

/** What a person calls a document: its path, else its URI. */
function nameOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
}
