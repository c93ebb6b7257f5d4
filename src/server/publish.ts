/** Sends what an analysis found: the annotations as one notification, the checks and the damage as diagnostics. */
import { type Diagnostic, DiagnosticSeverity, type Disposable } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Check, type CheckCode, describeScript } from '../core/index.ts';
import { ANNOTATIONS, type AnnotationsParams } from '../protocol.ts';
import type { Analysis } from './analysis.ts';
import { checkMessage } from './checkMessage.ts';
import type { ServerContext } from './context.ts';
import { damageOf } from './damage.ts';
import { damageDiagnostics } from './damageDiagnostics.ts';
import { inBackground } from './guard.ts';
import { locationOf, rangeOf } from './ranges.ts';

export const DIAGNOSTIC_SOURCE = 'Policy Annotator';
/** The check that speaks of inserted pinyin: what it shows is not shown as damage again. */
const CONVERSION_DAMAGE: CheckCode = 'conversion-damage';

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
      const document = annotations && documents.get(uri);
      const script = document ? { script: describeScript(document.getText()) } : {};
      const params: AnnotationsParams = {
        uri,
        version,
        annotations,
        ...(reason ? { reason } : {}),
        ...script,
        elapsed,
      };
      inBackground(connection, 'annotations', connection.sendNotification(ANNOTATIONS, params));
      const sent = diagnosticsOf(context, analysis).then((diagnostics) => {
        // Damage takes its time to find; meanwhile the document may have moved on.
        if (documents.get(uri)?.version === version) sendDiagnostics(uri, diagnostics, version);
      });
      inBackground(connection, 'diagnostics', sent);
    }),
    documents.onDidClose(({ document }) => sendDiagnostics(document.uri, [])),
  ];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

async function diagnosticsOf(context: ServerContext, { uri, annotations }: Analysis): Promise<Diagnostic[]> {
  const { documents, client, settings } = context;
  const document = documents.get(uri);
  if (!document || !annotations) return [];
  const { insertedPinyin } = settings.current['damage.rules'];
  const checks = annotations.checks.filter(({ code }) => code !== CONVERSION_DAMAGE || insertedPinyin);
  const shown = checks.map((check) => ({
    range: rangeOf(document, check),
    severity: DiagnosticSeverity.Warning,
    code: check.code,
    message: checkMessage(check),
    ...(client.relatedInformation && check.related.length > 0 ? { relatedInformation: related(document, check) } : {}),
  }));
  const damage = await damageOf(document, context);
  const checked = checks.some(({ code }) => code === CONVERSION_DAMAGE);
  const unchecked = damage.filter(({ kind }) => kind !== 'insertedPinyin' || !checked);
  return [...shown, ...damageDiagnostics(document, unchecked, client.relatedInformation)].map((diagnostic) => ({
    ...diagnostic,
    source: DIAGNOSTIC_SOURCE,
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
