/** The hover card of a figure. */
import * as l10n from '@vscode/l10n';
import { convert, describeFigure, type Figure, type Script, type Span } from '../../core/index.ts';
import { commandLink, escapeMarkdown } from '../../markup.ts';
import { REVEAL_COMMAND } from '../../protocol.ts';
import { approximationLabel, dimensionLabel } from '../labels.ts';
import type { CardLinks } from './entityCard.ts';

/** The fact a figure belongs to. */
export interface FigureFact {
  readonly text: string;
  readonly span: Span;
}

/**
 * @param script the script of the document, in which the compact value is given
 */
export function figureCard(figure: Figure, script: Script, fact: FigureFact | undefined, links?: CardLinks): string {
  const { value, compact, approximation, dimension } = describeFigure(figure);
  const shorter = script === 'Hant' ? convert(compact, { from: 'cn', to: 't' }).text : compact;
  const title = `**${escapeMarkdown(value)}**`;
  const measured = [dimensionLabel(dimension), approximationLabel(approximation)];
  const blocks = [
    compact === value ? title : `${title} · ${escapeMarkdown(shorter)}`,
    escapeMarkdown(measured.filter((part) => part).join(' · ')),
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
