/** The client's entry: wires its parts. Analysis, dictionaries and conversion live in the server. */
import * as vscode from 'vscode';
import { AnnotationStore } from './annotationStore.ts';
import type { Client } from './client.ts';
import { registerCommands } from './commands/table.ts';
import { ConvertedDocuments } from './convertedDocuments.ts';
import { ConvertedHover } from './convertedHover.ts';
import { ConvertedLens } from './convertedLens.ts';
import { ConvertedMarks } from './convertedMarks.ts';
import { CurrentDocument } from './currentDocument.ts';
import { Highlights } from './highlights.ts';
import { AnalysisServer } from './languageClient.ts';
import { MirroredSelection } from './mirroredSelection.ts';
import { ChecksView } from './panels/checksView.ts';
import { EntitiesView } from './panels/entitiesView.ts';
import { FactsTable } from './panels/factsTable.ts';
import { FactsView } from './panels/factsView.ts';
import { scrollTogether } from './scrollTogether.ts';
import { startAhead } from './startAhead.ts';
import { StatusBar } from './statusBar.ts';

export function activate(extension: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Policy Annotator', { log: true });
  const store = new AnnotationStore();
  const server = new AnalysisServer(extension, store, log);
  const converted = new ConvertedDocuments(server);
  const current = new CurrentDocument(store, server);
  const highlights = new Highlights(store);
  const facts = new FactsView(store, current, extension.workspaceState);
  const factsTable = new FactsTable({ extension, log, store, server, current });
  const entities = new EntitiesView(current, extension.workspaceState);
  const checks = new ChecksView(current);
  const client: Client = {
    extension,
    log,
    store,
    server,
    converted,
    current,
    highlights,
    facts,
    factsTable,
    entities,
    checks,
  };
  extension.subscriptions.push(
    log,
    store,
    server,
    current,
    highlights,
    facts,
    factsTable,
    entities,
    checks,
    new StatusBar(current),
    converted,
    new ConvertedMarks(converted),
    new ConvertedHover(converted).register(),
    new ConvertedLens(converted).register(),
    new MirroredSelection(server),
    scrollTogether(),
    registerCommands(client),
  );
  void startAhead(server);
}
