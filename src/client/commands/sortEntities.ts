/** Lets the user choose the order of the Entities view. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { ENTITY_ORDERS, type EntityOrder } from '../model/entityList.ts';

export async function sortEntities({ entities }: Client): Promise<void> {
  const labels: Record<EntityOrder, string> = {
    count: vscode.l10n.t('Number of mentions'),
    name: vscode.l10n.t('Name'),
    text: vscode.l10n.t('Order in the text'),
  };
  const items = ENTITY_ORDERS.map((order) => ({
    label: labels[order],
    description: order === entities.order ? vscode.l10n.t('current') : '',
    order,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sort the entities by') });
  if (picked) await entities.sortBy(picked.order);
}
