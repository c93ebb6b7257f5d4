/** Switches highlights on or off, where the setting is set already, else for the user. */
import * as vscode from 'vscode';
import { readSetting, SECTION } from '../settings.ts';

export async function toggleHighlights(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const set = configuration.inspect('highlights.enabled');
  const target =
    set?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  const enabled = !readSetting(configuration, 'highlights.enabled');
  await configuration.update('highlights.enabled', enabled, target);
  vscode.window.setStatusBarMessage(
    enabled ? vscode.l10n.t('Highlights are on') : vscode.l10n.t('Highlights are off'),
    3000,
  );
}
