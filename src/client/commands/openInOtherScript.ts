/** Opens a read-only view of a document in the other script beside it; the two scroll together. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { activeEditor } from '../editors.ts';
import { otherScript } from '../model/conversions.ts';

export async function openInOtherScript({ store, converted }: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor || editor.document.uri.scheme === CONVERTED_SCHEME) return;
  const script = store.latest(editor.document.uri)?.annotations?.document.script ?? 'Hans';
  const view = await converted.open(editor.document, otherScript(script));
  await vscode.window.showTextDocument(view, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
}
