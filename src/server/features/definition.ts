/** Definition: from any mention of an entity to the one that names it in full. */
import type { Location } from 'vscode-languageserver/node';
import type { Feature } from '../context.ts';
import { indexOf, mentionAt } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { locationOf, offsetOf } from '../ranges.ts';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register({ connection, analyses }) {
    return connection.onDefinition(
      guarded(connection, 'definition', null, async ({ textDocument, position }): Promise<Location | null> => {
        const here = await analyses.of(textDocument.uri);
        if (!here) return null;
        const mention = mentionAt(here.annotations, offsetOf(here.document, position));
        const entity = mention && indexOf(here).entities.get(mention.id);
        return entity ? locationOf(here.document, entity.fullest) : null;
      }),
    );
  },
};
