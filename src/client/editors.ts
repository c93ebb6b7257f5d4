/** Showing places of a document in an editor. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';

/**
 * Selects a range where its document is already shown, else in the active group.
 * @param options another group for a document that is not shown, and whether the focus stays
 */
export async function showRange(
  document: vscode.TextDocument,
  range: vscode.Range,
  options: Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'> = {},
): Promise<void> {
  const editor = await showDocument(document, options);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Brings a document to the front where it is already shown, else in the active group. */
export function showDocument(
  document: vscode.TextDocument,
  { viewColumn, preserveFocus }: Pick<vscode.TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'> = {},
): Thenable<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const options = { viewColumn: shown?.viewColumn ?? viewColumn, preserveFocus, preview: true };
  return vscode.window.showTextDocument(document, options);
}

/** The active editor, or a message that there is none. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a text first.'));
  return editor;
}

/** What an editor shows, with as many lines again above and below. */
export function visibleSpans({ document, visibleRanges }: vscode.TextEditor): Span[] {
  return visibleRanges.map(({ start, end }) => {
    const margin = end.line - start.line + 1;
    return {
      start: document.offsetAt(new vscode.Position(Math.max(0, start.line - margin), 0)),
      end: document.offsetAt(new vscode.Position(end.line + margin + 1, 0)),
    };
  });
}

/** Spans of a document as ranges. */
export function toRanges(document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] {
  return spans.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

/** The selections of an editor in the order of the text; undefined where nothing is selected. */
export function selectedSpans({ document, selections }: vscode.TextEditor): Span[] | undefined {
  const selected = selections.filter((selection) => !selection.isEmpty);
  if (selected.length === 0) return undefined;
  return selected
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
    .sort((a, b) => a.start - b.start);
}
