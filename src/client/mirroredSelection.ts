/** Marks in a document's conversion what is selected in the document, and the other way, while both are visible. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { PARTNER_SPAN, type PartnerSpanParams } from '../protocol.ts';
import { isConversionOf, partnersOf } from './convertedPartners.ts';
import { Delay } from './delay.ts';
import { toRanges } from './editors.ts';
import type { AnalysisServer } from './languageClient.ts';

/** Wait after a move of the caret, in milliseconds. */
const REST = 80;

export class MirroredSelection implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.selectionHighlightBackground'),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderColor: new vscode.ThemeColor('editor.selectionHighlightBorder'),
  });
  private readonly moved = new Delay<vscode.TextEditor>(REST, (editor) => void this.mirror(editor));
  private readonly listener: vscode.Disposable;

  constructor(private readonly server: AnalysisServer) {
    this.listener = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (partnersOf(textEditor).length > 0) this.moved.schedule(textEditor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) if (partnersOf(editor).length === 0) editor.setDecorations(this.mark, []);
      }),
    );
  }

  dispose(): void {
    this.moved.dispose();
    this.listener.dispose();
    this.mark.dispose();
  }

  private async mirror(editor: vscode.TextEditor): Promise<void> {
    editor.setDecorations(this.mark, []);
    for (const partner of partnersOf(editor)) {
      const fromView = isConversionOf(editor, partner);
      const params: PartnerSpanParams = {
        uri: (fromView ? editor : partner).document.uri.toString(),
        span: markedSpan(editor),
        to: fromView ? 'source' : 'view',
      };
      const { version } = partner.document;
      const span = await this.server.request<Span | null>(PARTNER_SPAN, params).catch(() => null);
      if (partner.document.version !== version) continue;
      partner.setDecorations(this.mark, span ? toRanges(partner.document, [span]) : []);
    }
  }
}

/** What is selected, or the character behind the caret. */
function markedSpan({ document, selection }: vscode.TextEditor): Span {
  const start = document.offsetAt(selection.start);
  const end = document.offsetAt(selection.isEmpty ? selection.end.translate(0, 1) : selection.end);
  return { start, end };
}
