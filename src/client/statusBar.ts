/** The one item in the status bar: script and counts of the document, or why there are none. */
import * as vscode from 'vscode';
import { COMMAND } from './commands/ids.ts';
import type { CurrentDocument } from './currentDocument.ts';
import { POLICY_LANGUAGE } from './documents.ts';
import { type DocumentState, statusText } from './model/documentStatus.ts';

/** What a click does, where it is not showing the facts. */
const CLICK: Partial<Record<DocumentState, vscode.Command>> = {
  stopped: { title: '', command: COMMAND.restartServer },
  failed: { title: '', command: COMMAND.showLog },
  tooLarge: { title: '', command: 'workbench.action.openSettings', arguments: ['policyAnnotator.maxFileSize'] },
  wrongEncoding: { title: '', command: 'workbench.action.editor.changeEncoding' },
  notChinese: { title: '', command: 'workbench.action.editor.changeLanguageMode' },
};

export class StatusBar implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly listener: vscode.Disposable;

  constructor(private readonly current: CurrentDocument) {
    this.item = vscode.window.createStatusBarItem('policyAnnotator.status', vscode.StatusBarAlignment.Right, 100);
    this.item.name = vscode.l10n.t('Policy Annotator');
    this.listener = current.onDidChange(() => this.update());
    this.update();
  }

  dispose(): void {
    this.listener.dispose();
    this.item.dispose();
  }

  private update(): void {
    const { status, document } = this.current;
    // A plain text in another language is none of our business.
    const foreign = status.state === 'notChinese' && document?.languageId !== POLICY_LANGUAGE;
    const shown = foreign ? null : statusText(status, vscode.l10n.t);
    if (!shown) {
      this.item.hide();
      return;
    }
    this.item.text = shown.text;
    this.item.tooltip = new vscode.MarkdownString().appendText(shown.tooltip.join('\n\n'));
    this.item.backgroundColor = shown.warning ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.command = CLICK[status.state] ?? COMMAND.focusFacts;
    this.item.accessibilityInformation = { label: [this.item.name, ...shown.tooltip].join(', ') };
    this.item.show();
  }
}
