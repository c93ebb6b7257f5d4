/** Document links: a 《title》 of another document of the workspace leads to it. */
import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver/node';
import type { Feature } from '../context.ts';
import { guarded } from '../guard.ts';
import type { WorkspaceText } from '../index/workspaceText.ts';
import { rangeOf } from '../ranges.ts';
import { citedTitles, comparableTitle } from '../titles.ts';

const QUOTED_TITLE = /《([^《》\n]{2,80})》/gu;

export const documentLink: Feature = {
  capabilities: { documentLinkProvider: {} },
  register({ connection, analyses, texts }) {
    return connection.onDocumentLinks(
      guarded(connection, 'document links', [], async ({ textDocument }): Promise<DocumentLink[]> => {
        const here = await analyses.of(textDocument.uri);
        if (!here) return [];
        const { document } = here;
        // Places are found before waiting for others, while this version still holds.
        const places = [...document.getText().matchAll(QUOTED_TITLE)].map(({ 1: title, index }) => ({
          title: comparableTitle(title!),
          range: rangeOf(document, { start: index + 1, end: index + 1 + title!.length }),
        }));
        if (places.length === 0) return [];
        await analyses.all();
        const byTitle = textsByTitle(texts.all(document.uri));
        return places.flatMap(({ title, range }) => {
          const text = byTitle.get(title);
          if (!text) return [];
          return [{ range, target: text.uri, tooltip: l10n.t('Open “{0}”', text.title ?? title) }];
        });
      }),
    );
  },
};

/** The first text for each title; an own title comes before one that is only promulgated. */
function textsByTitle(texts: readonly WorkspaceText[]): Map<string, WorkspaceText> {
  const byTitle = new Map<string, WorkspaceText>();
  const promulgated: [title: string, text: WorkspaceText][] = [];
  for (const text of texts) {
    const [own, other] = titlesOf(text);
    if (own && !byTitle.has(own)) byTitle.set(own, text);
    if (other) promulgated.push([other, text]);
  }
  for (const [title, text] of promulgated) if (!byTitle.has(title)) byTitle.set(title, text);
  return byTitle;
}

const titles = new WeakMap<WorkspaceText, readonly string[]>();

function titlesOf(text: WorkspaceText): readonly string[] {
  const known = titles.get(text) ?? (text.title === null ? [] : citedTitles(text.title));
  titles.set(text, known);
  return known;
}
