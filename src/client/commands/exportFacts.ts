/** Saves the facts that the Facts view shows as a table. */
import * as vscode from 'vscode';
import { EXPORT_FACTS, type ExportFactsParams, type ExportFactsResult } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { fileName } from '../documents.ts';

type Format = ExportFactsParams['format'];

export async function exportFacts({ facts, server }: Client): Promise<void> {
  const uris = facts.sources.map((stored) => stored.uri);
  const [first] = uris;
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There are no facts to export. Open a Chinese policy text first.'),
    );
    return;
  }
  const format = await pickFormat();
  if (!format) return;
  const name = uris.length === 1 ? fileName(first).replace(/\.[^.]*$/, '') : 'policy';
  const folder =
    first.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(first, '..');
  const target = await vscode.window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.facts.${format}`) } : {}),
  });
  if (!target) return;
  try {
    const params: ExportFactsParams = { uris: uris.map(String), format };
    const { content } = await server.request<ExportFactsResult>(EXPORT_FACTS, params);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The facts could not be exported: {0}', reason));
    return;
  }
  const open = vscode.l10n.t('Open');
  const saved = vscode.l10n.t('The facts were saved as “{0}”.', fileName(target));
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.window.showTextDocument(target);
}

async function pickFormat(): Promise<Format | undefined> {
  const items: (vscode.QuickPickItem & { format: Format })[] = [
    { label: 'CSV', detail: vscode.l10n.t('For Excel and other spreadsheets'), format: 'csv' },
    { label: 'TSV', detail: vscode.l10n.t('Tab-separated, to paste into a table'), format: 'tsv' },
    { label: 'JSON Lines', detail: vscode.l10n.t('One JSON object a line, for programs'), format: 'jsonl' },
    { label: 'Markdown', detail: vscode.l10n.t('A table to put into a document'), format: 'md' },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the facts as') }))?.format;
}
