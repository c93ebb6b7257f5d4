/** The hover card of a figure. */
import * as l10n from '@vscode/l10n';
import type { Figure, Span } from '../../core/index.ts';
import { REVEAL_COMMAND } from '../../protocol.ts';
import { approximationLabel, figureKindLabel } from '../labels.ts';
import type { CardLinks } from './entityCard.ts';
import { figureValue } from './figureValue.ts';
import { commandLink, escapeMarkdown } from './markdown.ts';

/** The fact a figure belongs to. */
export interface FigureFact {
  readonly text: string;
  readonly span: Span;
}

export function figureCard(figure: Figure, fact: FigureFact | undefined, links?: CardLinks): string {
  const blocks = [
    `**${escapeMarkdown(figureValue(figure))}**`,
    escapeMarkdown(
      [figureKindLabel(figure.kind), approximationLabel(figure.approx)].filter((part) => part).join(' · '),
    ),
    unknownYear(figure) && escapeMarkdown(l10n.t('The text does not say which year.')),
    fact &&
      (links
        ? commandLink(fact.text, REVEAL_COMMAND, [links.uri, fact.span.start, fact.span.end])
        : escapeMarkdown(fact.text)),
  ];
  return blocks.filter((block) => block).join('\n\n');
}

function unknownYear(figure: Figure): boolean {
  return figure.kind === 'date' && String(figure.value).includes('XXXX');
}
