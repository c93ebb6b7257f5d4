/** Lets the user choose what the Facts view is grouped by. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { GROUPINGS, groupingLabel } from '../model/factGroups.ts';

export async function groupFacts({ facts }: Client): Promise<void> {
  const items = GROUPINGS.map((grouping) => ({
    label: groupingLabel(grouping, vscode.l10n.t),
    description: grouping === facts.grouping ? vscode.l10n.t('current') : '',
    grouping,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group the facts by') });
  if (picked) await facts.groupBy(picked.grouping);
}
