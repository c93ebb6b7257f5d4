/** Sends what an analysis found: the annotations as one notification, the checks as diagnostics. */
import { type Diagnostic, DiagnosticSeverity, type Disposable } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Check } from '../core/index.ts';
import { ANNOTATIONS, type AnnotationsParams } from '../protocol.ts';
import type { Analysis } from './analysis.ts';
import { checkMessage } from './checkMessage.ts';
import type { ServerContext } from './context.ts';
import { inBackground } from './guard.ts';
import { locationOf, rangeOf } from './ranges.ts';

export const DIAGNOSTIC_SOURCE = 'Policy Annotator';

/** Publishes every finished analysis; the diagnostics of a closed document are taken back. */
export function publishAnalyses(context: ServerContext): Disposable {
  const { connection, documents, analyses } = context;
  /** Documents that have diagnostics at the client: to others no empty list need be sent. */
  const marked = new Set<string>();
  const sendDiagnostics = (uri: string, diagnostics: Diagnostic[], version?: number) => {
    if (diagnostics.length === 0 && !marked.delete(uri)) return;
    if (diagnostics.length > 0) marked.add(uri);
    inBackground(connection, 'diagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
  };
  const listeners = [
    analyses.onDidFinish((analysis) => {
      const { uri, version, annotations, reason, elapsed } = analysis;
      const params: AnnotationsParams = { uri, version, annotations, ...(reason ? { reason } : {}), elapsed };
      inBackground(connection, 'annotations', connection.sendNotification(ANNOTATIONS, params));
      sendDiagnostics(uri, diagnosticsOf(context, analysis), version);
    }),
    documents.onDidClose(({ document }) => sendDiagnostics(document.uri, [])),
  ];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function diagnosticsOf({ documents, client }: ServerContext, { uri, annotations }: Analysis): Diagnostic[] {
  const document = documents.get(uri);
  if (!document || !annotations) return [];
  return annotations.checks.map((check) => ({
    range: rangeOf(document, check),
    severity: DiagnosticSeverity.Warning,
    code: check.code,
    source: DIAGNOSTIC_SOURCE,
    message: checkMessage(check),
    ...(client.relatedInformation && check.related.length > 0 ? { relatedInformation: related(document, check) } : {}),
  }));
}

/** The other places a check concerns, each named by its own words. */
function related(document: TextDocument, check: Check) {
  const text = document.getText();
  return check.related.map((span) => ({
    location: locationOf(document, span),
    message: text.slice(span.start, span.end),
  }));
}
