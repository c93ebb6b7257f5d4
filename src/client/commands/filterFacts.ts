/** Shows only the facts that hold certain words, or all again. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';

export async function filterFacts({ facts }: Client): Promise<void> {
  const query = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Facts'),
    prompt: vscode.l10n.t('Words to look for in the facts; leave empty to show all'),
    value: facts.filter,
  });
  if (query !== undefined) facts.filter = query;
}

export function clearFactFilter({ facts }: Client): void {
  facts.filter = '';
}
