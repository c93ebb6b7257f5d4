/** Workspace symbols: the entities of all texts of the workspace, one symbol a text, found in either script. */
import { type CancellationToken, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { read } from '../../core/index.ts';
import type { Feature } from '../context.ts';
import { guarded } from '../guard.ts';
import type { WorkspaceText } from '../index/workspaceText.ts';
import { ENTITY_SYMBOLS } from '../symbolKinds.ts';

/** More symbols than anybody reads only slow the list down. */
const MOST_SYMBOLS = 1000;

export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register({ connection, analyses, texts }) {
    return connection.onWorkspaceSymbol(
      guarded(connection, 'workspace symbols', null, async ({ query }, token: CancellationToken) => {
        const symbols: WorkspaceSymbol[] = [];
        await analyses.all();
        const symbolsOf = symbolFinder(query.trim());
        for (const text of texts.all()) {
          if (token.isCancellationRequested || symbols.length >= MOST_SYMBOLS) break;
          symbols.push(...symbolsOf(text));
        }
        return symbols.slice(0, MOST_SYMBOLS);
      }),
    );
  },
};

function symbolFinder(query: string): (text: WorkspaceText) => WorkspaceSymbol[] {
  const simplified = read(query).text.toLowerCase();
  return (text) =>
    text.entities.flatMap((entity): WorkspaceSymbol[] => {
      const name = matchingName(entity.written, entity.name, query, simplified);
      if (name === null) return [];
      return [
        {
          name,
          kind: ENTITY_SYMBOLS[entity.type] ?? SymbolKind.Variable,
          containerName: text.title ?? undefined,
          location: text.locationOf(entity.fullest),
        },
      ];
    });
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
