/**
 * Conversion between scripts over the dictionaries of OpenCC, with an exact offset map. Recognised names and word
 * boundaries settle what the dictionaries alone get wrong (范长江, 粉丝发布).
 */

import { PhraseTrie } from '../reading/phraseTrie.ts';
import { detectScript } from '../reading/script.ts';
import type { EntityType, Span } from '../types.ts';
import { type Chain, chainOf, type ScriptCode } from './chains.ts';
import { traditionalPieces } from './mixed.ts';
import { personOverrides } from './names.ts';
import { IDENTITY, type OffsetMap, spanToTarget } from './offsetMap.ts';
import { type OnMatch, type Override, type PassLimits, runPass, segmentEnds } from './pass.ts';
import { protectedOccurrences } from './protectedWords.ts';
import { standardOf } from './standard.ts';
import { countedThings } from './supplement.ts';
import { wordStarts } from './words.ts';

/** What a text is converted from: one script, or simplified and traditional by turns. */
export type SourceScript = ScriptCode | 'mixed';

/** What is known of a text beside its characters; all spans are in source coordinates. */
export interface ConversionKnowledge {
  /** Recognised names: persons keep the form of their surname; beside `words` each is a word, however it was cut. */
  readonly mentions?: readonly (Span & { readonly type: EntityType })[];
  /** The words of the text (`segmentWords`): no dictionary entry may cut one in two, and the supplement is in force. */
  readonly words?: readonly Span[];
  /** Pieces that a person decided: another counterpart, an accepted change of vocabulary. */
  readonly chosen?: readonly (Span & { readonly text: string })[];
  /** Pieces that stay as they are. */
  readonly protectedSpans?: readonly Span[];
  /** Words that stay as they are wherever they occur. */
  readonly protectedWords?: readonly string[];
}

export interface ConversionOptions extends ConversionKnowledge {
  /** The script of the text; left out, `suggestSource` decides. */
  readonly from?: SourceScript;
  readonly to: ScriptCode;
}

export interface ConversionResult {
  readonly text: string;
  /** The way from source offsets to those of `text` and back: see offsetMap.ts. */
  readonly map: OffsetMap;
  /** The script that the text was taken for. */
  readonly from: SourceScript;
}

/**
 * Converts a text. Without knowledge the result equals that of opencc-js.
 * Never throws for a known script; linear in the length of the text.
 */
export function convert(text: string, options: ConversionOptions): ConversionResult {
  return convertObserved(text, options);
}

/** The likeliest source script of a text: simplified, traditional of the standard whose forms it writes, or both. */
export function suggestSource(text: string): SourceScript {
  const script = detectScript(text);
  if (script === 'mixed') return 'mixed';
  return script === 'Hans' ? 'cn' : (standardOf(text) ?? 't');
}

/**
 * Converts a text and tells what the pass from simplified to traditional decided.
 * @param onMatch called with spans of the text that this pass sees (the source, compatibility characters unified; of a
 * mixed text all of it simplified)
 */
export function convertObserved(text: string, options: ConversionOptions, onMatch?: OnMatch): ConversionResult {
  const from = options.from ?? suggestSource(text);
  const mixed = from === 'mixed' && options.to !== 'cn';
  const chain = from === 'mixed' ? chainOf(mixed ? 'cn' : 't', options.to) : chainOf(from, options.to);
  if (chain.passes.length === 0) return { text, map: IDENTITY, from };
  const work = new Conversion(text, options);
  // Words are found and counterparts chosen in simplified text only; what was traditional is put back afterwards.
  if (mixed) work.follow(chainOf('t', 'cn'), {});
  const leading = from === 'cn' || mixed ? work.knowledge(options, chain.passes[0]) : {};
  work.follow(chain, leading, onMatch, mixed ? traditionalPieces(text) : []);
  return { text: work.text, map: { passes: work.passes }, from };
}

/** A text under way, with the pieces that are settled. */
class Conversion {
  readonly passes: PassChanges[] = [];
  private fixed: readonly Override[];

  constructor(
    public text: string,
    { chosen = [], protectedSpans = [], protectedWords = [] }: ConversionOptions,
  ) {
    const kept = [...protectedSpans, ...protectedOccurrences(text, protectedWords)];
    const pieces = kept.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    this.fixed = withoutOverlap([...chosen, ...pieces], text.length);
  }

