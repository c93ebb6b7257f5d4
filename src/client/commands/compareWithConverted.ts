/** Shows a document and its conversion side by side as a difference. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { pickTarget } from '../conversion.ts';
import { openConverted } from '../convertedDocuments.ts';
import { fileName } from '../documents.ts';
import { activeEditor } from '../editors.ts';
import { targetLabel } from '../model/conversions.ts';

export async function compareWithConverted({ store }: Client): Promise<void> {
  const document = activeEditor()?.document;
  if (!document) return;
  const script = store.latest(document.uri)?.annotations?.document.script ?? null;
  const target = await pickTarget(vscode.l10n.t('Compare with the text converted to'), script);
  if (!target) return;
  const converted = await openConverted(document, target);
  const title = `${fileName(document.uri)} ↔ ${targetLabel(target, vscode.l10n.t)}`;
  await vscode.commands.executeCommand('vscode.diff', document.uri, converted.uri, title, { preview: true });
}
