/** Shows and selects a place that the annotations speak of, moved along with later edits. */
import * as vscode from 'vscode';
import type { RevealArguments } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { showRange } from '../editors.ts';

export async function reveal({ store }: Client, ...[uri, start, end]: RevealArguments): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const now = store.spanNow(document.uri, { start, end });
  await showRange(document, new vscode.Range(document.positionAt(now.start), document.positionAt(now.end)));
}
