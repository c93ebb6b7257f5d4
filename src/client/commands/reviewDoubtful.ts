/** Lets a person review the characters that have several counterparts, and converts with what was chosen. */
import * as vscode from 'vscode';
import {
  DOUBTFUL_CHARACTERS,
  type DoubtfulCharactersParams,
  type DoubtfulCharactersResult,
  type DoubtfulPlace,
} from '../../protocol.ts';
import type { Client } from '../client.ts';
import { convertTexts, pickOneOf } from '../conversion.ts';
import { activeEditor } from '../editors.ts';
import type { AnalysisServer } from '../languageClient.ts';
import {
  contextOf,
  type DoubtfulRow,
  doubtfulRows,
  reasonLabel,
  withProtected,
  writtenWith,
} from '../model/doubtful.ts';
import { mayReplace, replaceDocument, sayReadOnly } from '../replacement.ts';
import { SECTION } from '../settings.ts';

const TARGETS = ['t', 'tw', 'hk'] as const;

/** What was chosen for rows, where it is not what the conversion would choose. */
type Choices = Map<DoubtfulRow, string>;

export async function reviewDoubtful({ server }: Client): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const to = await pickOneOf(vscode.l10n.t('Review doubtful characters and convert to'), TARGETS);
  if (!to) return;
  const { document } = editor;
  const { version } = document;
  const text = document.getText();
  const places = await doubtfulPlaces(server, { text, to });
  if (!places) return;
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The text has no simplified character with several counterparts.'),
    );
    return;
  }
  const choices: Choices = new Map();
  if (!(await review(editor, text, doubtfulRows(text, places), choices))) return;
  const chosen = [...choices]
    .flatMap(([row, form]) => row.places.map((start) => ({ start, end: start + row.character.length, text: form })))
    .sort((a, b) => a.start - b.start);
  const converted = await convertTexts(server, [text], to, { from: 'cn', chosen: [chosen] });
  if (!converted || !mayReplace(document, version)) return;
  if (!(await replaceDocument(editor, text, converted[0] as string))) sayReadOnly();
}

/** @returns undefined after a failure that was shown */
async function doubtfulPlaces(
  server: AnalysisServer,
  params: DoubtfulCharactersParams,
): Promise<readonly DoubtfulPlace[] | undefined> {
  try {
    return (await server.request<DoubtfulCharactersResult>(DOUBTFUL_CHARACTERS, params)).places;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be converted: {0}', reason));
    return undefined;
  }
}

/** Shows the rows until the user converts (true) or gives up (false). */
async function review(
  editor: vscode.TextEditor,
  text: string,
  rows: readonly DoubtfulRow[],
  choices: Choices,
): Promise<boolean> {
  for (;;) {
    const convert = { label: `$(check) ${vscode.l10n.t('Convert with these choices')}`, row: null };
    const items = rows.map((row) => rowItem(editor.document, text, row, choices.get(row)));
    const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { row: DoubtfulRow | null }>(
      [convert, ...items],
      {
        title: vscode.l10n.t('Doubtful characters: pick one to choose another counterpart'),
        matchOnDescription: true,
        matchOnDetail: true,
        onDidSelectItem: (item) => {
          if (typeof item !== 'string' && 'row' in item && item.row) reveal(editor, item.row as DoubtfulRow);
        },
      },
    );
    if (!picked) return false;
    if (!picked.row) return true;
    await chooseForm(editor.document, picked.row, choices);
  }
}

function rowItem(document: vscode.TextDocument, text: string, row: DoubtfulRow, form: string | undefined) {
  const [first = 0] = row.places;
  const settled = form === undefined ? reasonLabel(row, vscode.l10n.t) : vscode.l10n.t('chosen by you');
  const line = document.positionAt(first).line + 1;
  return {
    label: `${row.word}: ${row.character} → ${form ?? row.chosen}${row.places.length > 1 ? ` ×${row.places.length}` : ''}`,
    description: `${[row.chosen, ...row.alternatives].filter((each) => each !== (form ?? row.chosen)).join(' ')} · ${settled}`,
    detail: vscode.l10n.t('Line {0}: {1}', line, contextOf(text, first)),
    row,
  };
}

function reveal(editor: vscode.TextEditor, row: DoubtfulRow): void {
  const { document } = editor;
  const [first = 0] = row.places;
  const range = new vscode.Range(document.positionAt(first), document.positionAt(first + row.character.length));
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Asks for a counterpart, for this text or, as a protected word, for all conversions of the workspace. */
async function chooseForm(document: vscode.TextDocument, row: DoubtfulRow, choices: Choices): Promise<void> {
  const forms = [row.chosen, ...row.alternatives];
  const here = forms.map((form) => ({ label: `${row.character} → ${form}`, form, kept: null as string | null }));
  const always = forms.flatMap((form) => {
    const kept = writtenWith(row, form);
    return kept === null ? [] : [{ label: `${row.word} → ${kept}`, form, kept }];
  });
  const separator = {
    label: vscode.l10n.t('Always in this workspace'),
    kind: vscode.QuickPickItemKind.Separator,
    form: '',
    kept: null,
  };
  const picked = await vscode.window.showQuickPick([...here, separator, ...always], {
    title: vscode.l10n.t('“{0}” in {1} places', row.word, row.places.length),
  });
  if (!picked) return;
  choices.set(row, picked.form);
  if (picked.kept !== null) await keep(document, row.word, picked.kept);
}

async function keep(document: vscode.TextDocument, word: string, form: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, document.uri);
  const entries = withProtected(configuration.get<readonly string[]>('protectedWords', []), word, form);
  const { ConfigurationTarget } = vscode;
  const target = vscode.workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('protectedWords', entries, target);
}
