/** Sends what an analysis found: the annotations as one notification, the checks and the damage as diagnostics. */
import { type Diagnostic, DiagnosticSeverity, type Disposable } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Annotations, type Check, type CheckCode, describeScript } from '../core/index.ts';
import { ANNOTATIONS, type AnnotationsParams } from '../protocol.ts';
import { checkMessage } from './checkMessage.ts';
import type { ServerContext } from './context.ts';
import { damageOf } from './damage.ts';
import { damageDiagnostics } from './damageDiagnostics.ts';
import { Delayed } from './delayed.ts';
import { inBackground } from './guard.ts';
import { acrossDocuments } from './index/acrossDocuments.ts';
import { locationOf, rangeOf } from './ranges.ts';

export const DIAGNOSTIC_SOURCE = 'Policy Annotator';
/** The check that speaks of inserted pinyin: what it shows is not shown as damage again. */
const CONVERSION_DAMAGE: CheckCode = 'conversion-damage';
/** Texts are compared with others so long after the last change of one, in milliseconds. */
const COMPARING = 500;

/** Publishes every finished analysis; the diagnostics of a closed document are taken back. */
export function publishAnalyses(context: ServerContext): Disposable {
  const { connection, documents, analyses, texts } = context;
  /** The documents that have diagnostics at the client, with what was sent last. */
  const sent = new Map<string, string>();
  const sendDiagnostics = (uri: string, diagnostics: Diagnostic[], version?: number) => {
    if (diagnostics.length === 0 ? !sent.delete(uri) : sent.get(uri) === said(diagnostics, version)) return;
    if (diagnostics.length > 0) sent.set(uri, said(diagnostics, version));
    inBackground(connection, 'diagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
  };
  const publishDiagnostics = (uri: string, version: number, annotations: Annotations | null) => {
    const published = diagnosticsOf(context, uri, annotations).then((diagnostics) => {
      // Damage takes its time to find; meanwhile the document may have moved on.
      if (documents.get(uri)?.version === version) sendDiagnostics(uri, diagnostics, version);
    });
    inBackground(connection, 'diagnostics', published);
  };
  /** What is said of one text may depend on every other. */
  const compareSoon = new Delayed(COMPARING, () => {
    for (const { document, annotations } of analyses.ready()) {
      publishDiagnostics(document.uri, document.version, annotations);
    }
  });
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
      publishDiagnostics(uri, version, annotations);
      if (documents.keys().length > 1) compareSoon.wish();
    }),
    documents.onDidClose(({ document }) => sendDiagnostics(document.uri, [])),
    texts.onDidChange(() => compareSoon.wish()),
    compareSoon,
  ];
  return {
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}

function said(diagnostics: readonly Diagnostic[], version: number | undefined): string {
  return JSON.stringify([version, diagnostics]);
}

async function diagnosticsOf(
  context: ServerContext,
  uri: string,
  annotations: Annotations | null,
): Promise<Diagnostic[]> {
  const { documents, client, settings, views, texts } = context;
  const document = documents.get(uri);
  // What is wrong with a text is said of the text, not of views of it as well.
  if (!document || !annotations || views.isView(uri)) return [];
  const { insertedPinyin } = (await settings.of(uri))['damage.rules'];
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
  return [
    ...shown,
    ...acrossDocuments({ document, annotations }, texts, client.relatedInformation),
    ...damageDiagnostics(document, unchecked, client.relatedInformation),
  ].map((diagnostic) => ({ ...diagnostic, source: DIAGNOSTIC_SOURCE }));
}

/** The other places a check concerns, each named by its own words. */
function related(document: TextDocument, check: Check) {
  const text = document.getText();
  return check.related.map((span) => ({
    location: locationOf(document, span),
    message: text.slice(span.start, span.end),
  }));
}
