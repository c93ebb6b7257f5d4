/** Converts the selections, or the whole document where nothing is selected, as one undo step. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { convertTexts, decideConversion } from '../conversion.ts';
import { activeEditor } from '../editors.ts';
import { type Target, targetLabel } from '../model/conversions.ts';
import { mayReplace, replaceDocument, sayReadOnly } from '../replacement.ts';

export function convertText(target: Target): (client: Client) => Promise<void> {
  return async ({ server }) => {
    const editor = activeEditor();
    if (!editor) return;
    const { document } = editor;
    const { version } = document;
    const selected = editor.selections.filter((selection) => !selection.isEmpty);
    const texts = selected.length > 0 ? selected.map((range) => document.getText(range)) : [document.getText()];
    const decisions = await decideConversion(server, texts, target);
    if (!decisions) return;
    const converted = await convertTexts(server, texts, target, decisions);
    if (!converted) return;
    if (!mayReplace(document, version)) return;
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
    if (!done) sayReadOnly();
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
    // The editor hands out new objects whenever the window reports its selections.
    const index = selected.findIndex((range) => range.isEqual(selection));
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