  /**
   * What the pass from simplified to traditional is to respect.
   * @param trie the entries of that pass
   */
  knowledge({ mentions = [], words }: ConversionKnowledge, trie = NOTHING): PassLimits {
    const names = mentions
      .map((mention) => ({ ...mention, ...this.placed(mention) }))
      .filter((name) => !isInIdiom(trie, this.text, name));
    const persons = names.filter(({ type }) => type === 'person').flatMap((name) => personOverrides(this.text, name));
    const counted = words ? countedThings(this.text) : [];
    return {
      overrides: withoutOverlap([...this.fixed, ...persons, ...counted], this.text.length),
      words: words && wordStarts(this.text.length, [...words.map((word) => this.placed(word)), ...names]),
    };
  }

  /**
   * Runs the passes of a chain.
   * @param leading what the first pass is to respect
   * @param restored pieces of the source that are put back behind the first pass
   */
  follow(chain: Chain, leading: PassLimits, onMatch?: OnMatch, restored: readonly Override[] = []): void {
    if (chain.normalization && hasCompatibility(this.text)) this.run(chain.normalization, {});
    const passes = leading.words ? [chain.supplemented(), ...chain.passes.slice(1)] : chain.passes;
    let segments = chain.segmentation ? this.segments(chain.segmentation, leading) : undefined;
    passes.forEach((trie, index) => {
      const first = index === 0;
      const done = [this.run(trie, { segments, ...(first ? leading : {}) }, first ? onMatch : undefined)];
      if (first && restored.length > 0) done.push(this.restore(restored));
      segments = segments?.map((end) => spanToTarget({ passes: done }, { start: 0, end }).end);
    });
  }

  private restore(pieces: readonly Override[]): PassChanges {
    const placed = pieces
      .map((piece) => ({ ...piece, ...this.placed(piece) }))
      .filter(({ start, end, text }) => end - start === text.length);
    return this.run(NOTHING, { overrides: withoutOverlap([...this.fixed, ...placed], this.text.length) });
  }

  private segments(trie: PhraseTrie, limits: PassLimits): readonly number[] {
    return segmentEnds(trie, this.text, { overrides: this.fixed, ...limits });
  }

  private run(trie: PhraseTrie, limits: PassLimits, onMatch?: OnMatch): PassChanges {
    const { text, changes } = runPass(trie, this.text, { overrides: this.fixed, ...limits }, onMatch);
    this.text = text;
    this.fixed = this.fixed.map((piece) => ({ ...piece, ...spanToTarget({ passes: [changes] }, piece) }));
    if (changes.length > 0) this.passes.push(changes);
    return changes;
  }

  private placed(span: Span): Span {
    return spanToTarget({ passes: this.passes }, span);
  }
}

type PassChanges = OffsetMap['passes'][number];

const NOTHING = new PhraseTrie([]);

/** Entries of so many characters are idioms and titles, which are surer than a name that was found in the middle of one. */
const IDIOM = 4;

/** Whether an idiom holds a name or a part of it: 余音绕梁 is nobody of the name of 余. */
function isInIdiom(trie: PhraseTrie, text: string, name: Span): boolean {
  for (let at = Math.max(0, name.start - IDIOM + 1); at < name.end; at++) {
    const end = trie.longest(text, at, text.length)?.end ?? at;
    const isInside = at >= name.start && end <= name.end && end - at < name.end - name.start;
    if (end - at >= IDIOM && end > name.start && !isInside) return true;
  }
  return false;
}

/** Sorted, within the text, the earlier and then the longer of two that overlap kept. */
function withoutOverlap(pieces: readonly Override[], length: number): readonly Override[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((piece) => {
    if (piece.start < end || piece.end <= piece.start || piece.end > length) return false;
    end = piece.end;
    return true;
  });
}

const COMPATIBILITY = /[\uf900-\ufaff\ud87e]/;

/** Compatibility characters are rare: most texts spare the pass. */
function hasCompatibility(text: string): boolean {
  return COMPATIBILITY.test(text);
}
