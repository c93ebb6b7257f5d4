/** Shows what of a text would come back as something else if it were converted and converted back. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME, type LostPlace } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { pickTarget } from '../conversion.ts';
import { activeEditor, selectedSpans } from '../editors.ts';
import { targetLabel } from '../model/conversions.ts';
import { contextOf } from '../model/doubtful.ts';
import { type LossRow, lossRows } from '../model/losses.ts';
import { goTo } from './convertedView.ts';

export async function showRoundTripLosses({ store, converted }: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor || editor.document.uri.scheme === CONVERTED_SCHEME) return;
  const script = store.latest(editor.document.uri)?.annotations?.document.script ?? null;
  const to = await pickTarget(vscode.l10n.t('What is lost on the way there and back? Convert to'), script);
  if (!to) return;
  const document = await converted.open(editor.document, to, selectedSpans(editor));
  const view = converted.viewOf(document);
  if (!view) return;
  view.roundTrip = true;
  await converted.refresh(view);
  const shown = view.shown;
  if (!shown) return;
  if (shown.losses.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Nothing is lost: converted to “{0}” and back, the text is the same.',
        targetLabel(to, vscode.l10n.t),
      ),
    );
    return;
  }
  const beside = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  const visit = (loss: LostPlace) => goTo(beside, loss.target);
  const picked = await vscode.window.showQuickPick(
    lossRows(shown.sourceText, shown.losses).map((row) => itemOf(editor.document, shown.sourceText, row)),
    {
      title: vscode.l10n.t(
        '{0} places come back as something else, because several characters become one: pick one to go there',
        shown.losses.length,
      ),
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        if (typeof item !== 'string' && 'row' in item) void visit((item.row as LossRow).first);
      },
    },
  );
  if (picked) await visit(picked.row.first);
}

function itemOf(document: vscode.TextDocument, text: string, row: LossRow) {
  const line = document.positionAt(row.first.span.start).line + 1;
  return {
    label: `${row.words} → ${row.becomes}${row.count > 1 ? ` ×${row.count}` : ''}`,
    detail: vscode.l10n.t('Line {0}: {1}', line, contextOf(text, row.first.span.start)),
    row,
  };
}
