/** Shows a document and its conversion side by side as a difference. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { pickTarget } from '../conversion.ts';
import { fileName } from '../documents.ts';
import { activeEditor } from '../editors.ts';
import { targetLabel } from '../model/conversions.ts';

export async function compareWithConverted({ store, converted }: Client): Promise<void> {
  const document = activeEditor()?.document;
  if (!document || document.uri.scheme === CONVERTED_SCHEME) return;
  const script = store.latest(document.uri)?.annotations?.document.script ?? null;
  const target = await pickTarget(vscode.l10n.t('Compare with the text converted to'), script);
  if (!target) return;
  const view = await converted.open(document, target);
  const title = `${fileName(document.uri)} ↔ ${targetLabel(target, vscode.l10n.t)}`;
  await vscode.commands.executeCommand('vscode.diff', document.uri, view.uri, title, { preview: true });
}
