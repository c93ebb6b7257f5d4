/** Shows all mentions of the entity that stands at an offset in the editor's reference list. */
import * as vscode from 'vscode';
import type { ListMentionsArguments } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { showDocument } from '../editors.ts';

export async function listMentions(_client: Client, ...[uri, offset]: ListMentionsArguments): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  // The list opens in the editor of the document, which need not be the active one.
  await showDocument(document);
  const position = document.positionAt(offset);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    position,
  );
  await vscode.commands.executeCommand('editor.action.showReferences', document.uri, position, found ?? []);
}
