/** Document highlight: all mentions of the entity under the caret, however they are written. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver/node';
import type { Feature } from '../context.ts';
import { indexOf, mentionAt } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { offsetOf, rangeOf } from '../ranges.ts';

export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register({ connection, analyses }) {
    return connection.onDocumentHighlight(
      guarded(
        connection,
        'document highlight',
        null,
        async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
          const here = await analyses.of(textDocument.uri);
          if (!here) return null;
          const mention = mentionAt(here.annotations, offsetOf(here.document, position));
          const entity = mention && indexOf(here).entities.get(mention.id);
          if (!entity) return null;
          return entity.mentions.map((each) => ({
            range: rangeOf(here.document, each),
            kind: DocumentHighlightKind.Text,
          }));
        },
      ),
    );
  },
};
