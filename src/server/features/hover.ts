/** Hover: the card of the entity or figure under the pointer. */
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { EntityMention, Figure } from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { entityCard } from '../cards/entityCard.ts';
import { knowEntity } from '../cards/entityKnowledge.ts';
import { factText } from '../cards/factText.ts';
import { figureCard } from '../cards/figureCard.ts';
import type { Feature, ServerContext } from '../context.ts';
import { indexOf, targetAt } from '../documentIndex.ts';
import { guarded } from '../guard.ts';
import { offsetOf, rangeOf } from '../ranges.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(context) {
    const { connection, analyses } = context;
    return connection.onHover(
      guarded(connection, 'hover', null, async ({ textDocument, position }): Promise<Hover | null> => {
        const here = await analyses.of(textDocument.uri);
        if (!here) return null;
        const target = targetAt(here.annotations, offsetOf(here.document, position));
        if (!target) return null;
        return target.kind === 'entity'
          ? entityHover(context, here, target.mention)
          : figureHover(context, here, target.figure, target.index);
      }),
    );
  },
};

async function entityHover(context: ServerContext, here: Annotated, mention: EntityMention): Promise<Hover> {
  const range = rangeOf(here.document, mention);
  const { lexicon } = await context.resources;
  const { uri } = context.views.of(here.document)?.source ?? here.document;
  const elsewhere = context.texts.mentioning(mention.id, uri).map(({ entity }) => entity.count);
  const { locale, commandLinks } = context.client;
  const knowledge = await knowEntity({ mention, here, elsewhere, lexicon, locale });
  const links = commandLinks ? { uri: here.document.uri, offset: mention.start } : undefined;
  return { range, contents: { kind: MarkupKind.Markdown, value: entityCard(knowledge, links) } };
}

function figureHover(context: ServerContext, here: Annotated, figure: Figure, at: number): Hover {
  const { document, annotations } = here;
  const index = indexOf(here);
  const fact = index.factOfFigure(at);
  const links = context.client.commandLinks ? { uri: document.uri, offset: figure.start } : undefined;
  const stated = fact && { text: factText(fact, index), span: fact };
  const value = figureCard(figure, annotations.document.script, stated, links);
  return { range: rangeOf(document, figure), contents: { kind: MarkupKind.Markdown, value } };
}
