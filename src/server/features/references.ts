/** References: every mention of the entity under the caret, in this document and in the other open ones. */
import type { Location } from 'vscode-languageserver/node';
import type { Feature } from '../context.ts';
import { indexOf, mentionAt } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { locationOf, offsetOf } from '../ranges.ts';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register({ connection, analyses }) {
    return connection.onReferences(
      guarded(
        connection,
        'references',
        null,
        async ({ textDocument, position, context }): Promise<Location[] | null> => {
          const here = await analyses.of(textDocument.uri);
          if (!here) return null;
          const mention = mentionAt(here.annotations, offsetOf(here.document, position));
          if (!mention) return null;
          // The locations of this document are made before waiting for others, while its version still holds.
          const entity = indexOf(here).entities.get(mention.id);
          const locations = (entity?.mentions ?? [])
            .filter((each) => context.includeDeclaration || each !== entity?.fullest)
            .map((each) => locationOf(here.document, each));
          const others = (await analyses.all()).filter(({ document }) => document !== here.document);
          for (const other of others) {
            const mentions = indexOf(other).entities.get(mention.id)?.mentions ?? [];
            locations.push(...mentions.map((each) => locationOf(other.document, each)));
          }
          return locations;
        },
      ),
    );
  },
};
