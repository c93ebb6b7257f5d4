/** Converts the document of a view as the view shows it, with what was chosen there, as one undo step. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { convertTexts, decideConversion } from '../conversion.ts';
import { showDocument } from '../editors.ts';
import { mayReplace, replaceDocument, sayReadOnly } from '../replacement.ts';
import { activeView, type OpenView } from './convertedView.ts';

export async function convertAsShown(client: Client): Promise<void> {
  const open = activeView(client);
  if (!open) return;
  const { view, shown } = open;
  const source = await vscode.workspace.openTextDocument(view.source);
  if (!mayReplace(source, shown.version)) return;
  const text = await decidedText(client, open);
  if (text === undefined || !mayReplace(source, shown.version)) return;
  const editor = await showDocument(source);
  if (!(await replaceDocument(editor, shown.sourceText, text))) {
    sayReadOnly();
    return;
  }
  view.choices = [];
  await closeTabs(view.uri);
}

/** What the view shows, once the user has been warned; changes of vocabulary are accepted first. */
async function decidedText({ server }: Client, { view, shown }: OpenView): Promise<string | undefined> {
  const texts = view.parts?.map(({ start, end }) => shown.sourceText.slice(start, end)) ?? [shown.sourceText];
  const uris = texts.map(() => view.source.toString());
  const decisions = await decideConversion(server, { texts, uris, to: view.to });
  if (!decisions) return undefined;
  if (view.to !== 'twp') return shown.text;
  const chosen = [view.choices];
  const params = { ...decisions, texts: [shown.sourceText], uris: uris.slice(0, 1), to: view.to, chosen };
  return (await convertTexts(server, params))?.[0];
}

async function closeTabs(view: vscode.Uri): Promise<void> {
  const isOf = ({ input }: vscode.Tab) =>
    (input instanceof vscode.TabInputText && input.uri.toString() === view.toString()) ||
    (input instanceof vscode.TabInputTextDiff && input.modified.toString() === view.toString());
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isOf);
  await vscode.window.tabGroups.close(tabs, true);
}
