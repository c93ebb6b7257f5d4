/** Copies the name of an entity. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import type { EntityNode } from '../panels/entitiesView.ts';

export async function copyEntityName(_client: Client, clicked?: EntityNode): Promise<void> {
  if (clicked) await vscode.env.clipboard.writeText(clicked.entity.label);
}
