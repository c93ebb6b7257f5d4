/** Converts files chosen in the explorer into new files beside them; never replaces a file without asking. */
import * as vscode from 'vscode';
import { plainMessage } from '../../markup.ts';
import { CONVERT, type ConvertParams, type ConvertResult } from '../../protocol.ts';
import type { Client } from '../client.ts';
import { type Decisions, decideConversion, pickTarget } from '../conversion.ts';
import { fileName } from '../documents.ts';
import { convertedName, type Target } from '../model/conversions.ts';

type Outcome = 'converted' | 'kept' | 'unchanged' | 'failed';

/** What to do with files that exist already, once the user was asked. */
interface Answers {
  overwriteAll?: boolean;
}

export async function convertFiles(
  client: Client,
  clicked?: vscode.Uri,
  chosen?: readonly vscode.Uri[],
): Promise<void> {
  const files = chosen?.length ? chosen : clicked ? [clicked] : await pickFiles();
  if (files.length === 0) return;
  const target = await pickTarget(vscode.l10n.t('Convert {0} files to', files.length), null);
  if (!target) return;
  const decisions = await decideForFiles(client, files, target);
  if (!decisions) return;
  const outcomes = new Map<vscode.Uri, Outcome>();
  const answers: Answers = {};
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Converting files'), cancellable: true },
    async (progress, token) => {
      for (const file of files) {
        if (token.isCancellationRequested) return;
        progress.report({ message: fileName(file), increment: 100 / files.length });
        const outcome = await convertFile(client, file, target, decisions, answers, token);
        if (outcome === undefined) return;
        outcomes.set(file, outcome);
      }
    },
  );
  await summarise(outcomes, files.length, target);
}

async function pickFiles(): Promise<readonly vscode.Uri[]> {
  const filters = { [vscode.l10n.t('Texts')]: ['txt', 'md', 'text', 'markdown'] };
  return (await vscode.window.showOpenDialog({ canSelectMany: true, filters })) ?? [];
}

/** One decision for all files; what cannot be read is reported when its turn comes. */
async function decideForFiles(
  { server }: Client,
  files: readonly vscode.Uri[],
  target: Target,
): Promise<Decisions | undefined> {
  const read = await Promise.all(files.map(async (file) => ({ file, text: await readText(file).catch(() => null) })));
  const readable = read.flatMap(({ file, text }) => (text === null ? [] : [{ uri: file.toString(), text }]));
  return decideConversion(server, {
    texts: readable.map(({ text }) => text),
    uris: readable.map(({ uri }) => uri),
    to: target,
  });
}

/** @returns what became of the file; undefined when the user cancelled */
async function convertFile(
  { server, log }: Client,
  file: vscode.Uri,
  target: Target,
  decisions: Decisions,
  answers: Answers,
  token: vscode.CancellationToken,
): Promise<Outcome | undefined> {
  try {
    const text = await readText(file);
    if (text === null) {
      log.error(`${file.toString()} was not converted: its encoding is not known.`);
      return 'failed';
    }
    const params: ConvertParams = { ...decisions, texts: [text], uris: [file.toString()], to: target };
    const { texts } = await server.request<ConvertResult>(CONVERT, params, token);
    const converted = texts[0] as string;
    if (converted === text) return 'unchanged';
    const copy = copyOf(file, target);
    if (await exists(copy)) {
      const overwrite = await mayOverwrite(copy, answers);
      if (overwrite === undefined) return undefined;
      if (!overwrite) return 'kept';
    }
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(converted));
    return 'converted';
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    log.error(`${file.toString()} was not converted.`, error instanceof Error ? error : String(error));
    return 'failed';
  }
}

function copyOf(file: vscode.Uri, target: Target): vscode.Uri {
  return vscode.Uri.joinPath(file, '..', convertedName(fileName(file), target));
}

/** The text of a file, as edited where it is open; null when it cannot be decoded. */
async function readText(file: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  const text =
    open?.getText() ?? (await vscode.workspace.decode(await vscode.workspace.fs.readFile(file), { uri: file }));
  return text.includes('\uFFFD') ? null : text;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** @returns undefined when the user cancels the whole conversion */
async function mayOverwrite(file: vscode.Uri, answers: Answers): Promise<boolean | undefined> {
  if (answers.overwriteAll !== undefined) return answers.overwriteAll;
  const overwrite = vscode.l10n.t('Overwrite');
  const all = vscode.l10n.t('Overwrite All');
  const keep = vscode.l10n.t('Keep');
  const keepAll = vscode.l10n.t('Keep All');
  const choice = await vscode.window.showWarningMessage(
    plainMessage(vscode.l10n.t('“{0}” exists already. Overwrite it?', fileName(file))),
    { modal: true },
    overwrite,
    all,
    keep,
    keepAll,
  );
  if (choice === all || choice === keepAll) answers.overwriteAll = choice === all;
  return choice === undefined ? undefined : choice === overwrite || choice === all;
}

async function summarise(outcomes: ReadonlyMap<vscode.Uri, Outcome>, all: number, target: Target): Promise<void> {
  const filesThat = (outcome: Outcome) => [...outcomes].filter(([, found]) => found === outcome).map(([file]) => file);
  const converted = filesThat('converted');
  const failed = filesThat('failed');
  const parts = [
    vscode.l10n.t('{0} of {1} files were converted.', converted.length, all),
    filesThat('unchanged').length > 0 ? vscode.l10n.t('{0} needed no change.', filesThat('unchanged').length) : '',
    filesThat('kept').length > 0 ? vscode.l10n.t('{0} existed already and were kept.', filesThat('kept').length) : '',
    failed.length > 0
      ? vscode.l10n.t('Could not be converted, as the log explains: {0}.', failed.map(fileName).join(', '))
      : '',
    outcomes.size < all ? vscode.l10n.t('{0} were left out because you cancelled.', all - outcomes.size) : '',
  ];
  const message = plainMessage(parts.filter(Boolean).join(' '));
  const [first] = converted;
  if (failed.length > 0) void vscode.window.showWarningMessage(message);
  else if (!first) void vscode.window.showInformationMessage(message);
  else await offerToOpen(copyOf(first, target), message);
}

async function offerToOpen(file: vscode.Uri, message: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.window.showTextDocument(file);
}
