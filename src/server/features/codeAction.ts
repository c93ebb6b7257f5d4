/** Code actions: takes out the pinyin that a faulty conversion left behind a character, here or everywhere. */
import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { findInsertedPinyin, type InsertedPinyin, type Span } from '../../core/index.ts';
import type { Feature, ServerContext } from '../context.ts';
import { guarded } from '../guard.ts';
import { rangeOf, spanOf } from '../ranges.ts';

export const codeAction: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register(context) {
    const { connection, analyses } = context;
    return connection.onCodeAction(
      guarded(connection, 'code actions', null, async ({ textDocument, range, context: asked }) => {
        if (asked.only && !asked.only.includes(CodeActionKind.QuickFix)) return null;
        const here = await analyses.of(textDocument.uri);
        return here && repairs(context, here.document, spanOf(here.document, range), asked.diagnostics);
      }),
    );
  },
};

function repairs(
  { client }: ServerContext,
  document: TextDocument,
  asked: Span,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const inserted = findInsertedPinyin(document.getText());
  // The character that the pinyin stands for counts as part of the damage.
  const chosen = inserted.filter(({ start, end }) => start - 1 <= asked.end && end >= asked.start);
  const [first] = chosen;
  if (!first) return [];
  const solved = diagnostics.filter((diagnostic) => {
    const { start, end } = spanOf(document, diagnostic.range);
    return chosen.some((each) => each.start < end && each.end > start);
  });
  const action = (title: string, spans: readonly InsertedPinyin[], isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: solved,
    isPreferred,
    edit: removal(document, spans, client.versionedEdits),
  });
  return [
    action(l10n.t('Remove the inserted pinyin {0}', document.getText(rangeOf(document, first))), chosen, true),
    action(l10n.t('Remove all inserted pinyin of this text ({0})', inserted.length), inserted, false),
  ];
}

/** An edit that deletes spans of the document as it is now. */
function removal(document: TextDocument, spans: readonly Span[], versioned: boolean): WorkspaceEdit {
  const { uri, version } = document;
  const edits = spans.map((span) => ({ range: rangeOf(document, span), newText: '' }));
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
