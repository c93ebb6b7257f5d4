/** Lists the doubtful characters of a view word by word: what deserves a look comes first. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { contextOf, type DoubtfulRow, doubtfulRows, reasonLabel } from '../model/doubtful.ts';
import { pickCounterpart } from './chooseCounterpart.ts';
import { convertAsShown } from './convertAsShown.ts';
import { activeView, goTo, type OpenView } from './convertedView.ts';

type Item = vscode.QuickPickItem & { readonly row: DoubtfulRow | null };

/** Shows the list again after each choice, until the user converts or closes it. */
export async function listDoubtful(client: Client): Promise<void> {
  for (;;) {
    const open = activeView(client);
    if (!open) return;
    const convert: Item = { label: `$(check) ${vscode.l10n.t('Convert the text with these choices')}`, row: null };
    const rows = doubtfulRows(open.shown.sourceText, open.shown.places);
    const picked = await vscode.window.showQuickPick([convert, ...rows.map((row) => itemOf(open, row))], {
      title: vscode.l10n.t('Doubtful characters: pick one to choose another counterpart'),
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        if (typeof item !== 'string' && 'row' in item && item.row) {
          void goTo(open.editor, (item.row as DoubtfulRow).place.target);
        }
      },
    });
    if (!picked) return;
    if (!picked.row) return convertAsShown(client);
    await pickCounterpart(client, open, picked.row.place);
  }
}

function itemOf({ editor, shown }: OpenView, row: DoubtfulRow): Item {
  const { place, places, word, character } = row;
  const line = editor.document.positionAt(place.target.start).line + 1;
  return {
    label: `${word}: ${character} → ${place.chosen}${places.length > 1 ? ` ×${places.length}` : ''}`,
    description: `${place.alternatives.join(' ')} · ${reasonLabel(place, vscode.l10n.t)}`,
    detail: vscode.l10n.t('Line {0}: {1}', line, contextOf(shown.sourceText, place.span.start)),
    row,
  };
}
