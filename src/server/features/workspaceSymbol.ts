/** Workspace symbols: the entities of all open documents, one symbol a document, found in either script. */
import { type CancellationToken, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { read } from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import type { Feature } from '../context.ts';
import { indexOf } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { locationOf } from '../ranges.ts';
import { ENTITY_SYMBOLS } from '../symbolKinds.ts';

/** More symbols than anybody reads only slow the list down. */
const MOST_SYMBOLS = 1000;

export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, analyses }) {
    return connection.onWorkspaceSymbol(
      guarded(connection, 'workspace symbols', null, async ({ query }, token: CancellationToken) => {
        const symbols: WorkspaceSymbol[] = [];
        for (const annotated of await analyses.all()) {
          if (token.isCancellationRequested || symbols.length >= MOST_SYMBOLS) break;
          symbols.push(...symbolsOf(annotated, query.trim()));
        }
        return symbols.slice(0, MOST_SYMBOLS);
      }),
    );
  },
};

function symbolsOf(annotated: Annotated, query: string): WorkspaceSymbol[] {
  const { document, annotations } = annotated;
  const simplified = read(query).text.toLowerCase();
  const symbols: WorkspaceSymbol[] = [];
  for (const { fullest, fullName } of indexOf(annotated).entities.values()) {
    const name = matchingName(fullName, fullest.name, query, simplified);
    if (name === null) continue;
    symbols.push({
      name,
      kind: ENTITY_SYMBOLS[fullest.type] ?? SymbolKind.Variable,
      containerName: annotations.document.title ?? undefined,
      location: locationOf(document, fullest),
    });
  }
  return symbols;
}

/**
 * The name under which an entity answers a query, null when it does not. Editors filter once more by the letters of the
 * query, so a name found in the other script is given in both.
 */
function matchingName(written: string, name: string, query: string, simplified: string): string | null {
  if (written.toLowerCase().includes(query.toLowerCase())) return written;
  if (!name.toLowerCase().includes(simplified)) return null;
  return name.includes(query) ? `${name} ${written}` : `${query} ${written}`;
}
