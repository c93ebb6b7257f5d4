/** The document the views and the status bar speak of, and what is known of it. */
import * as vscode from 'vscode';
import type { AnnotationStore, StoredAnnotations } from './annotationStore.ts';
import { isCandidate } from './documents.ts';
import type { AnalysisServer } from './languageClient.ts';
import type { DocumentStatus } from './model/documentStatus.ts';

/** Context key of the welcome texts: a `DocumentState`. */
const STATE_KEY = 'policyAnnotator.state';

export class CurrentDocument implements vscode.Disposable {
  private shown: vscode.TextDocument | null = null;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly store: AnnotationStore,
    private readonly server: AnalysisServer,
  ) {
    this.listeners = vscode.Disposable.from(
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      vscode.workspace.onDidOpenTextDocument((document) => {
        // A document whose language was changed is closed and opened again.
        if (document === vscode.window.activeTextEditor?.document) this.follow();
      }),
      store.onDidChange((uri) => {
        if (uri.toString() === this.shown?.uri.toString()) this.announce();
      }),
      server.onDidChangeState(() => this.announce()),
    );
    this.follow();
    this.announce();
  }

  /** Fires when another document is shown, or something else is known of it. */
  get onDidChange(): vscode.Event<void> {
    return this.changed.event;
  }

  get document(): vscode.TextDocument | null {
    return this.shown;
  }

  /** What was found last in the document. */
  get annotations(): StoredAnnotations | undefined {
    return this.shown ? this.store.latest(this.shown.uri) : undefined;
  }

  get status(): DocumentStatus {
    if (!this.shown) return { state: 'none' };
    if (this.server.state === 'stopped') return { state: 'stopped' };
    const stored = this.annotations;
    if (!stored) return { state: 'analysing' };
    const { annotations, script, elapsed } = stored;
    if (annotations) return { state: 'annotated', annotations, script, elapsed };
    return { state: stored.reason ?? 'failed' };
  }

  dispose(): void {
    this.listeners.dispose();
  }

  /** The active document if it is one of ours, else the one shown before while it stays visible. */
  private follow(): void {
    const active = vscode.window.activeTextEditor?.document;
    const visible = vscode.window.visibleTextEditors.map((editor) => editor.document).filter(isCandidate);
    const kept = this.shown && visible.includes(this.shown) ? this.shown : (visible[0] ?? null);
    const next = active && isCandidate(active) ? active : kept;
    if (next && this.server.state === 'idle') void this.server.start();
    if (next === this.shown) return;
    this.shown = next;
    this.announce();
  }

  private announce(): void {
    void vscode.commands.executeCommand('setContext', STATE_KEY, this.status.state);
    this.changed.fire();
  }
}
