/** Saves the picture of a chart where a person wants it. */
import * as vscode from 'vscode';
import { plainMessage } from '../../markup.ts';
import type { ChartFormat } from '../../webview/messages.ts';
import { fileName } from '../documents.ts';
import { folderFor } from '../factExport.ts';

export interface ChartPicture {
  readonly format: ChartFormat;
  /** SVG as text, PNG in base64. */
  readonly content: string;
}

/** @param document one whose facts it shows, beside which it is put at first */
export async function saveChart({ format, content }: ChartPicture, document: vscode.Uri | null): Promise<void> {
  const folder = document ? folderFor(document) : undefined;
  const target = await vscode.window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `chart.${format}`) } : {}),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(content, format === 'png' ? 'base64' : 'utf8'));
    void vscode.window.showInformationMessage(
      plainMessage(vscode.l10n.t('The chart was saved as “{0}”.', fileName(target))),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('The chart could not be saved: {0}', reason)));
  }
}
