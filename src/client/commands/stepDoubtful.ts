/** Moves to the next or the previous doubtful character of a view: those that deserve a look, while there are any. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { placesToVisit } from '../model/doubtful.ts';
import { nextSpan, previousSpan } from '../model/spans.ts';
import { activeView, goTo } from './convertedView.ts';

async function step(client: Client, find: typeof nextSpan): Promise<void> {
  const open = activeView(client);
  if (!open) return;
  const { editor, shown } = open;
  const targets = placesToVisit(shown.places).map(({ target }) => target);
  const span = find(targets, editor.document.offsetAt(editor.selection.start));
  if (span) await goTo(editor, span);
  else void vscode.window.showInformationMessage(vscode.l10n.t('No character of this text is in doubt.'));
}

export const nextDoubtful = (client: Client): Promise<void> => step(client, nextSpan);
export const previousDoubtful = (client: Client): Promise<void> => step(client, previousSpan);
