/** Quick answers about the annotations of one document: what stands here, where else is it, what is said of it. */
import {
  type Annotations,
  type EntityMention,
  type Fact,
  type Figure,
  findInsertedPinyin,
  type IndicatorFact,
  read,
  type Span,
} from '../core/index.ts';
import type { Annotated } from './analysis.ts';

/** An entity of one document: all its mentions, in order. */
export interface DocumentEntity {
  readonly id: string;
  readonly mentions: readonly EntityMention[];
  /** The mention that says most: the longest, the first among equals. */
  readonly fullest: EntityMention;
  /** How the text writes it, without damage, in the order of first use. */
  readonly writtenAs: readonly string[];
  /** The fullest mention as the text writes it, without damage. */
  readonly fullName: string;
}

export interface DocumentIndex {
  readonly entities: ReadonlyMap<string, DocumentEntity>;
  /** For each figure how the text writes it, without damage. */
  readonly figureWords: readonly string[];
  /** Facts that name the entity. */
  factsOf(id: string): readonly Fact[];
  /** The fact that states a figure, by the figure's index. */
  factOfFigure(figure: number): IndicatorFact | undefined;
}

const indexes = new WeakMap<Annotations, DocumentIndex>();

/** The index of a document's annotations, made once on first use. */
export function indexOf(annotated: Annotated): DocumentIndex {
  const known = indexes.get(annotated.annotations);
  if (known) return known;
  const index = buildIndex(annotated);
  indexes.set(annotated.annotations, index);
  return index;
}

/**
 * The index in `spans` (sorted, without overlap) of the one that holds the character at `offset`, -1 for none.
 * With `touching` also of one that ends there: that is where a caret stands after a word.
 */
export function indexAt(spans: readonly Span[], offset: number, touching: boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && offset < span.end + (touching ? 1 : 0) ? low - 1 : -1;
}

/** The entity mention at a caret. */
export function mentionAt({ entities }: Annotations, offset: number): EntityMention | undefined {
  return entities[indexAt(entities, offset, true)];
}

/** What is annotated at an offset. */
export type Target =
  | { readonly kind: 'entity'; readonly mention: EntityMention }
  /** `index` is the figure's among the figures of the document. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly index: number };

/** The entity or figure that holds the character at an offset, else the one that ends there. */
export function targetAt({ entities, figures }: Annotations, offset: number): Target | undefined {
  for (const touching of [false, true]) {
    const mention = entities[indexAt(entities, offset, touching)];
    if (mention) return { kind: 'entity', mention };
    const index = indexAt(figures, offset, touching);
    const figure = figures[index];
    if (figure) return { kind: 'figure', figure, index };
  }
  return undefined;
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

function buildIndex({ document, annotations }: Annotated): DocumentIndex {
  const words = undamagedWords(document.getText(), annotations.entities);
  const mentions = new Map<string, { mention: EntityMention; words: string }[]>();
  annotations.entities.forEach((mention, i) => {
    const one = { mention, words: words[i]! };
    const list = mentions.get(mention.id);
    if (list) list.push(one);
    else mentions.set(mention.id, [one]);
  });
  const entities = new Map<string, DocumentEntity>();
  const idsByName = new Map<string, string>();
  for (const [id, list] of mentions) {
    const fullest = list.reduce((best, one) => (one.words.length > best.words.length ? one : best));
    const writtenAs = [...new Set(list.map((one) => one.words))];
    entities.set(id, {
      id,
      mentions: list.map(({ mention }) => mention),
      fullest: fullest.mention,
      writtenAs,
      fullName: fullest.words,
    });
    for (const name of [fullest.mention.name, ...writtenAs.map(simplified)]) {
      if (!idsByName.has(name)) idsByName.set(name, id);
    }
  }
  const figureWords = undamagedWords(document.getText(), annotations.figures);
  return { entities, figureWords, ...indexFacts(annotations.facts, idsByName) };
}

function indexFacts(
  facts: readonly Fact[],
  idsByName: ReadonlyMap<string, string>,
): Pick<DocumentIndex, 'factsOf' | 'factOfFigure'> {
  const byEntity = new Map<string, Fact[]>();
  const byFigure = new Map<number, IndicatorFact>();
  for (const fact of facts) {
    const ids = new Set(namesOf(fact).map((name) => idsByName.get(simplified(name))));
    for (const id of ids) {
      if (id === undefined) continue;
      const list = byEntity.get(id);
      if (list) list.push(fact);
      else byEntity.set(id, [fact]);
    }
    if (fact.kind === 'indicator' && !byFigure.has(fact.figure)) byFigure.set(fact.figure, fact);
  }
  return { factsOf: (id) => byEntity.get(id) ?? [], factOfFigure: (figure) => byFigure.get(figure) };
}

/** The words of spans (sorted, without overlap) without the pinyin that a faulty conversion left in them. */
function undamagedWords(text: string, spans: readonly Span[]): string[] {
  const inserted = findInsertedPinyin(text);
  let next = 0;
  return spans.map(({ start, end }) => {
    let words = '';
    let from = start;
    while (next < inserted.length && inserted[next]!.start < start) next++;
    for (; next < inserted.length && inserted[next]!.end <= end; next++) {
      words += text.slice(from, inserted[next]!.start);
      from = inserted[next]!.end;
    }
    return words + text.slice(from, end);
  });
}

/** A name as recognisers read it. */
function simplified(name: string): string {
  return read(name).text;
}
