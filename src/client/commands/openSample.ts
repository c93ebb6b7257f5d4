/** Opens one of the sample texts that come with the extension, as a new document that may be changed freely. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { POLICY_LANGUAGE } from '../documents.ts';

export async function openSample({ extension }: Client): Promise<void> {
  const folder = vscode.Uri.joinPath(extension.extensionUri, 'seeds');
  const names = (await vscode.workspace.fs.readDirectory(folder))
    .filter(([name, type]) => type === vscode.FileType.File && name.endsWith('.txt'))
    .map(([name]) => name);
  const samples = await Promise.all(names.map(async (name) => ({ name, text: await readSample(folder, name) })));
  const items = samples.map(({ name, text }) => ({ label: firstLine(text), description: name, text }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open a sample text') });
  if (!picked) return;
  const document = await vscode.workspace.openTextDocument({ language: POLICY_LANGUAGE, content: picked.text });
  await vscode.window.showTextDocument(document);
}

async function readSample(folder: vscode.Uri, name: string): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)), {
    encoding: 'utf8',
  });
}

/** The start of the first line that says something. */
function firstLine(text: string): string {
  return (/\S.*/.exec(text)?.[0] ?? '').slice(0, 40);
}
