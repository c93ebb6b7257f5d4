/** Showing places of a document in an editor. */
import * as vscode from 'vscode';

/** Selects a range where its document is already shown, else in the active group. */
export async function showRange(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const editor = await showDocument(document);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Brings a document to the front where it is already shown, else in the active group. */
export function showDocument(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn, preview: true });
}

/** The active editor, or a message that there is none. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a text first.'));
  return editor;
}
