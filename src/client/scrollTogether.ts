/** Keeps a document and its read-only conversion at the same lines while both are visible. */
import * as vscode from 'vscode';
import { sourceOf } from './convertedDocuments.ts';
import { CONVERTED_SCHEME } from './documents.ts';

/** A scroll that we caused is reported back within this time, in milliseconds, and must not be answered. */
const ECHO = 150;

export function scrollTogether(): vscode.Disposable {
  const moved = new Map<vscode.TextEditor, number>();
  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const first = visibleRanges[0];
    if (!first || Date.now() - (moved.get(textEditor) ?? 0) < ECHO) return;
    moved.delete(textEditor);
    for (const partner of partnersOf(textEditor)) {
      if (partner.visibleRanges[0]?.start.line === first.start.line) continue;
      moved.set(partner, Date.now());
      partner.revealRange(new vscode.Range(first.start, first.start), vscode.TextEditorRevealType.AtTop);
    }
  });
}

function partnersOf(editor: vscode.TextEditor): vscode.TextEditor[] {
  const others = vscode.window.visibleTextEditors.filter((other) => other.viewColumn !== editor.viewColumn);
  return others.filter((other) => isConversionOf(other, editor) || isConversionOf(editor, other));
}

function isConversionOf(converted: vscode.TextEditor, source: vscode.TextEditor): boolean {
  const { uri } = converted.document;
  return uri.scheme === CONVERTED_SCHEME && sourceOf(uri).toString() === source.document.uri.toString();
}
