/** The Checks view: what looks wrong in the text, in the words of the diagnostics the server sends. */
import * as vscode from 'vscode';
import type { CurrentDocument } from '../currentDocument.ts';
import { fileName } from '../documents.ts';
import { type MoreNode, Pager } from './pager.ts';
import { Refresher } from './refresher.ts';

export const CHECKS_VIEW = 'policyAnnotator.checks';
/** The source that the server's diagnostics name. */
const DIAGNOSTIC_SOURCE = 'Policy Annotator';

interface CheckNode {
  readonly type: 'check';
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}
type Node = CheckNode | MoreNode;

export class ChecksView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly pager = new Pager(CHECKS_VIEW);
  private readonly treeChanged = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.treeChanged.event;
  private readonly view: vscode.TreeView<Node>;
  private readonly refresher: Refresher;
  private readonly listeners: vscode.Disposable;

  constructor(private readonly current: CurrentDocument) {
    this.view = vscode.window.createTreeView(CHECKS_VIEW, { treeDataProvider: this });
    this.refresher = new Refresher(this.view, () => this.treeChanged.fire(undefined));
    this.listeners = vscode.Disposable.from(
      this.view,
      this.refresher,
      this.treeChanged,
      current.onDidChange(() => this.refresher.schedule()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = current.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.refresher.schedule();
      }),
    );
  }

  showMore(key: string): void {
    this.pager.showMore(key);
    this.treeChanged.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    const { document } = this.current;
    this.view.description = document ? fileName(document.uri) : '';
    if (node || !document) return [];
    const checks = vscode.languages
      .getDiagnostics(document.uri)
      .filter((diagnostic) => diagnostic.source === DIAGNOSTIC_SOURCE)
      .sort((one, other) => one.range.start.compareTo(other.range.start))
      .map((diagnostic): CheckNode => ({ type: 'check', uri: document.uri, diagnostic }));
    return this.pager.page('', checks);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.type === 'more') return this.pager.treeItem(node);
    const { message, range, severity } = node.diagnostic;
    const item = new vscode.TreeItem(vscode.l10n.t('Line {0}: {1}', range.start.line + 1, message));
    item.iconPath =
      severity === vscode.DiagnosticSeverity.Warning
        ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'))
        : new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    item.tooltip = message;
    item.command = {
      title: vscode.l10n.t('Show in Text'),
      command: 'vscode.open',
      arguments: [node.uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
    };
    return item;
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
