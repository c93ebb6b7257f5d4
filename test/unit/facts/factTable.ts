/** Marked texts as fact extraction sees them: ⟦place|坪山区⟧ is a mention, ⟦count 1076 家|1076家⟧ a figure. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LinkedMention } from '../../../src/core/entities/mention.ts';
import type { FactContext } from '../../../src/core/facts/context.ts';
import { extractFacts } from '../../../src/core/facts/facts.ts';
import { loadFactModel } from '../../../src/core/facts/model/decider.ts';
import type { ReadFigure } from '../../../src/core/figures/figures.ts';
import { EMPTY_LEXICON, ENTITY_TYPES, type EntityType, type Fact, type FigureKind } from '../../../src/core/index.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { cutWords } from '../../../src/core/lexicon/words.ts';
import { read } from '../../../src/core/reading/reading.ts';
import { loadSegmenter } from '../../../src/server/resources/loadResources.ts';

const segmenter = await loadSegmenter();
const weights = await readFile(path.join(import.meta.dirname, '..', '..', '..', 'data', 'facts.bin'));
const facts = loadFactModel(weights);

const MARK = /⟦([^|⟧]+)\|([^⟧]+)⟧/gu;

/** Builds the context of a marked text; mentions of one name are linked, `place=坪山区` links to another name. */
export function contextOf(marked: string, options: { readonly learned?: boolean } = {}): FactContext {
  const entities: LinkedMention[] = [];
  const figures: ReadFigure[] = [];
  let text = '';
  let last = 0;
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(last, mark.index);
    last = mark.index + mark[0].length;
    const [header, words] = [mark[1]!, mark[2]!];
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    const [kind, value, unit] = header.split(' ') as [string, string?, string?];
    const [type, target] = kind.split('=') as [EntityType, string?];
    if (ENTITY_TYPES.includes(type))
      entities.push({
        ...span,
        type,
        score: 1,
        recogniser: 'test',
        id: `${type}:${target ?? words}`,
        name: target ?? words,
      });
    else {
      const dated = kind === 'date' || kind === 'duration';
      figures.push({
        ...span,
        kind: kind as FigureKind,
        value: dated ? value! : Number(value),
        unit: unit ?? (kind === 'percent' ? '%' : ''),
        approx: 'none',
      });
    }
  }
  text += marked.slice(last);
  const reading = read(text);
  const layout = layOut(reading);
  return {
    reading,
    layout,
    figures,
    words: cutWords(reading.text, layout, segmenter),
    entities,
    documentDate: null,
    resources: { lexicon: EMPTY_LEXICON, segmenter, tagger: null, ...(options.learned === false ? {} : { facts }) },
  };
}

/** The facts of a marked text. */
export function factsOf(marked: string): readonly Fact[] {
  return extractFacts(contextOf(marked));
}

/** Indicator facts as `subject | indicator | figure | time`, with Δ for changes. */
export function indicatorsOf(marked: string): string[] {
  const context = contextOf(marked);
  return extractFacts(context).flatMap((fact) => {
    if (fact.kind !== 'indicator') return [];
    const figure = context.figures[fact.figure]!;
    const words = context.reading.text.slice(figure.start, figure.end);
    return [`${fact.subject} | ${fact.indicator} | ${words} | ${fact.time}${fact.change ? ' Δ' : ''}`];
  });
}

/** Role facts as `person | position | organization`. */
export function rolesOf(marked: string): string[] {
  return extractFacts(contextOf(marked, { learned: false })).flatMap((fact) =>
    fact.kind === 'role' ? [`${fact.person} | ${fact.position} | ${fact.organization}`] : [],
  );
}

/** Event facts as `event trigger: participants`. */
export function eventsOf(marked: string): string[] {
  const context = contextOf(marked);
  return extractFacts(context).flatMap((fact) =>
    fact.kind === 'event'
      ? [`${fact.event} ${context.reading.text.slice(fact.start, fact.end)}: ${fact.participants.join('、')}`]
      : [],
  );
}
