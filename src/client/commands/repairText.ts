/** Takes the damage out of the active text that rules can repair, as one undo step. */
import * as vscode from 'vscode';
import { plainMessage } from '../../markup.ts';
import { REPAIR, type RepairedText, type RepairParams } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { activeEditor } from '../editors.ts';
import { mayReplace, replaceDocument, sayReadOnly } from '../replacement.ts';

export async function repairText({ server }: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const params: RepairParams = { text: document.getText(), uri: document.uri.toString() };
  let repaired: RepairedText;
  try {
    repaired = await server.request<RepairedText>(REPAIR, params);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('The text could not be repaired: {0}', reason)));
    return;
  }
  if (!mayReplace(document, version)) return;
  const changed = repaired.text !== params.text;
  if (changed && !(await replaceDocument(editor, params.text, repaired.text))) {
    sayReadOnly();
    return;
  }
  void vscode.window.showInformationMessage(outcome(changed, repaired.lost));
}

/** @param lost places that no rule can restore */
function outcome(changed: boolean, lost: number): string {
  const said = changed
    ? vscode.l10n.t('The text was repaired.')
    : vscode.l10n.t('Nothing was found that could be repaired.');
  return lost > 0 ? `${said} ${vscode.l10n.t('In {0} places characters are lost for good.', lost)}` : said;
}
