/** Copies facts as sentences, or as rows for a spreadsheet. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { type FactRow, rowSentence, rowsAsTable } from '../model/factRows.ts';
import type { FactNode } from '../panels/factsView.ts';

export async function copyFactText(client: Client, clicked?: FactNode, chosen?: readonly FactNode[]): Promise<void> {
  const rows = chosenRows(client, clicked, chosen);
  await copy(rows.map(rowSentence).join('\n'), rows.length);
}

export async function copyFactRow(client: Client, clicked?: FactNode, chosen?: readonly FactNode[]): Promise<void> {
  const rows = chosenRows(client, clicked, chosen);
  const figuresOf = (uri: string) => client.store.latest(vscode.Uri.parse(uri))?.annotations?.figures ?? [];
  await copy(rowsAsTable(rows, figuresOf), rows.length);
}

/** The facts of the nodes a menu was opened on, else of the selection; a group stands for its facts. */
export function chosenRows({ facts }: Client, clicked?: FactNode, chosen?: readonly FactNode[]): readonly FactRow[] {
  const nodes = chosen?.length ? chosen : clicked ? [clicked] : facts.selection;
  const rows = nodes.flatMap((node) =>
    node.type === 'row' ? [node.row] : node.type === 'group' ? node.group.rows : [],
  );
  return [...new Set(rows)];
}

async function copy(text: string, count: number): Promise<void> {
  if (count === 0) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} facts copied', count), 3000);
}
