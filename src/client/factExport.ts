/** Saves facts as a table: asks for the format and the place, and has the server write the file. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { plainMessage } from '../markup.ts';
import { EXPORT_FACTS, type ExportFactsParams, type ExportFactsResult, type ExportScope } from '../protocol.ts';
import { fileName } from './documents.ts';
import type { AnalysisServer } from './languageClient.ts';

type Format = ExportFactsParams['format'];

/** The parts of the client that an export needs. */
export interface ExportParts {
  readonly extension: vscode.ExtensionContext;
  readonly server: AnalysisServer;
}

/** Where a saved file is put at first. */
export interface ExportName {
  readonly folder: vscode.Uri | undefined;
  /** Without an ending. */
  readonly name: string;
}

/** Beside a document, under the name of the only one or under a general name. */
export function exportName(uris: readonly vscode.Uri[], beside: vscode.Uri): ExportName {
  return { folder: folderFor(beside), name: uris.length === 1 ? fileName(beside).replace(/\.[^.]*$/, '') : 'policy' };
}

export async function saveFacts(parts: ExportParts, scope: ExportScope, { folder, name }: ExportName): Promise<void> {
  const format = await pickFormat();
  if (!format) return;
  const target = await vscode.window.showSaveDialog({
    filters: { [format.label]: [format.format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.facts.${format.format}`) } : {}),
  });
  if (!target) return;
  try {
    await withProgress((token, progress) => write(parts, scope, format.format, target, token, progress));
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('The facts could not be exported: {0}', reason)));
    return;
  }
  const saved = plainMessage(vscode.l10n.t('The facts were saved as “{0}”.', fileName(target)));
  if (!format.text) {
    void vscode.window.showInformationMessage(saved);
    return;
  }
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(saved, open)) === open) await vscode.window.showTextDocument(target);
}

/** The folder of a document, or one where new files go. */
export function folderFor(document: vscode.Uri): vscode.Uri | undefined {
  return document.scheme === 'untitled'
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document, '..');
}

/**
 * The server writes files of its machine itself, so that large tables never cross the connection. Any other place, such as one
 * in a virtual workspace, gets a copy of a passing file.
 */
async function write(
  { extension, server }: ExportParts,
  scope: ExportScope,
  format: Format,
  target: vscode.Uri,
  token: vscode.CancellationToken,
  progress: ExportProgress,
): Promise<void> {
  const request = async (file: vscode.Uri) => {
    const params: ExportFactsParams = { scope, format, target: file.fsPath };
    let reached = 0;
    await server.requestWithProgress<ExportFactsResult>(EXPORT_FACTS, params, token, ({ message, percentage = 0 }) => {
      progress.report({ message, increment: percentage - reached });
      reached = percentage;
    });
    if (token.isCancellationRequested) throw new vscode.CancellationError();
  };
  if (target.scheme === 'file') return request(target);
  const { fs } = vscode.workspace;
  await fs.createDirectory(extension.globalStorageUri);
  const passing = vscode.Uri.joinPath(extension.globalStorageUri, `${randomUUID()}.${format}`);
  try {
    await request(passing);
    await fs.copy(passing, target, { overwrite: true });
  } finally {
    await fs.delete(passing).then(undefined, () => undefined);
  }
}

type ExportProgress = vscode.Progress<{ message?: string; increment?: number }>;

function withProgress(
  work: (token: vscode.CancellationToken, progress: ExportProgress) => Promise<void>,
): Thenable<void> {
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Exporting facts');
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => work(token, progress));
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: Format;
  /** Whether an editor can show it. */
  readonly text: boolean;
}

async function pickFormat(): Promise<FormatItem | undefined> {
  const items: FormatItem[] = [
    { label: 'CSV', detail: vscode.l10n.t('For Excel and other spreadsheets'), format: 'csv', text: true },
    { label: 'Excel', detail: vscode.l10n.t('A workbook with filters'), format: 'xlsx', text: false },
    { label: 'TSV', detail: vscode.l10n.t('Tab-separated, to paste into a table'), format: 'tsv', text: true },
    { label: 'JSON Lines', detail: vscode.l10n.t('One JSON object a line, for programs'), format: 'jsonl', text: true },
    { label: 'Markdown', detail: vscode.l10n.t('A table to put into a document'), format: 'md', text: true },
    { label: 'Parquet', detail: vscode.l10n.t('For analysis by other programs'), format: 'parquet', text: false },
  ];
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export the facts as') });
}
