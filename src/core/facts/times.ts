/** When a stated figure holds or an event took place: a choice among the dates up to it. */
import type { FactDocument, Token } from './document.ts';
import type { Decider, Link } from './model/decider.ts';
import { type FeatureSink, hashText, step } from './model/features.ts';
import { lexical, neighbour, opening, zone } from './zone.ts';

interface Candidate {
  readonly time: string | null;
  /** Token of its nearest mention, -1 for the time of the fact before or the document's date. */
  readonly token: number;
  readonly rank: number;
}

const NEAREST = 7;
/** How many tokens back dates are looked for. */
const FARTHEST = 400;

/**
 * Chooses the times of facts together: a time goes on until another is given.
 * @param anchors tokens of the figures or triggers, ascending
 * @param kinds what each fact is: the kind of its figure or of its event
 */
export function chooseTimes(
  document: FactDocument,
  stage: 'time' | 'date',
  anchors: readonly number[],
  kinds: readonly string[],
  decider: Decider,
): (string | null)[] {
  const links = anchors.map((at, index): Link<string | null> => {
    const candidates = gather(document, at);
    const scene = sceneOf(document, at, stage, kinds[index]!, anchors[index - 1] ?? -1);
    return {
      at: stage === 'time' ? document.tokens[at]!.index : at,
      candidates: candidates.map(({ time }) => time),
      describe: (i, sink) => describe(document, scene, candidates[i]!, sink),
      describeSame: (i, sink) => describeSame(scene, candidates[i]!, sink),
    };
  });
  const chosen = decider.chain(stage, links);
  return links.map(({ candidates }, i) => candidates[chosen[i]!]!);
}

function gather(document: FactDocument, at: number): Candidate[] {
  const { tokens, context } = document;
  const figure = tokens[at]!;
  const found: Candidate[] = [{ time: null, token: -1, rank: 0 }];
  const seen = new Set<string>();
  const add = (time: string, token: number): void => {
    if (seen.has(time)) return;
    seen.add(time);
    found.push({ time, token, rank: found.length - 1 });
  };
  const addDate = (i: number): void => {
    const token = tokens[i]!;
    if (token.kind === 'figure' && token.tag === 'date') add(String(context.figures[token.index]!.value), i);
  };
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST) && seen.size < NEAREST; i--) addDate(i);
  for (let i = at + 1; i < tokens.length && tokens[i]!.clause === figure.clause; i++) addDate(i);
  if (context.documentDate) add(context.documentDate, -1);
  return found;
}

interface Scene {
  readonly at: number;
  readonly anchor: Token;
  readonly kind: number;
  readonly unit: number;
  readonly before: number;
  readonly verb: number;
  readonly opening: number;
  readonly lead: number;
  readonly previous: number;
  readonly gap: number;
  readonly documentDate: string | null;
}

function sceneOf(document: FactDocument, at: number, stage: 'time' | 'date', kind: string, previous: number): Scene {
  const { tokens, clauseStarts, sentenceStarts, context } = document;
  const anchor = tokens[at]!;
  let before = 0;
  let verb = 0;
  for (let i = at - 1; i >= clauseStarts[anchor.clause]!; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    if (before === 0 && token.tag[0] !== 'd') before = token.hash;
    if (verb === 0 && token.tag[0] === 'v') verb = token.hash;
  }
  return {
    at,
    anchor,
    kind: hashText(kind) + (stage === 'time' ? 0 : 1),
    unit: stage === 'time' ? hashText(context.figures[anchor.index]!.unit) : anchor.hash,
    before,
    verb,
    opening: lexical(tokens[clauseStarts[anchor.clause]!]!),
    lead: lexical(tokens[sentenceStarts[anchor.sentence]!]!),
    previous,
    gap: previous < 0 ? 11 : zone(tokens[previous]!, anchor),
    documentDate: context.documentDate,
  };
}

/** 4 year, 7 month, 10 day, 20 and more for periods: the length of the ISO form tells the precision. */
function precision(time: string): number {
  return time.includes('/') ? 20 + time.indexOf('/') : time.length;
}

function describe(document: FactDocument, scene: Scene, candidate: Candidate, sink: FeatureSink): void {
  const { tokens } = document;
  const { time, token, rank } = candidate;
  if (time === null) {
    sink.add(103, scene.kind);
    sink.add(104, scene.unit);
    sink.add(105, scene.before);
    sink.add(106, scene.verb);
    sink.add(107, scene.opening);
    sink.add(100, scene.lead);
    return;
  }
  const length = precision(time);
  const place = token < 0 ? 20 : token > scene.at ? 19 : zone(tokens[token]!, scene.anchor);
  const isDocument = time === scene.documentDate ? 2 : 1;
  const near = Math.min(place, 6) + 1;
  sink.add(108, place + 1, rank + 1);
  sink.add(109, place + 1, length, isDocument);
  sink.add(110, place + 1, scene.kind);
  sink.add(111, length, scene.kind, near);
  sink.add(112, length, scene.unit);
  sink.add(113, scene.before, near);
  sink.add(114, scene.before, length);
  sink.add(115, scene.verb, near);
  sink.add(116, scene.unit, near);
  sink.add(117, scene.opening, near);
  sink.add(118, isDocument, place + 1, scene.kind);
  sink.add(128, scene.gap + 1, near);
  if (scene.documentDate) {
    const later = time.slice(0, 4) > scene.documentDate.slice(0, 4) ? 3 : time > scene.documentDate ? 2 : 1;
    sink.add(119, later, near, scene.kind);
    sink.add(129, later, scene.before);
  }
  if (token < 0) return;
  const { sentence } = tokens[token]!;
  const left = neighbour(document, token - 1, sentence);
  const right = neighbour(document, token + 1, sentence);
  const opens = opening(document, token);
  sink.add(120, left, near);
  sink.add(121, right, near);
  sink.add(122, left, near, scene.kind);
  sink.add(123, right, near, scene.kind);
  sink.add(124, opens, place + 1, length);
  sink.add(125, opens, right, place + 1);
  if (place === 0) sink.add(126, step(scene.at - token), length);
  if (token > scene.previous) sink.add(127, near, scene.gap + 1, opens);
}

function describeSame(scene: Scene, { time, token }: Candidate, sink: FeatureSink): void {
  const some = time === null ? 1 : token > scene.previous ? 3 : 2;
  const gap = Math.min(scene.gap, 6) + 1;
  sink.add(151, some, scene.gap + 1);
  sink.add(152, some, scene.kind, gap);
  sink.add(153, some, scene.before, gap);
  sink.add(154, some, scene.verb, gap);
  sink.add(155, some, scene.opening, gap);
  sink.add(156, some, scene.unit, gap);
  if (time !== null) sink.add(157, precision(time), scene.gap + 1);
}
