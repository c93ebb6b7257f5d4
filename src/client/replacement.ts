/** Replacing text in an editor: as one undo step, never on a text that has moved on. */
import * as vscode from 'vscode';
import { type LineEdit, lineEdits } from './model/lineEdits.ts';

/** Whether a document is still as it was when its text was taken; says so where it is not. */
export function mayReplace(document: vscode.TextDocument, version: number): boolean {
  if (document.version === version && !document.isClosed) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The text changed in the meantime, so nothing was replaced. Please try again.'),
  );
  return false;
}

export function sayReadOnly(): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('The text cannot be changed, perhaps because it is read-only.'));
}

/** Replaces only what differs in each line, so that folding, scroll position and selections stay. */
export async function replaceDocument(editor: vscode.TextEditor, before: string, after: string): Promise<boolean> {
  const { document, selections } = editor;
  const edits = lineEdits(before, after);
  const done = await editor.edit((builder) => {
    if (edits === null) {
      builder.replace(new vscode.Range(document.positionAt(0), document.positionAt(before.length)), after);
    } else {
      for (const { line, start, end, text } of edits) builder.replace(new vscode.Range(line, start, line, end), text);
    }
  });
  if (done) {
    const byLine = new Map(edits?.map((edit) => [edit.line, edit]));
    editor.selections = selections.map(
      ({ anchor, active }) => new vscode.Selection(positionAfter(anchor, byLine), positionAfter(active, byLine)),
    );
  }
  return done;
}

/** Where a position stands after the edit of its line; inside the edit it keeps its distance from the start. */
function positionAfter(position: vscode.Position, byLine: ReadonlyMap<number, LineEdit>): vscode.Position {
  const edit = byLine.get(position.line);
  if (!edit || position.character <= edit.start) return position;
  if (position.character >= edit.end) return position.translate(0, edit.text.length - (edit.end - edit.start));
  return position.with({ character: Math.min(position.character, edit.start + edit.text.length) });
}
