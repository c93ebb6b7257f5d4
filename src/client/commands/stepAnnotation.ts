/** Moves the selection to the next or the previous highlighted span. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { activeEditor } from '../editors.ts';
import { spansInOrder } from '../model/highlightSpans.ts';
import { nextSpan, previousSpan } from '../model/spans.ts';

/** @param find the span to go to, from the offset where the selection starts */
function step({ store, highlights }: Client, find: typeof nextSpan): void {
  const editor = activeEditor();
  if (!editor) return;
  const { document, selection } = editor;
  const stored = store.latest(document.uri);
  const spans = stored ? spansInOrder(highlights.spansOf(stored)).map((span) => store.spanNow(document.uri, span)) : [];
  const span = find(spans, document.offsetAt(selection.start));
  if (!span) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is highlighted in this text.'));
    return;
  }
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export const nextAnnotation = (client: Client): void => step(client, nextSpan);
export const previousAnnotation = (client: Client): void => step(client, previousSpan);
