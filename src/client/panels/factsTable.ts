/** The facts table: a tab with a grid and a chart of the facts of the current document, or of all open ones. */
import * as vscode from 'vscode';
import { type DocumentScope, FACT_ROWS, type FactRowsParams, type FactRowsResult } from '../../protocol.ts';
import type {
  FactPlace,
  FactReference,
  Layout,
  PageState,
  TableScope,
  ToClient,
  ToPage,
} from '../../webview/messages.ts';
import type { AnnotationStore } from '../annotationStore.ts';
import type { CurrentDocument } from '../currentDocument.ts';
import { Delay } from '../delay.ts';
import { fileName } from '../documents.ts';
import { showRange } from '../editors.ts';
import { type ExportParts, exportName, saveFacts } from '../factExport.ts';
import { chosenFacts } from '../model/chosenFacts.ts';
import { tableLabels, tableWords } from '../model/tableWords.ts';
import { saveChart } from './chartFile.ts';
import { tablePage } from './tablePage.ts';

export const TABLE_TYPE = 'policyAnnotator.factsTable';
const LAYOUT_KEY = 'factsTable.layout';
/** Long enough to pass over the analyses of single keystrokes, in milliseconds. */
const REST = 100;

/** The parts of the client that the table needs. */
export interface TableParts extends ExportParts {
  readonly log: vscode.LogOutputChannel;
  readonly store: AnnotationStore;
  readonly current: CurrentDocument;
}

export class FactsTable implements vscode.WebviewPanelSerializer<PageState>, vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  private scope: TableScope = 'current';
  /** The document last seen: the table may be all that is in view. */
  private document: vscode.Uri | null = null;
  private listening = false;
  private asked = 0;
  private readonly refreshing = new Delay<'facts'>(REST, () => void this.refresh());
  private readonly listeners: vscode.Disposable;

  constructor(private readonly parts: TableParts) {
    const { current, store } = parts;
    this.follow();
    this.listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(TABLE_TYPE, this),
      current.onDidChange(() => this.follow()),
      store.onDidChange((uri) => {
        if (this.concerns(uri)) this.refreshing.schedule('facts');
      }),
      vscode.workspace.onDidSaveTextDocument(() => {
        // All texts are too many to be sent after each edit.
        if (this.scope === 'workspace') this.refreshing.schedule('facts');
      }),
    );
  }

  /** Brings the table to the front, or opens it beside the text. */
  open(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(TABLE_TYPE, vscode.l10n.t('Facts Table'), vscode.ViewColumn.Beside);
    this.adopt(panel);
    void keepTextsOut();
  }

  /** Takes up a table that was open when the window was closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state?: PageState): Promise<void> {
    this.panel?.dispose();
    if (state) this.scope = state.scope;
    this.adopt(panel);
    if (this.document || !state?.uri) return;
    this.document = vscode.Uri.parse(state.uri);
    await this.parts.server.start();
    // A document that is gone leaves an empty table.
    await vscode.workspace.openTextDocument(this.document).then(undefined, () => undefined);
    this.refreshing.schedule('facts');
  }

  dispose(): void {
    this.panel?.dispose();
    this.refreshing.dispose();
    this.listeners.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.parts.extension;
    this.panel = panel;
    this.listening = false;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'table-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'table-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: ToClient) => this.handle(message));
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = null;
    });
    panel.onDidChangeViewState(() => {
      // A page out of sight is gone, and begins anew when it is seen again.
      if (!panel.visible) this.listening = false;
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
    };
    panel.webview.html = tablePage(panel.webview, extensionUri);
  }

  private concerns(changed: vscode.Uri): boolean {
    if (this.scope === 'current') return changed.toString() === this.document?.toString();
    return this.scope === 'open';
  }

  private follow(): void {
    const { document } = this.parts.current;
    if (!document || document.uri.toString() === this.document?.toString()) return;
    this.document = document.uri;
    if (this.scope === 'current') this.refreshing.schedule('facts');
  }

  private async handle(message: ToClient): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.listening = true;
        this.send({
          type: 'start',
          words: tableWords(vscode.l10n.t),
          labels: tableLabels(vscode.l10n.t),
          locale: vscode.env.language,
          layout: this.parts.extension.workspaceState.get<Layout>(LAYOUT_KEY) ?? null,
        });
        return this.refresh();
      case 'scope':
        this.scope = message.scope;
        return this.refresh();
      case 'layout':
        return this.parts.extension.workspaceState.update(LAYOUT_KEY, message.layout);
      case 'reveal':
        return this.reveal(message.fact, message.leave);
      case 'export':
        return this.export(message.facts);
      case 'saveChart':
        return saveChart(message, this.document);
    }
  }

  /** Sends the facts as they are now; an answer that comes after a later question is dropped. */
  private async refresh(): Promise<void> {
    if (!this.panel || !this.listening) return;
    const question = ++this.asked;
    const params: FactRowsParams = { scope: this.documentScope() };
    try {
      const { columns, documents, leftOut } = await this.parts.server.request<FactRowsResult>(FACT_ROWS, params);
      if (question !== this.asked || !this.panel) return;
      const named = documents.map((document) => ({ ...document, name: nameOf(vscode.Uri.parse(document.uri)) }));
      this.send({ type: 'facts', scope: this.scope, columns, documents: named, leftOut });
      this.panel.title = this.title();
    } catch (error) {
      // The text has changed meanwhile: its next analysis has the table ask again.
      this.parts.log.debug(String(error));
    }
  }

  private documentScope(): DocumentScope {
    switch (this.scope) {
      case 'current':
        return { kind: 'documents', uris: this.document ? [this.document.toString()] : [] };
      case 'open': {
        const annotated = this.parts.store.all().filter(({ annotations }) => annotations !== null);
        return { kind: 'documents', uris: annotated.map(({ uri }) => uri.toString()) };
      }
      case 'workspace':
        return { kind: 'workspace' };
    }
  }

  private title(): string {
    return this.scope === 'current' && this.document
      ? vscode.l10n.t('Facts: {0}', fileName(this.document))
      : vscode.l10n.t('Facts Table');
  }

  private async reveal({ uri, version, ...span }: FactPlace, leave: boolean): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const { store } = this.parts;
    const stored = store.latest(document.uri);
    // The row of another version is about to be replaced.
    if (typeof version === 'number' && stored?.version !== version) return;
    const { start, end } = typeof version === 'number' ? store.spanNow(document.uri, span) : span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    await showRange(document, range, { viewColumn: this.besideTable(), preserveFocus: !leave });
  }

  /** A group of editors where a text does not cover the table. */
  private besideTable(): vscode.ViewColumn {
    const { One, Beside } = vscode.ViewColumn;
    return this.panel?.viewColumn === One ? Beside : One;
  }

  private async export(facts: readonly FactReference[]): Promise<void> {
    const uris = [...new Set(facts.map(({ uri }) => uri))].map((uri) => vscode.Uri.parse(uri));
    const [first] = uris;
    if (first) await saveFacts(this.parts, { kind: 'facts', documents: chosenFacts(facts) }, exportName(uris, first));
  }

  private send(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }
}

/** Locks a group that the table has for itself, so that texts opened from the explorer do not cover it. */
async function keepTextsOut(): Promise<void> {
  if (vscode.window.tabGroups.activeTabGroup.tabs.length === 1) {
    await vscode.commands.executeCommand('workbench.action.lockEditorGroup');
  }
}

/** The path within the workspace. */
function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
