/** Answers the client's wishes for facts: as rows for a grid, and as a table in a file. */
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
  type DocumentScope,
  EXPORT_FACTS,
  type ExportFactsParams,
  type ExportFactsResult,
  FACT_ROWS,
  type FactColumn,
  type FactRowsOfDocument,
  type FactRowsParams,
  type FactRowsResult,
} from '../protocol.ts';
import { openTableFile } from '../tables/tableFile.ts';
import type { Annotated } from './analysis.ts';
import type { ServerContext } from './context.ts';
import { inBackground } from './guard.ts';
import { nameOf, type TextFacts } from './index/workspaceTexts.ts';

const COLUMNS: readonly FactColumn[] = FACT_COLUMNS.map((name) => ({ name, type: COLUMN_TYPES[name] }));

/** So many rows a grid shows; a further text is left out of it. */
const MOST_ROWS = 20_000;

/** Registers the requests. */
export function answerFactTables(context: ServerContext): Disposable {
  const { connection } = context;
  const registered = [
    connection.onRequest(FACT_ROWS, ({ scope }: FactRowsParams) => gridRows(scope, context)),
    connection.onRequest(EXPORT_FACTS, ({ scope, format, target, workDoneToken }: ExportFactsParams, token) => {
      const rows =
        scope.kind === 'facts' ? chosenRows(scope.documents, context) : allRows(scope, context, workDoneToken);
      return exportFacts(rows, target, format, () => token.isCancellationRequested);
    }),
  ];
  return {
    dispose() {
      for (const registration of registered) registration.dispose();
    },
  };
}

/** The facts of documents, one document after another. */
async function* factsOf(scope: DocumentScope, { analyses, texts }: ServerContext): AsyncGenerator<TextFacts> {
  if (scope.kind === 'workspace') {
    yield* texts.facts();
    return;
  }
  for (const uri of scope.uris) {
    const annotated = await analyses.of(uri);
    if (annotated) yield openFacts(annotated);
  }
}

function openFacts({ annotations, document }: Annotated): TextFacts {
  const name = nameOf(document.uri);
  const rows = factRows(annotations, document.getText(), name);
  return { uri: document.uri, name, version: document.version, rows };
}

async function gridRows(scope: DocumentScope, context: ServerContext): Promise<FactRowsResult> {
  const documents: FactRowsOfDocument[] = [];
  let room = MOST_ROWS;
  let leftOut = 0;
  for await (const { uri, version, rows } of factsOf(scope, context)) {
    room -= rows.length;
    // One document is shown whole, however long it is.
    if (room < 0 && documents.length > 0) leftOut++;
    else documents.push({ uri, version, rows: rows.map((row) => FACT_COLUMNS.map((column) => row[column])) });
  }
  return { columns: COLUMNS, documents, leftOut };
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
async function* allRows(
  scope: DocumentScope,
  context: ServerContext,
  workDoneToken: string | undefined,
): AsyncGenerator<readonly FactRow[]> {
  const total = scope.kind === 'workspace' ? context.texts.all().length : scope.uris.length;
  const report = reporter(context.connection, workDoneToken, total);
  for await (const { rows } of factsOf(scope, context)) {
    yield rows;
    report();
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

async function* chosenRows(
  chosen: readonly ChosenFacts[],
  { analyses, texts }: ServerContext,
): AsyncGenerator<readonly FactRow[]> {
  const known = new Map<string, TextFacts | null>();
  for (const { uri, version, facts } of chosen) {
    let document = known.get(uri);
    if (document === undefined) {
      const annotated = await analyses.of(uri);
      document = annotated ? openFacts(annotated) : await texts.factsOfClosed(uri);
      known.set(uri, document);
    }
    if (document?.version !== version) {
      throw new ResponseError(
        LSPErrorCodes.ContentModified,
        l10n.t('The text has changed meanwhile. Please choose the facts again.'),
      );
    }
    const { rows } = document;
    yield facts.flatMap((fact) => rows[fact] ?? []);
  }
}
