/** Code actions: repairs damage here, everywhere by kind, or whatever rules can repair without judging the author. */
import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckCode, type Damage, type DamageKind, MECHANICAL_KINDS, type Span } from '../../core/index.ts';
import type { Feature, ServerContext } from '../context.ts';
import { damageOf } from '../damage.ts';
import { guarded } from '../guard.ts';
import { damageLabel } from '../labels.ts';
import { rangeOf, spanOf } from '../ranges.ts';

/** What the user may have done whenever a document is saved. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.policyAnnotator`;

/** Whether a kind is another one or a kind of it. */
function isWithin(kind: CodeActionKind, other: CodeActionKind): boolean {
  return kind === other || kind.startsWith(`${other}.`);
}

export const codeAction: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register(context) {
    const { connection, analyses } = context;
    return connection.onCodeAction(
      guarded(connection, 'code actions', null, async ({ textDocument, range, context: asked }) => {
        const wanted = (kind: CodeActionKind) => !asked.only || asked.only.some((each) => isWithin(kind, each));
        // Editors ask for this one alone, for example when they save.
        const fixAll = asked.only !== undefined && wanted(FIX_ALL);
        const quickFix = wanted(CodeActionKind.QuickFix);
        if (!fixAll && !quickFix) return null;
        const here = await analyses.of(textDocument.uri);
        if (!here) return null;
        const { version } = here.document;
        const damage = await damageOf(here.document, context);
        if (here.document.version !== version) return null;
        const { document } = here;
        return [
          ...(quickFix ? repairs(context, document, damage, spanOf(document, range), asked.diagnostics) : []),
          ...(fixAll ? repairAll(context, document, damage) : []),
        ];
      }),
    );
  },
};

/** Damage with words to put in its place. */
type Repairable = Damage & { readonly replacement: string };

function repairs(
  { client }: ServerContext,
  document: TextDocument,
  damage: readonly Damage[],
  asked: Span,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const repairable = damage.filter((each): each is Repairable => each.replacement !== null);
  const touched = repairable.filter((each) => touches(each, asked));
  const action = (title: string, places: readonly Repairable[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter((diagnostic) => isSolved(document, diagnostic, places)),
    isPreferred,
    edit: editOf(document, places, client.versionedEdits),
  });
  const kinds = [...new Set(touched.map(({ kind }) => kind))];
  const actions = kinds.flatMap((kind) => {
    const here = touched.filter((each) => each.kind === kind);
    const all = repairable.filter((each) => each.kind === kind);
    const everywhere = action(titleForAll(kind, all.length), all, false);
    return [action(titleHere(document, here), here, true), ...(all.length > here.length ? [everywhere] : [])];
  });
  const mechanical = damage.filter(isMechanical);
  const isMore = mechanical.some(({ kind }) => !kinds.includes(kind)) || kinds.length > 1;
  if (kinds.some((kind) => MECHANICAL_KINDS.includes(kind)) && isMore) {
    actions.push(action(titleForSafe(mechanical.length), mechanical, false));
  }
  return actions;
}

/** One action for everything that rules can repair without judging the author. */
function repairAll({ client }: ServerContext, document: TextDocument, damage: readonly Damage[]): CodeAction[] {
  const places = damage.filter(isMechanical);
  if (places.length === 0) return [];
  const edit = editOf(document, places, client.versionedEdits);
  return [{ title: titleForSafe(places.length), kind: FIX_ALL, edit }];
}

function isMechanical(damage: Damage): damage is Repairable {
  return damage.replacement !== null && MECHANICAL_KINDS.includes(damage.kind);
}

/** The character that inserted pinyin stands for counts as part of the damage. */
function touches({ kind, start, end }: Damage, asked: Span): boolean {
  return (kind === 'insertedPinyin' ? start - 1 : start) <= asked.end && end >= asked.start;
}

const CONVERSION_DAMAGE: CheckCode = 'conversion-damage';

function isSolved(document: TextDocument, diagnostic: Diagnostic, places: readonly Damage[]): boolean {
  const { start, end } = spanOf(document, diagnostic.range);
  const kind = diagnostic.code === CONVERSION_DAMAGE ? 'insertedPinyin' : diagnostic.code;
  return places.some((each) => each.kind === kind && each.start <= end && each.end >= start);
}

/** Longer words are cut in titles. */
const LONGEST_SHOWN = 20;

function titleHere(document: TextDocument, places: readonly Repairable[]): string {
  const [{ kind, replacement, ...span }] = places as readonly [Repairable];
  const words = shown(document.getText(rangeOf(document, span)));
  if (kind === 'insertedPinyin') return l10n.t('Remove the inserted pinyin {0}', words);
  return replacement.trim() === ''
    ? l10n.t('Remove “{0}”', words)
    : l10n.t('Replace “{0}” by “{1}”', words, shown(replacement));
}

function shown(words: string): string {
  const line = words.trim() || words;
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function titleForSafe(count: number): string {
  return l10n.t('Repair all damage that can be repaired safely ({0})', count);
}

function titleForAll(kind: DamageKind, count: number): string {
  return kind === 'insertedPinyin'
    ? l10n.t('Remove all inserted pinyin of this text ({0})', count)
    : l10n.t('Repair everywhere in this text: {0} ({1})', damageLabel(kind), count);
}

/** An edit that repairs places of the document as it is now. */
function editOf(document: TextDocument, places: readonly Repairable[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const edits = places.map((place) => ({ range: rangeOf(document, place), newText: place.replacement }));
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
