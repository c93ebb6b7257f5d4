/** Answers what is to be known and decided before a conversion: risks and changes of vocabulary. */
import type { Disposable } from 'vscode-languageserver/node';
import { conversionRisk, suggestSource } from '../core/index.ts';
import {
  type CountedChange,
  REVIEW_CONVERSION,
  type ReviewConversionParams,
  type ReviewConversionResult,
} from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { knowledgeOf, openChanges } from './conversionKnowledge.ts';
import { refuseUnknown } from './convert.ts';

/** Registers the request. */
export function answerConversionReviews(context: ServerContext): Disposable {
  return context.connection.onRequest(
    REVIEW_CONVERSION,
    async (params: ReviewConversionParams): Promise<ReviewConversionResult> => {
      const { texts, from, to } = params;
      refuseUnknown(to);
      return {
        risks: texts.map((text) => conversionRisk(text, { to, ...(from ? { from } : {}) })),
        vocabulary: to === 'twp' ? await vocabularyOf(params, context) : [],
      };
    },
  );
}

async function vocabularyOf(
  { texts, uris, from }: ReviewConversionParams,
  context: ServerContext,
): Promise<readonly CountedChange[]> {
  // One source for all texts, as the conversion itself has it.
  const source = from ?? suggestSource(texts.join('\n'));
  const counted = new Map<string, CountedChange>();
  for (const [index, text] of texts.entries()) {
    const knowledge = await knowledgeOf(text, source, context, uris?.[index]);
    for (const { word, replacement, kind } of openChanges(text, source, 'twp', knowledge)) {
      const key = `${word}\n${replacement}`;
      counted.set(key, { word, replacement, kind, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}
