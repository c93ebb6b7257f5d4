/** Answers the client's wishes for the facts of open documents: as rows for a grid, and as a table in a file. */
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  type Disposable,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { COLUMN_TYPES, FACT_COLUMNS, type FactRow, factRows } from '../core/index.ts';
import {
  type ChosenFacts,
  EXPORT_FACTS,
  type ExportFactsParams,
  type ExportFactsResult,
  type ExportScope,
  FACT_ROWS,
  type FactColumn,
  type FactRowsOfDocument,
  type FactRowsParams,
  type FactRowsResult,
} from '../protocol.ts';
import { openTableFile } from '../tables/tableFile.ts';
import type { Analyses, Annotated } from './analysis.ts';
import type { ServerContext } from './context.ts';
import { inBackground } from './guard.ts';
import { nameOf } from './index/workspaceTexts.ts';

const COLUMNS: readonly FactColumn[] = FACT_COLUMNS.map((name) => ({ name, type: COLUMN_TYPES[name] }));

/** Registers the requests; documents that are not open or not annotated contribute no rows. */
export function answerFactTables(context: ServerContext): Disposable {
  const { connection, analyses } = context;
  const registered = [
    connection.onRequest(FACT_ROWS, async ({ uris }: FactRowsParams): Promise<FactRowsResult> => {
      const documents = await Promise.all(uris.map(async (uri) => gridRows(uri, await analyses.of(uri))));
      return { columns: COLUMNS, documents: documents.filter((document) => document !== null) };
    }),
    connection.onRequest(EXPORT_FACTS, ({ scope, format, target, workDoneToken }: ExportFactsParams, token) =>
      exportFacts(batches(scope, context, workDoneToken), target, format, () => token.isCancellationRequested),
    ),
  ];
  return {
    dispose() {
      for (const registration of registered) registration.dispose();
    },
  };
}

function gridRows(uri: string, annotated: Annotated | null): FactRowsOfDocument | null {
  if (!annotated) return null;
  const rows = rowsOf(uri, annotated).map((row) => FACT_COLUMNS.map((column) => row[column]));
  return { uri, version: annotated.document.version, rows };
}

async function exportFacts(
  rows: AsyncIterable<readonly FactRow[]>,
  target: string,
  format: ExportFactsParams['format'],
  cancelled: () => boolean,
): Promise<ExportFactsResult> {
  const table = await openTableFile(target, format);
  try {
    let facts = 0;
    for await (const batch of rows) {
      if (cancelled()) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The export was cancelled.');
      await table.write(batch);
      facts += batch.length;
    }
    await table.close();
    return { facts };
  } catch (error) {
    await table.discard();
    throw error;
  }
}

/** The rows of a scope, a document at a time. */
async function* batches(
  scope: ExportScope,
  { analyses, texts, connection }: ServerContext,
  workDoneToken: string | undefined,
): AsyncGenerator<readonly FactRow[]> {
  switch (scope.kind) {
    case 'documents':
      for (const uri of scope.uris) {
        const annotated = await analyses.of(uri);
        if (annotated) yield rowsOf(uri, annotated);
      }
      return;
    case 'facts':
      yield* chosenRows(scope.documents, analyses);
      return;
    case 'workspace': {
      const report = reporter(connection, workDoneToken, texts.all().length);
      for await (const { rows } of texts.facts()) {
        yield rows;
        report();
      }
    }
  }
}

/** Progress is told at most so often, in milliseconds. */
const PAUSE = 200;

/** @returns to be called after each text */
function reporter(connection: Connection, token: string | undefined, total: number): () => void {
  let done = 0;
  let told = performance.now();
  return () => {
    done++;
    if (token === undefined || performance.now() - told < PAUSE) return;
    told = performance.now();
    const message = l10n.t('{0} of {1}', done, total);
    const percentage = Math.floor((100 * done) / Math.max(done, total));
    const sent = connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', message, percentage });
    inBackground(connection, 'progress', sent);
  };
}

async function* chosenRows(chosen: readonly ChosenFacts[], analyses: Analyses): AsyncGenerator<readonly FactRow[]> {
  const known = new Map<string, readonly FactRow[]>();
  for (const { uri, version, facts } of chosen) {
    const annotated = await analyses.of(uri);
    if (annotated?.document.version !== version) {
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        l10n.t('The text has changed meanwhile. Please choose the facts again.'),
      );
    }
    const rows = known.get(uri) ?? rowsOf(uri, annotated);
    known.set(uri, rows);
    yield facts.flatMap((fact) => rows[fact] ?? []);
  }
}

function rowsOf(uri: string, { annotations, document }: Annotated): FactRow[] {
  return factRows(annotations, document.getText(), nameOf(uri));
}
