/** Answers what is to be known and decided before a conversion: risks, changes of vocabulary, doubtful characters. */
import { Disposable } from 'vscode-languageserver/node';
import {
  areConfused,
  areTolerated,
  type ConversionKnowledge,
  conversionRisk,
  convert,
  doubtfulCharacters,
  spanToTarget,
  suggestSource,
} from '../core/index.ts';
import {
  type CountedChange,
  DOUBTFUL_CHARACTERS,
  type DoubtfulCharactersParams,
  type DoubtfulCharactersResult,
  type DoubtfulPlace,
  REVIEW_CONVERSION,
  type ReviewConversionParams,
  type ReviewConversionResult,
} from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { firstOverlap, knowledgeOf, openChanges } from './conversionKnowledge.ts';
import { refuseUnknown } from './convert.ts';

/** Registers the requests. */
export function answerConversionReviews(context: ServerContext): Disposable {
  const { connection } = context;
  const registered = [
    connection.onRequest(
      REVIEW_CONVERSION,
      async ({ texts, to }: ReviewConversionParams): Promise<ReviewConversionResult> => {
        refuseUnknown(to);
        return {
          risks: texts.map((text) => conversionRisk(text, { to })),
          vocabulary: to === 'twp' ? await vocabularyOf(texts, context) : [],
        };
      },
    ),
    connection.onRequest(
      DOUBTFUL_CHARACTERS,
      async ({ text, to }: DoubtfulCharactersParams): Promise<DoubtfulCharactersResult> => {
        refuseUnknown(to);
        if (suggestSource(text) !== 'cn') return { places: [] };
        return { places: doubtfulPlaces(text, to, await knowledgeOf(text, 'cn', context)) };
      },
    ),
  ];
  return Disposable.create(() => {
    for (const registration of registered) registration.dispose();
  });
}

async function vocabularyOf(texts: readonly string[], context: ServerContext): Promise<readonly CountedChange[]> {
  // One source for all texts, as the conversion itself has it.
  const from = suggestSource(texts.join('\n'));
  const counted = new Map<string, CountedChange>();
  for (const text of texts) {
    const knowledge = await knowledgeOf(text, from, context);
    for (const { word, replacement, kind } of openChanges(text, from, 'twp', knowledge)) {
      const key = `${word}\n${replacement}`;
      counted.set(key, { word, replacement, kind, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

function doubtfulPlaces(
  text: string,
  to: DoubtfulCharactersParams['to'],
  knowledge: ConversionKnowledge,
): readonly DoubtfulPlace[] {
  const converted = convert(text, { from: 'cn', to, ...knowledge });
  const wordOf = firstOverlap(knowledge.words ?? []);
  const decidedAt = firstOverlap(knowledge.chosen ?? []);
  return doubtfulCharacters(text, to, knowledge).flatMap((found): DoubtfulPlace[] => {
    if (decidedAt(found.span)) return [];
    const { start, end } = wordOf(found.span) ?? found.span;
    const target = spanToTarget(converted.map, { start, end });
    const { chosen, alternatives } = found;
    const rare = !alternatives.some((other) => areConfused(chosen, other) || areTolerated(chosen, other));
    return [{ ...found, rare, word: { start, end }, written: converted.text.slice(target.start, target.end) }];
  });
}
