/** Document symbols: the headings as an outline, and in each section the facts it states. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fact, Span } from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { factText } from '../cards/factText.ts';
import type { Feature } from '../context.ts';
import { type DocumentIndex, indexOf } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { type Section, sectionsOf } from '../outline.ts';
import { rangeOf } from '../ranges.ts';
import { FACT_SYMBOLS } from '../symbolKinds.ts';

export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: true },
  register({ connection, analyses }) {
    return connection.onDocumentSymbol(
      guarded(connection, 'document symbols', null, async ({ textDocument }): Promise<DocumentSymbol[] | null> => {
        const here = await analyses.of(textDocument.uri);
        return here && outlineOf(here);
      }),
    );
  },
};

function outlineOf(annotated: Annotated): DocumentSymbol[] {
  const { document, annotations } = annotated;
  const index = indexOf(annotated);
  const facts = [...annotations.facts].sort((a, b) => a.start - b.start);
  let next = 0;
  /** The symbols of the facts that begin before an offset and were not placed yet. */
  const factsBefore = (end: number): DocumentSymbol[] => {
    const first = next;
    while (next < facts.length && facts[next]!.start < end) next++;
    return facts.slice(first, next).map((fact) => factSymbol(document, index, fact));
  };
  const symbolsOf = (sections: readonly Section[], end: number): DocumentSymbol[] => {
    const own = factsBefore(sections[0]?.start ?? end);
    const inner = sections.map((section) => sectionSymbol(document, section, symbolsOf(section.sections, section.end)));
    return [...inner, ...own, ...factsBefore(end)];
  };
  return symbolsOf(sectionsOf(annotations), Number.POSITIVE_INFINITY);
}

function sectionSymbol(document: TextDocument, section: Section, children: DocumentSymbol[]): DocumentSymbol {
  const range = rangeOf(document, endingInText(document, section));
  return {
    name: section.heading.text.trim() || '…',
    kind: SymbolKind.String,
    range,
    selectionRange: rangeOf(document, section.heading),
    children,
  };
}

/** A section without the blank lines at its end. */
function endingInText(document: TextDocument, { start, end, heading }: Section): Span {
  const text = document.getText().slice(heading.end, end);
  return { start, end: heading.end + text.trimEnd().length };
}

function factSymbol(document: TextDocument, index: DocumentIndex, fact: Fact): DocumentSymbol {
  const range = rangeOf(document, fact);
  return {
    name: factText(fact, index) || '…',
    kind: FACT_SYMBOLS[fact.kind],
    range,
    selectionRange: range,
  };
}
