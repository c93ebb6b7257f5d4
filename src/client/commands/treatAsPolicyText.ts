/** Declares the active text to be a Chinese policy text, whatever the editor took it for. */
import * as vscode from 'vscode';
import { POLICY_LANGUAGE } from '../documents.ts';
import { activeEditor } from '../editors.ts';

export async function treatAsPolicyText(): Promise<void> {
  const document = activeEditor()?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, POLICY_LANGUAGE);
}
