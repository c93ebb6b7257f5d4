/** The pipeline: reading → layout → figures → entities → facts → checks, and the way back to source coordinates. */
import { documentCard } from './card/documentCard.ts';
import { runChecks } from './checks/checks.ts';
import { recogniseEntities } from './entities/entities.ts';
import type { LineFindings } from './entities/lineFindings.ts';
import { extractFacts } from './facts/facts.ts';
import { recogniseFigures } from './figures/figures.ts';
import type { Token } from './figures/token.ts';
import { layOut } from './layout/layout.ts';
import { cutWords, type LineWords } from './lexicon/words.ts';
import { Memo } from './memo.ts';
import { originalText, type Reading, read, sourceSpan } from './reading/reading.ts';
import type { Resources } from './resources.ts';
import { separate } from './separate.ts';
import type { Annotations, Span } from './types.ts';

export interface AnnotateOptions {
  readonly resources: Resources;
  /** The document's date where the text has none, ISO 8601. */
  readonly date?: string;
  /** What the last analysis of nearly the same text remembers, with the same resources; the result is the same without it. */
  readonly memory?: AnalysisMemory;
}

/** What an analysis remembers for the next one, so that this need only read again what has changed. */
export class AnalysisMemory {
  readonly figures = new Memo<readonly Token[]>();
  readonly words = new Memo<LineWords>();
  readonly names = new Memo<LineFindings>();
}

/**
 * Annotates a text. Pure: the same text and options give the same annotations. Never throws.
 * @returns spans in UTF-16 code units of `text`
 */
export function annotate(text: string, options: AnnotateOptions): Annotations {
  const stages = annotateInStages(text, options);
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value;
  }
}

/** The same as `annotate`, pausing after each stage, so that a host can answer others in between or give up. */
export function* annotateInStages(text: string, options: AnnotateOptions): Generator<undefined, Annotations> {
  const reading = read(text);
  yield;
  const layout = layOut(reading);
  yield;
  const { figures: found, documentDate } = recogniseFigures(
    reading,
    layout,
    options.date ?? null,
    options.memory?.figures,
  );
  yield;
  const words = cutWords(reading.text, layout, options.resources.segmenter, options.memory?.words);
  const named = recogniseEntities(reading, layout, found, words, options.resources, options.memory?.names);
  const { figures, entities } = separate(found, named);
  yield;
  const card = documentCard({ reading, layout, figures, documentDate });
  const { resources } = options;
  const context = { reading, layout, figures, words, entities, documentDate, validity: card, resources };
  const facts = extractFacts(context);
  yield;
  const checks = runChecks(context, facts);
  const body = placed(reading, layout.body);
  return {
    document: {
      script: reading.script,
      // A title may run over several lines.
      title: layout.title && originalText(reading, layout.title).replaceAll('\n', ''),
      source: layout.publisher && originalText(reading, layout.publisher),
      date: documentDate,
      body: [body.start, body.end],
      headings: layout.headings.map(({ start, end, text, level }) => ({
        ...placed(reading, { start, end }),
        // The text may leave out what ends the line (a colon).
        text: originalText(reading, { start, end: start + text.length }),
        level,
      })),
      card,
    },
    entities: entities.map((mention) => {
      const { start, end } = placed(reading, mention);
      const { type, kind, id, name, recogniser } = mention;
      const text = reading.source.slice(start, end);
      return kind
        ? { start, end, text, type, kind, id, name, recogniser }
        : { start, end, text, type, id, name, recogniser };
    }),
    figures: figures.map(({ kind, value, unit, approx, ...span }) => {
      const { start, end } = placed(reading, span);
      return { start, end, text: reading.source.slice(start, end), kind, value, unit, approx };
    }),
    facts: facts.map((fact) => {
      const { start, end } = placed(reading, fact);
      return { ...fact, start, end };
    }),
    checks: checks.map((check) => ({
      ...check,
      ...placed(reading, check),
      related: check.related.map((span) => placed(reading, span)),
    })),
  };
}

/** The source span of a reading's span; an empty span stays empty. */
function placed(reading: Reading, span: Span): Span {
  return span.end > span.start ? sourceSpan(reading, span) : { start: 0, end: 0 };
}
