/** Cards in converted views: why a character has this counterpart, links that take another, what would be lost. */
import * as vscode from 'vscode';
import { commandLink, escapeMarkdown } from '../markup.ts';
import { CHOOSE_FORM_COMMAND, type ChooseFormArguments, CONVERTED_SCHEME, type DoubtfulPlace } from '../protocol.ts';
import type { ConvertedDocuments, ConvertedView } from './convertedDocuments.ts';
import { deservesLook, placeAt, placesOfWord, reasonLabel, writtenWith } from './model/doubtful.ts';

export class ConvertedHover implements vscode.HoverProvider {
  constructor(private readonly converted: ConvertedDocuments) {}

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider({ scheme: CONVERTED_SCHEME }, this);
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const view = this.converted.viewOf(document);
    const shown = this.converted.shownIn(document);
    if (!view || !shown) return undefined;
    const offset = document.offsetAt(position);
    const place = placeAt(shown.places, offset);
    const loss = placeAt(shown.losses, offset);
    const contents = [
      ...(place ? [placeCard(view, shown, place)] : []),
      ...(loss ? [lossCard(shown.sourceText.slice(loss.span.start, loss.span.end), loss.becomes)] : []),
    ];
    const target = place?.target ?? loss?.target;
    if (!target) return undefined;
    return new vscode.Hover(
      contents,
      new vscode.Range(document.positionAt(target.start), document.positionAt(target.end)),
    );
  }
}

function placeCard(
  view: ConvertedView,
  { sourceText, places }: NonNullable<ConvertedView['shown']>,
  place: DoubtfulPlace,
): vscode.MarkdownString {
  const character = sourceText.slice(place.span.start, place.span.end);
  const word = sourceText.slice(place.word.start, place.word.end);
  const everywhere = placesOfWord(sourceText, places, place).length;
  const card = new vscode.MarkdownString();
  card.isTrusted = { enabledCommands: [CHOOSE_FORM_COMMAND] };
  card.appendMarkdown(
    `**${escapeMarkdown(character)} → ${escapeMarkdown(place.chosen)}** · ${reasonLabel(place, vscode.l10n.t)}`,
  );
  if (word.length > 1) card.appendMarkdown(` · ${escapeMarkdown(word)} → ${escapeMarkdown(place.written)}`);
  const link = (label: string, form: string, scope: ChooseFormArguments[3]) => {
    const parameters: ChooseFormArguments = [view.uri.toString(), place.span.start, form, scope];
    return commandLink(label, CHOOSE_FORM_COMMAND, parameters);
  };
  if (deservesLook(place)) {
    card.appendMarkdown(` · ${link(vscode.l10n.t('{0} is right', place.chosen), place.chosen, 'place')}`);
  }
  for (const form of place.alternatives) {
    const kept = writtenWith(place, form);
    const links = [
      link(vscode.l10n.t('Write {0} here', form), form, 'place'),
      ...(everywhere > 1 ? [link(vscode.l10n.t('In all {0} places of “{1}”', everywhere, word), form, 'word')] : []),
      ...(kept === null ? [] : [link(vscode.l10n.t('Always {0} in this workspace', kept), form, 'workspace')]),
    ];
    card.appendMarkdown(`\n\n${links.join(' · ')}`);
  }
  return card;
}

function lossCard(words: string, becomes: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(
    vscode.l10n.t('“{0}” would come back as “{1}”: other characters are written so, too.', words, becomes),
  );
}
