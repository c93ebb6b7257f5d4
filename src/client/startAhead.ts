/** Starts the server before the first text is opened: dictionaries take a second or two to load. */
import * as vscode from 'vscode';
import type { AnalysisServer } from './languageClient.ts';

/** Policy texts by name; the manifest's `workspaceContains` events name the same. */
const POLICY_TEXTS = '{**/*.policy.txt,seeds/*.txt}';

/** Starts the server when the workspace holds policy texts, so that the first one opened need not wait. */
export async function startAhead(server: AnalysisServer): Promise<void> {
  const [found] = await vscode.workspace.findFiles(POLICY_TEXTS, undefined, 1);
  if (found && server.state === 'idle') await server.start();
}
