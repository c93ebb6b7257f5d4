/**
 * Tags one line in two passes: the first alone, the second with what the document says of it. Only the islands are read where the
 * detector says that names are possible; what lies between belongs to none.
 */
import type { Span } from '../../types.ts';
import type { RuleContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import { Decoder } from './decoder.ts';
import { placesOfNames } from './detector.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { DOCUMENT_FEATURES, extractDocumentFeatures, extractFeatures, FEATURES } from './features.ts';
import { hasNameBeside, islandsOf, type Place, placesKnown } from './islands.ts';
import { LABELS, typeOf } from './labels.ts';
import { addScores, ScoreBuffers, type TaggerModel } from './model.ts';

/** Longer stretches without a full stop are cut, so that memory stays bounded. */
const LONGEST_SEQUENCE = 600;
/** A quantised sum that no weights make up for. */
const EXCLUDED = -20_000;
/** What the first pass is so sure of, the document has nothing to add to. */
const SURE = 0.9;
/** How many different things the document may say of one line before what was made of them is forgotten. */
const MOST_VARIANTS = 8;

/** What the tagger knows of one line before it reads it, in offsets of its window. */
interface KnownLine {
  readonly evidence: Evidence;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** For each character whether it is worth reading closely. */
  readonly near: Uint8Array;
}

/** What the tagger makes of one line. */
export interface TaggedLine extends KnownLine {
  readonly stretches: readonly TaggedStretch[];
  /** Mentions of the first pass. */
  readonly mentions: readonly Mention[];
  /** What the second pass made of the line, the last made first. */
  readonly variants: Variant[];
}

/** Mentions of the second pass, by what the document says of the line. */
interface Variant {
  readonly names: Uint8Array;
  readonly mentions: readonly Mention[];
}

interface TaggedStretch extends Span {
  /** The parts of it that were read closely. */
  readonly islands: readonly Island[];
}

/** A part of a stretch where names are possible, with a character on either side that is surely outside of any. */
interface Island extends Place {
  /** Quantised label sums of the first pass, kept for the second. */
  readonly sums: Int16Array;
  readonly mentions: readonly Mention[];
}

/** A stretch without a full stop, cut where it is too long. */
export function cutLong(sentence: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = sentence.start; start < sentence.end; start += LONGEST_SEQUENCE)
    pieces.push({ start, end: Math.min(start + LONGEST_SEQUENCE, sentence.end) });
  return pieces;
}

/** A model with the buffers that running it takes. */
export class LineTagger {
  private readonly decoder: Decoder;
  private readonly features = new Int32Array(LONGEST_SEQUENCE * FEATURES);
  private readonly sums = new Int16Array(LONGEST_SEQUENCE * LABELS);
  private readonly buffers = new ScoreBuffers(Math.max(FEATURES, DOCUMENT_FEATURES));

  constructor(private readonly model: TaggerModel) {
    this.decoder = new Decoder(model.transitions, model.scale, LONGEST_SEQUENCE);
  }

  /** The first pass over a line; `proposals` is what the rules propose there. */
  tag(context: RuleContext, proposals: readonly Mention[]): TaggedLine {
    const { lines, sentences } = context.layout;
    const { start: lineStart, end: lineEnd } = lines[0]!;
    const evidence = gatherEvidence(context, proposals);
    const near = placesOfNames(evidence, lineStart, lineEnd, this.model.detector);
    const line = { evidence, lineStart, lineEnd, near };
    const found = sentences
      .flatMap(cutLong)
      .map(({ start, end }) => ({ start, end, islands: this.readIslands(line, { start, end }) }));
    const mentions = found.flatMap(mentionsOf);
    return { evidence, lineStart, lineEnd, near, stretches: found, mentions, variants: [] };
  }

  /** The second pass over a line; `names` is its part of the column of `documentNames`. */
  again(line: TaggedLine, names: Uint8Array): readonly Mention[] {
    if (names.every((code) => code === 0)) return line.mentions;
    const before = line.variants.find((variant) => isEqual(variant.names, names));
    if (before) return before.mentions;
    const mentions = line.stretches.flatMap((stretch) => this.readAgain(line, stretch, names));
    line.variants.unshift({ names: names.slice(), mentions });
    if (line.variants.length > MOST_VARIANTS) line.variants.pop();
    return mentions;
  }

  /** The islands of a stretch; those of `before` that are the same are taken over. */
  private readIslands(line: KnownLine, stretch: Span, before: readonly Island[] = []): Island[] {
    const places = islandsOf(line.near, stretch);
    // One array for all: memory is asked for once a stretch.
    const sums = new Int16Array(places.reduce((length, { start, end }) => length + end - start, 0) * LABELS);
    let used = 0;
    let known = 0;
    return places.map((place) => {
      while (known < before.length && before[known]!.start < place.start) known++;
      const same = before[known];
      if (same && isSamePlace(same, place)) return same;
      const own = sums.subarray(used, used + (place.end - place.start) * LABELS);
      used += own.length;
      return this.readIsland(line, place, own);
    });
  }

  private readIsland(line: KnownLine, place: Place, sums: Int16Array): Island {
    const { start, end, from, to } = place;
    extractFeatures(line.evidence, from, to, line.lineStart, line.lineEnd, this.features);
    addScores(this.model, this.features, to - from, FEATURES, sums.subarray((from - start) * LABELS), this.buffers);
    if (start < from) exclude(sums, 0);
    if (to < end) exclude(sums, end - start - 1);
    return { start, end, from, to, sums, mentions: this.decode(sums, start, end) };
  }

  private readAgain(line: TaggedLine, stretch: TaggedStretch, names: Uint8Array): readonly Mention[] {
    const near = placesKnown(line.near, stretch, names);
    const islands = near ? this.readIslands({ ...line, near }, stretch, stretch.islands) : stretch.islands;
    return islands.flatMap((island) => this.readIslandAgain(island, line.evidence, names));
  }

  private readIslandAgain({ start, end, sums, mentions }: Island, evidence: Evidence, names: Uint8Array) {
    if (areSure(mentions) && !hasNameBeside(mentions, names, start, end)) return mentions;
    let from = start;
    while (from < end && names[from] === 0) from++;
    if (from === end) return mentions;
    let to = end;
    while (names[to - 1] === 0) to--;
    // The characters beside a name are told of it as well.
    from = Math.max(start, from - 1);
    to = Math.min(end, to + 1);
    extractDocumentFeatures(evidence, names, from, to, this.features);
    this.sums.set(sums);
    const own = this.sums.subarray((from - start) * LABELS);
    addScores(this.model, this.features, to - from, DOCUMENT_FEATURES, own, this.buffers);
    return this.decode(this.sums, start, end);
  }

  private decode(sums: Int16Array, start: number, end: number): Mention[] {
    return this.decoder.decode(sums, end - start).map((mention) => ({
      start: start + mention.start,
      end: start + mention.end,
      type: typeOf(mention.label),
      score: mention.probability,
      recogniser: 'tagger',
    }));
  }
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end && a.from === b.from && a.to === b.to;
}

function areSure(mentions: readonly Mention[]): boolean {
  return mentions.every(({ score }) => score >= SURE);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function mentionsOf({ islands }: TaggedStretch): Mention[] {
  return islands.flatMap(({ mentions }) => mentions);
}

/** Leaves a position no label but O. */
function exclude(sums: Int16Array, position: number): void {
  sums.fill(EXCLUDED, position * LABELS + 1, (position + 1) * LABELS);
}
