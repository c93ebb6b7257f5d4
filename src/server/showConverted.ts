/** Answers with a document in another script, what of it is in doubt, and where a place of the one stands in the other. */
import { Disposable } from 'vscode-languageserver/node';
import {
  type ConversionKnowledge,
  type ConversionResult,
  convert,
  roundTripLosses,
  type Span,
  segmentWords,
  spanToTarget,
  suggestSource,
} from '../core/index.ts';
import {
  CONVERTED_VIEW,
  type ConvertedViewParams,
  type ConvertedViewResult,
  type LostPlace,
  PARTNER_SPAN,
  type PartnerSpanParams,
} from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { firstOverlap, knowledgeOf, mentionsIn, withChosen } from './conversionKnowledge.ts';
import { refuseUnknown } from './convert.ts';
import { doubtfulPlaces } from './doubtfulPlaces.ts';
import { protectedPieces } from './protectedWords.ts';

/** Registers the requests. */
export function answerConvertedViews(context: ServerContext): Disposable {
  const { connection, views } = context;
  const registered = [
    connection.onRequest(CONVERTED_VIEW, (params: ConvertedViewParams) => convertedView(params, context)),
    connection.onRequest(PARTNER_SPAN, (params: PartnerSpanParams) => views.partnerSpan(params)),
  ];
  return Disposable.create(() => {
    for (const registration of registered) registration.dispose();
  });
}

async function convertedView(params: ConvertedViewParams, context: ServerContext): Promise<ConvertedViewResult> {
  const { uri, source, text, to, parts, chosen, roundTrip } = params;
  refuseUnknown(to);
  const from = suggestSource(parts ? parts.map(({ start, end }) => text.slice(start, end)).join('\n') : text);
  const known = await knowledgeOf(text, from, context, source);
  const knowledge = { ...withChosen(known, chosen), protectedSpans: parts ? outside(parts, text.length) : [] };
  const conversion = convert(text, { from, to, ...knowledge });
  show(uri, { source, sourceText: text, conversion, to }, context);
  const partAt = firstOverlap(parts ?? [{ start: 0, end: text.length }]);
  const places = doubtfulPlaces(text, to, conversion, known, chosen).filter(({ span }) => partAt(span));
  const losses = roundTrip ? await lostPlaces(params, conversion, knowledge, context) : [];
  return { text: conversion.text, places, losses };
}

/** Keeps what a view shows; where its text stays, nobody else would have it annotated anew. */
function show(uri: string, view: Parameters<ServerContext['views']['remember']>[1], context: ServerContext): void {
  const { views, documents, analyses } = context;
  const document = documents.get(uri);
  const before = document && views.of(document);
  views.remember(uri, view);
  if (document?.getText() === view.conversion.text && !before) analyses.again(document);
}

function outside(parts: readonly Span[], length: number): Span[] {
  const starts = [0, ...parts.map(({ end }) => end)];
  const ends = [...parts.map(({ start }) => start), length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? length }));
}

/** What the way back would make something else of, converted as this server would do it. */
async function lostPlaces(
  { text, to, parts, source }: ConvertedViewParams,
  conversion: ConversionResult,
  knowledge: ConversionKnowledge,
  context: ServerContext,
): Promise<readonly LostPlace[]> {
  const resources = await context.resources.catch(() => null);
  const { maxFileSize, protectedWords } = await context.settings.of(source);
  const mentions = to === 'cn' ? await mentionsIn(text, context, source) : [];
  const onReturn = (there: ConversionResult): ConversionKnowledge => {
    const chosen = protectedPieces(there.text, protectedWords);
    if (to !== 'cn' || !resources || text.length > maxFileSize) return { chosen };
    return {
      chosen,
      words: segmentWords(there.text, resources.segmenter),
      mentions: mentions.map(({ type, start, end }) => ({ type, ...spanToTarget(there.map, { start, end }) })),
    };
  };
  const partAt = firstOverlap(parts ?? [{ start: 0, end: text.length }]);
  return roundTripLosses(text, { from: conversion.from, to, ...knowledge }, onReturn)
    .filter(({ span }) => partAt(span))
    .map(({ span, becomes }) => ({ span, becomes, target: spanToTarget(conversion.map, span) }));
}
