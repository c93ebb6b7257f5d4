/** Shows the selections or the document converted, each doubtful character marked, and goes to the first that deserves a look. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { pickOneOf } from '../conversion.ts';
import { activeEditor, selectedSpans } from '../editors.ts';
import { placesToVisit } from '../model/doubtful.ts';
import { goTo } from './convertedView.ts';
import { listDoubtful } from './listDoubtful.ts';

const TARGETS = ['t', 'tw', 'hk'] as const;

export async function reviewDoubtful(client: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  // In a view the review is under way.
  if (editor.document.uri.scheme === CONVERTED_SCHEME) return listDoubtful(client);
  const to = await pickOneOf(vscode.l10n.t('Review doubtful characters and convert to'), TARGETS);
  if (!to) return;
  const { converted } = client;
  const document = await converted.open(editor.document, to, selectedSpans(editor));
  const places = converted.shownIn(document)?.places ?? [];
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The text has no simplified character with several counterparts.'),
    );
    return;
  }
  const shown = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  const [first] = placesToVisit(places);
  if (first) await goTo(shown, first.target);
}
