/** What the commands get: the parts of the client. */
import type * as vscode from 'vscode';
import type { AnnotationStore } from './annotationStore.ts';
import type { ConvertedDocuments } from './convertedDocuments.ts';
import type { CurrentDocument } from './currentDocument.ts';
import type { Highlights } from './highlights.ts';
import type { AnalysisServer } from './languageClient.ts';
import type { ChecksView } from './panels/checksView.ts';
import type { EntitiesView } from './panels/entitiesView.ts';
import type { FactsTable } from './panels/factsTable.ts';
import type { FactsView } from './panels/factsView.ts';

export interface Client {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly store: AnnotationStore;
  readonly server: AnalysisServer;
  readonly converted: ConvertedDocuments;
  readonly current: CurrentDocument;
  readonly highlights: Highlights;
  readonly facts: FactsView;
  readonly factsTable: FactsTable;
  readonly entities: EntitiesView;
  readonly checks: ChecksView;
}
