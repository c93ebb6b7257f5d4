/** Converts the selections, or the whole document where nothing is selected, as one undo step. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { convertTexts } from '../conversion.ts';
import { activeEditor } from '../editors.ts';
import { type Target, targetLabel } from '../model/conversions.ts';
import { type LineEdit, lineEdits } from '../model/lineEdits.ts';

export function convertText(target: Target): (client: Client) => Promise<void> {
  return async ({ server }) => {
    const editor = activeEditor();
    if (!editor) return;
    const { document } = editor;
    const { version } = document;
    const selected = editor.selections.filter((selection) => !selection.isEmpty);
    const texts = selected.length > 0 ? selected.map((range) => document.getText(range)) : [document.getText()];
    const converted = await convertTexts(server, texts, target);
    if (!converted) return;
    if (document.version !== version || document.isClosed) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The text changed while it was being converted, so nothing was replaced. Please try again.'),
      );
      return;
    }
    if (converted.every((text, index) => text === texts[index])) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Nothing to convert: the text is already in “{0}”.', targetLabel(target, vscode.l10n.t)),
      );
      return;
    }
    const done =
      selected.length > 0
        ? await replaceSelections(editor, selected, converted)
        : await replaceDocument(editor, texts[0] as string, converted[0] as string);
    if (!done)
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The text cannot be changed, perhaps because it is read-only.'),
      );
  };
}

/** Replaces each selection and selects what has taken its place. */
async function replaceSelections(
  editor: vscode.TextEditor,
  selected: readonly vscode.Selection[],
  converted: readonly string[],
): Promise<boolean> {
  const { document } = editor;
  const shiftAt = selected.map((selection, index) => ({
    start: document.offsetAt(selection.start),
    delta: (converted[index] as string).length - document.getText(selection).length,
  }));
  const wanted = editor.selections.map((selection) => {
    const start = document.offsetAt(selection.start);
    const index = selected.indexOf(selection);
    const moved = start + shiftAt.reduce((sum, shift) => (shift.start < start ? sum + shift.delta : sum), 0);
    return {
      start: moved,
      length: index < 0 ? 0 : (converted[index] as string).length,
      reversed: selection.isReversed,
    };
  });
  const done = await editor.edit((builder) => {
    for (const [index, selection] of selected.entries()) builder.replace(selection, converted[index] as string);
  });
  if (done) {
    editor.selections = wanted.map(({ start, length, reversed }) => {
      const from = document.positionAt(start);
      const to = document.positionAt(start + length);
      return reversed ? new vscode.Selection(to, from) : new vscode.Selection(from, to);
    });
  }
  return done;
}

/** Replaces only what differs in each line, so that folding, scroll position and selections stay. */
async function replaceDocument(editor: vscode.TextEditor, before: string, after: string): Promise<boolean> {
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
