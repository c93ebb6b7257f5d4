/** Saves facts as a table: all that the Facts view shows, or those chosen in it. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { exportName, saveFacts } from '../factExport.ts';
import { chosenFacts, type FactReference } from '../model/chosenFacts.ts';
import type { FactRow } from '../model/factRows.ts';
import type { FactNode } from '../panels/factsView.ts';
import { chosenRows } from './copyFacts.ts';

export async function exportFacts(client: Client): Promise<void> {
  const uris = client.facts.sources.map((stored) => stored.uri);
  const [first] = uris;
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no facts to export. Open a Chinese policy text first.'),
    );
    return;
  }
  await saveFacts(client, { kind: 'documents', uris: uris.map(String) }, exportName(uris, first));
}

/** Saves the facts of the nodes a menu was opened on, else of the selection. */
export async function exportChosenFacts(
  client: Client,
  clicked?: FactNode,
  chosen?: readonly FactNode[],
): Promise<void> {
  const rows = chosenRows(client, clicked, chosen);
  const uris = [...new Set(rows.map(({ uri }) => uri))].map((uri) => vscode.Uri.parse(uri));
  const [first] = uris;
  if (!first) return;
  const documents = chosenFacts(references(client, rows));
  await saveFacts(client, { kind: 'facts', documents }, exportName(uris, first));
}

/** A row of an earlier version than the one that is known is left out: the view is about to lose it. */
function references({ store }: Client, rows: readonly FactRow[]): FactReference[] {
  const known = new Map<string, { readonly version: number; readonly at: ReadonlyMap<unknown, number> }>();
  return rows.flatMap(({ uri, fact }) => {
    let document = known.get(uri);
    if (!document) {
      const stored = store.latest(vscode.Uri.parse(uri));
      const facts = stored?.annotations?.facts ?? [];
      document = { version: stored?.version ?? 0, at: new Map(facts.map((each, index) => [each, index])) };
      known.set(uri, document);
    }
    const index = document.at.get(fact);
    return index === undefined ? [] : [{ uri, version: document.version, fact: index }];
  });
}
