/** Asks the server for conversions and the user for targets. */
import * as vscode from 'vscode';
import type { Script } from '../core/index.ts';
import { plainMessage } from '../markup.ts';
import {
  type AcceptedChange,
  CONVERT,
  type ConvertParams,
  type ConvertResult,
  type CountedChange,
  REVIEW_CONVERSION,
  type ReviewConversionParams,
  type ReviewConversionResult,
} from '../protocol.ts';
import type { AnalysisServer } from './languageClient.ts';
import { isAlreadyThere, riskQuestion, vocabularyGroups } from './model/conversionReview.ts';
import { TARGETS, type Target, targetDetail, targetLabel, targetsFor } from './model/conversions.ts';

/** What a person decided about a conversion. */
export type Decisions = Pick<ConvertParams, 'from' | 'vocabulary'>;

/**
 * Warns of what a conversion would lose and lets the user accept changes of vocabulary.
 * @returns undefined when the user gave it up, or after a failure that was shown
 */
export async function decideConversion(
  server: AnalysisServer,
  params: ReviewConversionParams,
): Promise<Decisions | undefined> {
  const { from: asked, to } = params;
  let found: ReviewConversionResult;
  try {
    found = await server.request<ReviewConversionResult>(REVIEW_CONVERSION, params);
  } catch (error) {
    sayNotConverted(error);
    return undefined;
  }
  const question = riskQuestion(found.risks, vscode.l10n.t);
  if (question) {
    const proceed = vscode.l10n.t('Convert');
    const { message, detail } = question;
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, proceed)) !== proceed)
      return undefined;
  }
  const other = to === 'cn' ? ('t' as const) : ('cn' as const);
  const from = asked ? { from: asked } : question && isAlreadyThere(found.risks) ? { from: other } : {};
  if (to !== 'twp') return from;
  const vocabulary = await pickVocabulary(found.vocabulary);
  return vocabulary && { ...from, vocabulary };
}

/** @returns the accepted changes; undefined when the user cancelled */
async function pickVocabulary(changes: readonly CountedChange[]): Promise<readonly AcceptedChange[] | undefined> {
  if (changes.length === 0) return [];
  const all = { label: vscode.l10n.t('All {0} changes', changes.length), accepts: changes };
  const items = vocabularyGroups(changes, vscode.l10n.t).flatMap((group) => [
    { label: group.label, kind: vscode.QuickPickItemKind.Separator, accepts: [] },
    ...group.changes.map((change) => ({ label: change.label, accepts: [change] })),
  ]);
  const picked = await vscode.window.showQuickPick([all, ...items], {
    canPickMany: true,
    title: vscode.l10n.t('Changes of vocabulary to make'),
    placeHolder: vscode.l10n.t('What is not ticked keeps its words and changes characters only'),
  });
  return picked?.flatMap(({ accepts }) => accepts.map(({ word, replacement }) => ({ word, replacement })));
}

function sayNotConverted(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('The text could not be converted: {0}', reason)));
}

/** Converts texts, with progress in the status bar; null after a failure that was shown. */
export async function convertTexts(server: AnalysisServer, params: ConvertParams): Promise<readonly string[] | null> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Converting…') },
      async () => (await server.request<ConvertResult>(CONVERT, params)).texts,
    );
  } catch (error) {
    sayNotConverted(error);
    return null;
  }
}

/**
 * Lets the user pick what to convert to.
 * @param script of the text, where it is known
 */
export function pickTarget(title: string, script: Script | null): Promise<Target | undefined> {
  return pickOneOf(title, targetsFor(script));
}

/** Lets the user pick one of some targets. */
export async function pickOneOf<Among extends Target>(
  title: string,
  targets: readonly Among[],
): Promise<Among | undefined> {
  const items = targets.map((target) => ({
    label: targetLabel(target, vscode.l10n.t),
    detail: targetDetail(target, vscode.l10n.t),
    target,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.target;
}

/** Lets the user pick the script that a text is to be converted from; `null` stands for what the text shows. */
export async function pickSource(): Promise<Target | null | undefined> {
  const detected = { label: vscode.l10n.t('As detected'), source: null as Target | null };
  const items = TARGETS.map((source) => ({ label: targetLabel(source, vscode.l10n.t), source }));
  const title = vscode.l10n.t('Convert from');
  return (await vscode.window.showQuickPick([detected, ...items], { title }))?.source;
}
