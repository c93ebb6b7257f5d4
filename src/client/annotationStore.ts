/**
 * The client's mirror of what the server found: for each open document the annotations of its latest analysed
 * version, and the edits made since. A copy for drawing; it decides nothing.
 */
import * as vscode from 'vscode';
import type { Annotations, Span } from '../core/index.ts';
import type { AnnotationsParams, NotAnnotated, ScriptDescription } from '../protocol.ts';
import { isCandidate } from './documents.ts';
import { type Edit, spanAfter } from './model/spans.ts';

export interface StoredAnnotations {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** The text that was annotated. */
  readonly text: string;
  readonly annotations: Annotations | null;
  readonly reason: NotAnnotated | null;
  readonly script: ScriptDescription | null;
  readonly elapsed: number;
}

interface Entry extends StoredAnnotations {
  readonly edits: Edit[];
}

export class AnnotationStore implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners = vscode.Disposable.from(
    this.changed,
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      this.entries.get(document.uri.toString())?.edits.push(...contentChanges);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
  );

  /** Fires when a document's annotations came or went. */
  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.changed.event;
  }

  /** Takes an analysis, unless its document is closed or has moved on. */
  accept(params: AnnotationsParams, uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.version !== params.version || !isCandidate(document)) return;
    const { version, annotations, reason = null, script = null, elapsed } = params;
    this.entries.set(uri.toString(), {
      uri,
      version,
      text: document.getText(),
      annotations,
      reason,
      script,
      elapsed,
      edits: [],
    });
    this.changed.fire(uri);
  }

  /** What was found last, possibly for an earlier version than the one in the editor. */
  latest(uri: vscode.Uri): StoredAnnotations | undefined {
    return this.entries.get(uri.toString());
  }

  /** What was found for exactly the version in the editor. */
  fresh(document: vscode.TextDocument): StoredAnnotations | undefined {
    const entry = this.entries.get(document.uri.toString());
    return entry?.version === document.version ? entry : undefined;
  }

  all(): readonly StoredAnnotations[] {
    return [...this.entries.values()];
  }

  /** Where a span of the annotations lies in the document as it is now. */
  spanNow(uri: vscode.Uri, span: Span): Span {
    return spanAfter(span, this.entries.get(uri.toString())?.edits ?? []);
  }

  /** Drops everything, for a server that begins anew. */
  clear(): void {
    const uris = [...this.entries.values()].map((entry) => entry.uri);
    this.entries.clear();
    for (const uri of uris) this.changed.fire(uri);
  }

  private forget(uri: vscode.Uri): void {
    if (this.entries.delete(uri.toString())) this.changed.fire(uri);
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
