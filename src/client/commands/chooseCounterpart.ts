/** Takes another counterpart for a character of a view: here, wherever its word stands, or in all texts of the workspace. */
import * as vscode from 'vscode';
import type { ChoiceScope, ChooseFormArguments, DoubtfulPlace } from '../../protocol.ts';
import type { Client } from '../client.ts';
import type { ConvertedView } from '../convertedDocuments.ts';
import { choicesWith, placesOfWord, reasonLabel, withProtected, writtenWith } from '../model/doubtful.ts';
import { SECTION } from '../settings.ts';
import { activeView, type OpenView, placeAtCaret } from './convertedView.ts';

/** Lets the user pick among all counterparts of the character at the caret. */
export async function chooseCounterpart(client: Client): Promise<void> {
  const open = activeView(client);
  const place = open && placeAtCaret(open);
  if (place) await pickCounterpart(client, open, place);
}

/** Takes the next counterpart of the character at the caret; after the last one the first again. */
export async function switchCounterpart(client: Client): Promise<void> {
  const open = activeView(client);
  const place = open && placeAtCaret(open);
  const [next] = place?.alternatives ?? [];
  if (open && place && next !== undefined) await choose(client, open.view, place, next, 'place');
}

/** From a link of a card. */
export async function chooseForm(client: Client, ...[uri, start, form, scope]: ChooseFormArguments): Promise<void> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
  const view = document && client.converted.viewOf(document);
  const place = view?.shown?.places.find(({ span }) => span.start === start);
  if (view && place) await choose(client, view, place, form, scope);
}

/** Asks for a counterpart of a place and takes it. */
export async function pickCounterpart(
  client: Client,
  { view, shown }: Pick<OpenView, 'view' | 'shown'>,
  place: DoubtfulPlace,
): Promise<void> {
  const { sourceText, places } = shown;
  const word = sourceText.slice(place.word.start, place.word.end);
  const character = sourceText.slice(place.span.start, place.span.end);
  const everywhere = placesOfWord(sourceText, places, place).length;
  const forms = [place.chosen, ...place.alternatives];
  const items = (scope: ChoiceScope, label: (form: string) => string) =>
    forms.map((form) => ({
      label: label(form),
      description: form === place.chosen ? reasonLabel(place, vscode.l10n.t) : '',
      choice: { form, scope },
    }));
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, choice: null });
  const picked = await vscode.window.showQuickPick(
    [
      separator(vscode.l10n.t('Here')),
      ...items('place', (form) => `${character} → ${form}`),
      ...(everywhere > 1
        ? [
            separator(vscode.l10n.t('In all {0} places of “{1}” in this text', everywhere, word)),
            ...items('word', (form) => `${character} → ${form} ×${everywhere}`),
          ]
        : []),
      ...(writtenWith(place, place.chosen) === null
        ? []
        : [
            separator(vscode.l10n.t('Always in this workspace')),
            ...items('workspace', (form) => `${word} → ${writtenWith(place, form)}`),
          ]),
    ],
    { title: vscode.l10n.t('“{0}” in “{1}”', character, word) },
  );
  if (picked?.choice) await choose(client, view, place, picked.choice.form, picked.choice.scope);
}

async function choose(
  { converted }: Client,
  view: ConvertedView,
  place: DoubtfulPlace,
  form: string,
  scope: ChoiceScope,
): Promise<void> {
  if (!view.shown) return;
  const { sourceText, places } = view.shown;
  const chosen = scope === 'place' ? [place] : placesOfWord(sourceText, places, place);
  view.choices = choicesWith(view.choices, chosen, form);
  await converted.refresh(view);
  const kept = scope === 'workspace' ? writtenWith(place, form) : null;
  if (kept !== null) await keep(view.source, sourceText.slice(place.word.start, place.word.end), kept);
}

/** Keeps a word for later: in the settings that are in force for the text, those of its folder or of the workspace. */
async function keep(source: vscode.Uri, word: string, form: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, source);
  const kept: unknown = configuration.get('protectedWords');
  const words = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  const entries = withProtected(words, word, form);
  const { ConfigurationTarget } = vscode;
  const ofFolder = configuration.inspect('protectedWords')?.workspaceFolderValue !== undefined;
  const target = ofFolder
    ? ConfigurationTarget.WorkspaceFolder
    : vscode.workspace.workspaceFolders
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  await configuration.update('protectedWords', entries, target);
}
