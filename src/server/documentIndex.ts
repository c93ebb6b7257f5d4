/** Quick answers about the annotations of one document: what stands here, where else is it, what is said of it. */
import {
  type Annotations,
  type EntityMention,
  type Fact,
  type Figure,
  type IndicatorFact,
  read,
  type Span,
} from '../core/index.ts';

/** An entity of one document: all its mentions, in order. */
export interface DocumentEntity {
  readonly id: string;
  readonly mentions: readonly EntityMention[];
  /** The mention that says most: the longest, the first among equals. */
  readonly fullest: EntityMention;
}

export interface DocumentIndex {
  readonly entities: ReadonlyMap<string, DocumentEntity>;
  /** Facts that name the entity. */
  factsOf(id: string): readonly Fact[];
  /** The fact that states a figure, by the figure's index. */
  factOfFigure(figure: number): IndicatorFact | undefined;
}

const indexes = new WeakMap<Annotations, DocumentIndex>();

/** The index of some annotations, made once on first use. */
export function indexOf(annotations: Annotations): DocumentIndex {
  const known = indexes.get(annotations);
  if (known) return known;
  const index = buildIndex(annotations);
  indexes.set(annotations, index);
  return index;
}

/**
 * The index in `spans` (sorted, without overlap) of the one that holds `offset`, -1 for none.
 * An offset right behind a span belongs to it unless the next one begins there: that is where a caret stands after a word.
 */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && offset <= span.end ? low - 1 : -1;
}

/** The entity mention at an offset. */
export function mentionAt(annotations: Annotations, offset: number): EntityMention | undefined {
  return annotations.entities[indexAt(annotations.entities, offset)];
}

/** The figure at an offset, with its index. */
export function figureAt(annotations: Annotations, offset: number): { figure: Figure; index: number } | undefined {
  const index = indexAt(annotations.figures, offset);
  const figure = annotations.figures[index];
  return figure && { figure, index };
}

/** The names a fact is about. */
export function namesOf(fact: Fact): readonly string[] {
  const names =
    fact.kind === 'indicator'
      ? [fact.subject]
      : fact.kind === 'event'
        ? [...fact.participants, fact.object, fact.place]
        : [fact.person, fact.organization];
  return names.filter((name) => name !== null);
}

function buildIndex(annotations: Annotations): DocumentIndex {
  const mentions = new Map<string, EntityMention[]>();
  for (const mention of annotations.entities) {
    const list = mentions.get(mention.id);
    if (list) list.push(mention);
    else mentions.set(mention.id, [mention]);
  }
  const entities = new Map<string, DocumentEntity>();
  const idsByName = new Map<string, string>();
  for (const [id, list] of mentions) {
    const fullest = list.reduce((best, mention) =>
      plain(mention.text).length > plain(best.text).length ? mention : best,
    );
    entities.set(id, { id, mentions: list, fullest });
    for (const name of [list[0]!.name, ...list.map((mention) => plain(mention.text))]) {
      if (!idsByName.has(name)) idsByName.set(name, id);
    }
  }
  const facts = new Map<string, Fact[]>();
  const byFigure = new Map<number, IndicatorFact>();
  for (const fact of annotations.facts) {
    const ids = new Set(namesOf(fact).map((name) => idsByName.get(plain(name))));
    for (const id of ids) {
      if (id === undefined) continue;
      const list = facts.get(id);
      if (list) list.push(fact);
      else facts.set(id, [fact]);
    }
    if (fact.kind === 'indicator' && !byFigure.has(fact.figure)) byFigure.set(fact.figure, fact);
  }
  return {
    entities,
    factsOf: (id) => facts.get(id) ?? [],
    factOfFigure: (figure) => byFigure.get(figure),
  };
}

/** A name as recognisers read it: one script, no damage. */
function plain(name: string): string {
  return read(name).text;
}
