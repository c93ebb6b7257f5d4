/** What commands in converted views share: the view in front, and the place at the caret. */
import * as vscode from 'vscode';
import type { Span } from '../../core/index.ts';
import type { DoubtfulPlace } from '../../protocol.ts';
import type { Client } from '../client.ts';
import type { ConvertedView } from '../convertedDocuments.ts';
import { placeAt } from '../model/doubtful.ts';

export interface OpenView {
  readonly editor: vscode.TextEditor;
  readonly view: ConvertedView;
  readonly shown: NonNullable<ConvertedView['shown']>;
}

/** The view in the active editor, else a visible one of the active document; a message where there is none. */
export function activeView({ converted }: Client): OpenView | undefined {
  const active = vscode.window.activeTextEditor;
  const found = active && (opened(active) ?? vscode.window.visibleTextEditors.map(opened).find(showsActive));
  if (!found) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the text in the other script first, or review its doubtful characters.'),
    );
  }
  return found;

  function opened(editor: vscode.TextEditor): OpenView | undefined {
    const view = converted.viewOf(editor.document);
    const shown = converted.shownIn(editor.document);
    return view && shown && { editor, view, shown };
  }
  function showsActive(open: OpenView | undefined): boolean {
    return open?.view.source.toString() === active?.document.uri.toString();
  }
}

/** The doubtful character at the caret of a view; a message where there is none. */
export function placeAtCaret({ editor, shown }: OpenView): DoubtfulPlace | undefined {
  const place = placeAt(shown.places, editor.document.offsetAt(editor.selection.start));
  if (!place) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The character at the caret has no other counterpart. Go to the next doubtful one first.'),
    );
  }
  return place;
}

/** Selects a span of a view, with its card beside it. */
export async function goTo(editor: vscode.TextEditor, { start, end }: Span): Promise<void> {
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (vscode.window.activeTextEditor === editor) {
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }
}
