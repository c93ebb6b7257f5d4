/** The entities of a document with their mentions, grouped by type and sorted. */
import type { EntityMention, EntityType, Span } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';
import { ENTITY_TYPES } from './labels.ts';

export const ENTITY_ORDERS = ['count', 'name', 'text'] as const;
/** By number of mentions, by name, or by first mention in the text. */
export type EntityOrder = (typeof ENTITY_ORDERS)[number];

export interface ListedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly kind: string | null;
  /** The fullest mention, in the document's own script and without damage. */
  readonly label: string;
  /** Canonical name in simplified script. */
  readonly name: string;
  /** In the order of the text; never empty. */
  readonly mentions: readonly EntityMention[];
  /** The ways the text writes it, the first being `label`. */
  readonly forms: readonly string[];
}

/** Entities by their ids, in the order of first mention. */
export function listEntities(mentions: readonly EntityMention[]): ListedEntity[] {
  const byId = new Map<string, EntityMention[]>();
  for (const mention of mentions) {
    const group = byId.get(mention.id);
    if (group) group.push(mention);
    else byId.set(mention.id, [mention]);
  }
  return [...byId].map(([id, group]) => {
    const first = group[0] as EntityMention;
    const forms = [...new Set(group.map((mention) => withoutPinyin(mention.text)))].sort(
      (one, other) => other.length - one.length,
    );
    return {
      id,
      type: first.type,
      kind: first.kind ?? null,
      label: forms[0] as string,
      name: first.name,
      mentions: group,
      forms,
    };
  });
}

/** Entities by type, types in their fixed order, types without any left out. */
export function entitiesByType(
  entities: readonly ListedEntity[],
  order: EntityOrder,
): { readonly type: EntityType; readonly entities: readonly ListedEntity[] }[] {
  return ENTITY_TYPES.map((type) => ({
    type,
    entities: sortEntities(
      entities.filter((entity) => entity.type === type),
      order,
    ),
  })).filter((group) => group.entities.length > 0);
}

const byPinyin = new Intl.Collator('zh-Hans-CN');

function sortEntities(entities: readonly ListedEntity[], order: EntityOrder): readonly ListedEntity[] {
  switch (order) {
    case 'text':
      return entities;
    case 'name':
      return [...entities].sort((one, other) => byPinyin.compare(one.name, other.name));
    case 'count':
      return [...entities].sort((one, other) => other.mentions.length - one.mentions.length);
  }
}

/**
 * The mention to go to when an entity is picked again and again: the one after the selected one, round and round.
 * @param selected the offset where the selection starts, or null when the document is not the active one
 */
export function mentionAfter<T extends Span>(mentions: readonly T[], selected: number | null): T | undefined {
  const current = mentions.findIndex((mention) => mention.start === selected);
  return mentions[(current + 1) % mentions.length];
}
