/** Converts the selections, or the whole document where nothing is selected, as one undo step. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { convertTexts, decideConversion, pickSource, pickTarget } from '../conversion.ts';
import { activeEditor } from '../editors.ts';
import { type Target, targetLabel } from '../model/conversions.ts';
import { mayReplace, replaceDocument, sayReadOnly } from '../replacement.ts';

export function convertText(target: Target): (client: Client) => Promise<void> {
  return (client) => convertActive(client, target, null);
}

/** Asks from which script to which. */
export async function convertFromTo(client: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const from = await pickSource();
  if (from === undefined) return;
  const to = await pickTarget(vscode.l10n.t('Convert to'), from === 'cn' ? 'Hans' : null);
  if (to) await convertActive(client, to, from);
}

/** @param from null where the text shows it */
async function convertActive({ server }: Client, target: Target, from: Target | null): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const selected = editor.selections.filter((selection) => !selection.isEmpty);
  const texts = selected.length > 0 ? selected.map((range) => document.getText(range)) : [document.getText()];
  const uris = texts.map(() => document.uri.toString());
  const asked = { texts, uris, to: target, ...(from ? { from } : {}) };
  const decisions = await decideConversion(server, asked);
  if (!decisions) return;
  const converted = await convertTexts(server, { ...asked, ...decisions });
  if (!converted || !mayReplace(document, version)) return;
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
