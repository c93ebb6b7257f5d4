/** Folding: each section under its heading, and page furniture after the article. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotations, Span } from '../../core/index.ts';
import type { Feature } from '../context.ts';
import { guarded } from '../guard.ts';
import { type Section, sectionsOf } from '../outline.ts';
import { rangeOf } from '../ranges.ts';

export const foldingRange: Feature = {
  capabilities: { foldingRangeProvider: true },
  register({ connection, analyses }) {
    return connection.onFoldingRanges(
      guarded(connection, 'folding ranges', null, async ({ textDocument }): Promise<FoldingRange[] | null> => {
        const here = await analyses.of(textDocument.uri);
        return here && foldsOf(here.document, here.annotations);
      }),
    );
  },
};

function foldsOf(document: TextDocument, annotations: Annotations): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const visit = (section: Section) => {
    folds.push(...foldOf(document, section));
    section.sections.forEach(visit);
  };
  sectionsOf(annotations).forEach(visit);
  const text = document.getText();
  const articleEnd = annotations.document.body[1];
  const furniture = articleEnd + text.slice(articleEnd).search(/\S/);
  if (articleEnd > 0 && furniture >= articleEnd) {
    folds.push(...foldOf(document, { start: furniture, end: text.length }, FoldingRangeKind.Comment));
  }
  return folds;
}

/** The fold of a span without the blank lines at its end; none when it is one line. */
function foldOf(document: TextDocument, span: Span, kind?: FoldingRangeKind): FoldingRange[] {
  const text = document.getText().slice(span.start, span.end).trimEnd();
  const { start, end } = rangeOf(document, { start: span.start, end: span.start + text.length });
  return end.line > start.line ? [{ startLine: start.line, endLine: end.line, kind }] : [];
}
