/** Goes from one mention of an entity to the next, round and round. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { showRange } from '../editors.ts';
import { mentionAfter } from '../model/entityList.ts';

export async function nextMention({ store }: Client, uri: string, id: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const mentions = (store.latest(document.uri)?.annotations?.entities ?? [])
    .filter((mention) => mention.id === id)
    .map((mention) => store.spanNow(document.uri, mention));
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  const mention = mentionAfter(mentions, editor ? document.offsetAt(editor.selection.start) : null);
  if (!mention) return;
  await showRange(document, new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end)));
}
