/** Saves the facts of all texts of the workspace as a table, once the index of the workspace is up to date. */
import * as vscode from 'vscode';
import { INDEX_WORKSPACE, type IndexWorkspaceParams, type IndexWorkspaceResult } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { saveFacts } from '../factExport.ts';

export async function exportWorkspaceFacts(client: Client): Promise<void> {
  const { server, log } = client;
  const params: IndexWorkspaceParams = { action: 'update' };
  try {
    const result = await server.request<IndexWorkspaceResult>(INDEX_WORKSPACE, params);
    // Somebody has stopped the search: half of the workspace is not what was asked for.
    if (result && !result.complete) return;
  } catch (error) {
    // What is open can be exported all the same.
    log.warn(String(error));
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  await saveFacts(client, { kind: 'workspace' }, { folder, name: vscode.workspace.name ?? 'policy' });
}
