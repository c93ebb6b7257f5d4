/** One line above a converted view: how many characters are in doubt, and what to do about them. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../protocol.ts';
import { COMMAND } from './commands/ids.ts';
import type { ConvertedDocuments } from './convertedDocuments.ts';
import { deservesLook } from './model/doubtful.ts';

export class ConvertedLens implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly converted: ConvertedDocuments) {
    this.onDidChangeCodeLenses = (listener, ...rest) => converted.onDidLoad(() => listener(undefined), ...rest);
  }

  register(): vscode.Disposable {
    return vscode.languages.registerCodeLensProvider({ scheme: CONVERTED_SCHEME }, this);
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const shown = this.converted.shownIn(document);
    if (!shown) return [];
    const { places, losses } = shown;
    const open = places.filter(deservesLook).length;
    const chosen = places.filter(({ why }) => why === 'choice').length;
    const settled = places.filter(({ rare }) => !rare).length - open - chosen;
    const lens = (title: string, command = '') => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command });
    return [
      ...(places.length > 0
        ? [
            lens(`$(arrow-down) ${vscode.l10n.t('{0} to check', open)}`, COMMAND.nextDoubtful),
            lens(
              `$(list-unordered) ${vscode.l10n.t('{0} settled, {1} chosen', settled, chosen)}`,
              COMMAND.listDoubtful,
            ),
          ]
        : []),
      ...(losses.length > 0 ? [lens(vscode.l10n.t('{0} would not come back', losses.length))] : []),
      lens(`$(check) ${vscode.l10n.t('Convert the text as shown')}`, COMMAND.convertAsShown),
    ];
  }
}
