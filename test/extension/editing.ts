/** What the suites do with documents. */
import path from 'node:path';
import * as vscode from 'vscode';

const PAUSE = 50;

/** Opens a file of the workspace whose name begins so, in the active editor. */
export async function openSeed(beginning: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const [file] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `${beginning}*`));
  if (!file) throw new Error(`${path.basename(folder.uri.path)} holds no ${beginning}*`);
  return vscode.window.showTextDocument(file);
}

/** Looks again until something is there; the test's own time-out ends the wait. */
export async function until<Value>(look: () => Thenable<Value | undefined> | Value | undefined): Promise<Value> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Where words stand first in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`the text does not hold ${words}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The text of the hover cards on the first place of some words, once there are any. */
export function cardsOn(document: vscode.TextDocument, words: string): Promise<string> {
  return until(async () => {
    const position = rangeOf(document, words).start.translate(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    const markdown = contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    // Markdown escapes punctuation.
    return markdown ? markdown.replace(/\\(.)/g, '$1') : undefined;
  });
}
