/** The hover card of an entity. */
import * as l10n from '@vscode/l10n';
import type { EntityType, Span } from '../../core/index.ts';
import { commandLink, escapeMarkdown } from '../../markup.ts';
import { LIST_MENTIONS_COMMAND, REVEAL_COMMAND } from '../../protocol.ts';
import { entityKindLabel, entityTypeLabel, recogniserLabel } from '../labels.ts';

/** What is known of an entity; names are in the scripts they are to be shown in. */
export interface EntityKnowledge {
  /** Its name in the script of the document, then in the other script where that differs. */
  readonly names: readonly string[];
  /** Absent for names without Han characters. */
  readonly pinyin?: string;
  readonly type: EntityType;
  readonly kind?: string;
  /** The units above it, the nearest first. */
  readonly hierarchy: readonly string[];
  /** Official code (GB/T 2260, ISO 3166). */
  readonly code?: string;
  readonly aliases: readonly string[];
  readonly note?: string;
  readonly recogniser: string;
  readonly mentionsHere: number;
  readonly mentionsElsewhere: number;
  /** How many other texts of the workspace mention it. */
  readonly otherDocuments: number;
  readonly facts: readonly { readonly text: string; readonly span: Span }[];
}

/** Where the card's links lead; absent for clients that run no commands. */
export interface CardLinks {
  readonly uri: string;
  /** Offset of the mention under the pointer. */
  readonly offset: number;
}

/** How many facts a card shows. */
const SHOWN_FACTS = 5;

export function entityCard(entity: EntityKnowledge, links?: CardLinks): string {
  const [name = '', ...otherNames] = entity.names;
  const title = [`**${escapeMarkdown(name)}**`, ...otherNames.map(escapeMarkdown)].join(' · ');
  const pinyin = entity.pinyin && `*${escapeMarkdown(entity.pinyin)}*`;
  const blocks = [
    [title, pinyin].filter((part) => part).join('  \n'),
    classLine(entity),
    entity.aliases.length > 0 && escapeMarkdown(l10n.t('Also: {0}', entity.aliases.join('、'))),
    entity.note && escapeMarkdown(entity.note),
    mentionLine(entity, links),
    factList(entity, links),
    `*${escapeMarkdown(l10n.t('Recognised because {0}.', recogniserLabel(entity.recogniser)))}*`,
  ];
  return blocks.filter((block) => block).join('\n\n');
}

function classLine(entity: EntityKnowledge): string {
  const type = entityTypeLabel(entity.type);
  const kind = entity.kind && entityKindLabel(entity.kind);
  const parts = [kind || type, entity.hierarchy.join(' → '), entity.code && l10n.t('code {0}', entity.code)];
  return escapeMarkdown(parts.filter((part) => part).join(' · '));
}

function mentionLine(entity: EntityKnowledge, links?: CardLinks): string {
  const here = l10n.t('Mentions here: {0}', entity.mentionsHere);
  const elsewhere =
    entity.otherDocuments > 0 &&
    l10n.t('elsewhere in the workspace: {0} (documents: {1})', entity.mentionsElsewhere, entity.otherDocuments);
  const list = links && commandLink(l10n.t('List all'), LIST_MENTIONS_COMMAND, [links.uri, links.offset]);
  return [escapeMarkdown(here), elsewhere && escapeMarkdown(elsewhere), list].filter((part) => part).join(' · ');
}

function factList(entity: EntityKnowledge, links?: CardLinks): string {
  return entity.facts
    .slice(0, SHOWN_FACTS)
    .map(({ text, span }) =>
      links ? commandLink(text, REVEAL_COMMAND, [links.uri, span.start, span.end]) : escapeMarkdown(text),
    )
    .map((line) => `- ${line}`)
    .join('\n');
}
