/** Hover: the card of the entity or figure under the pointer. */
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { Annotated } from '../analysis.ts';
import { entityCard } from '../cards/entityCard.ts';
import { knowEntity } from '../cards/entityKnowledge.ts';
import { factText } from '../cards/factText.ts';
import { figureCard } from '../cards/figureCard.ts';
import type { Feature, ServerContext } from '../context.ts';
import { figureAt, indexOf, mentionAt } from '../documentIndex.ts';
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
        const offset = offsetOf(here.document, position);
        return (await entityHover(context, here, offset)) ?? figureHover(context, here, offset);
      }),
    );
  },
};

async function entityHover(context: ServerContext, here: Annotated, offset: number): Promise<Hover | null> {
  const mention = mentionAt(here.annotations, offset);
  if (!mention) return null;
  const range = rangeOf(here.document, mention);
  const { lexicon } = await context.resources;
  const others = context.analyses.ready().filter(({ document }) => document !== here.document);
  const { locale, commandLinks } = context.client;
  const knowledge = await knowEntity({ mention, here, others, lexicon, locale });
  const links = commandLinks ? { uri: here.document.uri, offset: mention.start } : undefined;
  return { range, contents: { kind: MarkupKind.Markdown, value: entityCard(knowledge, links) } };
}

function figureHover(context: ServerContext, here: Annotated, offset: number): Hover | null {
  const { document, annotations } = here;
  const found = figureAt(annotations, offset);
  if (!found) return null;
  const index = indexOf(here);
  const fact = index.factOfFigure(found.index);
  const links = context.client.commandLinks ? { uri: document.uri, offset } : undefined;
  const value = figureCard(
    found.figure,
    annotations.document.script,
    fact && { text: factText(fact, index), span: fact },
    links,
  );
  return { range: rangeOf(document, found.figure), contents: { kind: MarkupKind.Markdown, value } };
}
