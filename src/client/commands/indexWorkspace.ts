/** Commands about the index of the workspace: bring it up to date, make it anew, stop. */
import * as vscode from 'vscode';
import { plainMessage } from '../../markup.ts';
import { INDEX_WORKSPACE, type IndexWorkspaceParams, type IndexWorkspaceResult } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { COMMAND } from './ids.ts';

/** Makes the command for an action; it tells what is in the index in the end. */
export function indexWorkspace(action: IndexWorkspaceParams['action']): (client: Client) => Promise<void> {
  return async ({ server }) => {
    try {
      const result = await server.request<IndexWorkspaceResult>(INDEX_WORKSPACE, { action });
      // A search that somebody stopped is spoken of by the command that stopped it.
      if (!result || result.complete || action === 'cancel') await tell(result);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        plainMessage(vscode.l10n.t('The workspace index could not be updated: {0}', reason)),
      );
    }
  };
}

async function tell(result: IndexWorkspaceResult): Promise<void> {
  if (!result) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no workspace index: it is switched off, or no folder of this machine is open.'),
    );
    return;
  }
  const { complete, texts, leftOut } = result;
  const { tooLarge, unreadable, failed } = leftOut;
  const held = complete
    ? vscode.l10n.t('The workspace index holds {0} texts.', texts)
    : vscode.l10n.t('Indexing was stopped; {0} texts are in the index. “Update Workspace Index” goes on.', texts);
  if (tooLarge + unreadable + failed === 0) {
    void vscode.window.showInformationMessage(held);
    return;
  }
  const left = vscode.l10n.t(
    'Left out: {0} too large, {1} unreadable, {2} whose analysis failed. The log names them.',
    tooLarge,
    unreadable,
    failed,
  );
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showInformationMessage(`${held} ${left}`, showLog)) === showLog) {
    await vscode.commands.executeCommand(COMMAND.showLog);
  }
}
