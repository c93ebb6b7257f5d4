/** References: every mention of the entity under the caret, in this document and in all other texts of the workspace. */
import type { Location } from 'vscode-languageserver/node';
import type { Feature } from '../context.ts';
import { indexOf, mentionAt } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { locationOf, offsetOf } from '../ranges.ts';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register({ connection, analyses, texts }) {
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
          await analyses.all();
          for (const { text, entity: elsewhere } of texts.mentioning(mention.id, here.document.uri)) {
            for (const each of elsewhere.mentions) locations.push(text.locationOf(each));
          }
          return locations;
        },
      ),
    );
  },
};
