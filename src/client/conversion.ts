/** Asks the server for conversions and the user for targets. */
import * as vscode from 'vscode';
import type { Script } from '../core/index.ts';
import { CONVERT, type ConvertParams, type ConvertResult } from '../protocol.ts';
import type { AnalysisServer } from './languageClient.ts';
import { type Target, targetDetail, targetLabel, targetsFor } from './model/conversions.ts';

/** Converts texts, with progress in the status bar; null after a failure that was shown. */
export async function convertTexts(
  server: AnalysisServer,
  texts: readonly string[],
  to: Target,
): Promise<readonly string[] | null> {
  const params: ConvertParams = { texts, to };
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Converting…') },
      async () => (await server.request<ConvertResult>(CONVERT, params)).texts,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be converted: {0}', reason));
    return null;
  }
}

/**
 * Lets the user pick what to convert to.
 * @param script of the text, where it is known
 */
export async function pickTarget(title: string, script: Script | null): Promise<Target | undefined> {
  const items = targetsFor(script).map((target) => ({
    label: targetLabel(target, vscode.l10n.t),
    detail: targetDetail(target, vscode.l10n.t),
    target,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.target;
}
