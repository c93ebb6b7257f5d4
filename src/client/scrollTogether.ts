/** Keeps a document and its read-only conversion at the same place while both are visible. */
import * as vscode from 'vscode';
import { partnersOf } from './convertedPartners.ts';

/** A scroll that we caused is reported back within this time, in milliseconds, and must not be answered. */
const ECHO = 150;

export function scrollTogether(): vscode.Disposable {
  const moved = new Map<vscode.TextEditor, number>();
  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const first = visibleRanges[0]?.start;
    if (!first || Date.now() - (moved.get(textEditor) ?? 0) < ECHO) return;
    moved.delete(textEditor);
    for (const partner of partnersOf(textEditor)) {
      if (partner.visibleRanges[0]?.start.isEqual(first)) continue;
      moved.set(partner, Date.now());
      // A conversion keeps the lines, and hardly ever changes their length: a long one may be scrolled within.
      const there = partner.document.validatePosition(first);
      partner.revealRange(new vscode.Range(there, there), vscode.TextEditorRevealType.AtTop);
    }
  });
}
