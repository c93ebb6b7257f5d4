/** Sentences with one figure marked 【…】, and what the words around it say of it. */

import type { FactContext } from '../../../src/core/facts/context.ts';
import { readDocument } from '../../../src/core/facts/document.ts';
import { isChange } from '../../../src/core/facts/indicators/change.ts';
import { qualify } from '../../../src/core/facts/qualifiers/qualifiers.ts';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { EMPTY_LEXICON, type IndicatorFact, type IndicatorQualifiers, type Validity } from '../../../src/core/index.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { cutWords } from '../../../src/core/lexicon/words.ts';
import { read } from '../../../src/core/reading/reading.ts';
import { loadSegmenter } from '../../../src/server/resources/loadResources.ts';

const segmenter = await loadSegmenter();

export interface Setting {
  /** The time of the marked figure's fact. */
  readonly time?: string;
  /** The day the document dates itself to. */
  readonly today?: string;
  readonly indicator?: string;
  readonly validity?: Validity;
}

function contextOf(text: string, { today = '2024-03-01', validity }: Setting): FactContext {
  const reading = read(text);
  const layout = layOut(reading);
  const words = cutWords(reading.text, layout, segmenter);
  const resources = { lexicon: EMPTY_LEXICON, segmenter, tagger: null };
  const found = recogniseFigures(reading, layout, today);
  return { reading, layout, words, entities: [], ...found, resources, ...(validity ? { validity } : {}) };
}

/** All facts of a text, one for each stated figure, qualified. */
export function qualifiedFacts(
  text: string,
  setting: Setting = {},
): { context: FactContext; facts: readonly IndicatorFact[] } {
  const context = contextOf(text, setting);
  const document = readDocument(context);
  const facts = context.figures.flatMap((figure, index): IndicatorFact[] => {
    const at = document.figureTokens[index]!;
    if (at < 0 || figure.kind === 'date' || figure.kind === 'duration') return [];
    const { start, end } = figure;
    const { time = null, indicator = '指标' } = setting;
    return [
      { kind: 'indicator', start, end, figure: index, subject: null, indicator, time, change: isChange(document, at) },
    ];
  });
  return { context, facts: qualify(context, facts) };
}

/** What is said of the figure marked 【…】. */
export function qualifiersOf(marked: string, setting: Setting = {}): IndicatorQualifiers {
  const start = marked.indexOf('【');
  const text = marked.replace(/[【】]/gu, '');
  const { context, facts } = qualifiedFacts(text, setting);
  const fact = facts.find(({ figure }) => context.figures[figure]!.start === start);
  if (!fact) throw new Error(`no figure at the mark: ${marked}`);
  const {
    kind: _kind,
    start: _start,
    end: _end,
    figure: _figure,
    subject: _s,
    indicator: _i,
    time: _t,
    change: _c,
    ...said
  } = fact;
  return said;
}

/** The words of the figure that an index of a qualifier points at. */
export function figureWords(marked: string, index: number, setting: Setting = {}): string {
  const { context } = qualifiedFacts(marked.replace(/[【】]/gu, ''), setting);
  const figure = context.figures[index]!;
  return context.reading.text.slice(figure.start, figure.end);
}
