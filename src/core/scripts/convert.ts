/**
 * Conversion between scripts over the dictionaries of OpenCC, with an exact offset map. Recognised names and word
 * boundaries settle what the dictionaries alone get wrong (范长江, 粉丝发布).
 */

import type { PhraseTrie } from '../reading/phraseTrie.ts';
import { detectScript } from '../reading/script.ts';
import type { EntityType, Span } from '../types.ts';
import { chainOf, type ScriptCode } from './chains.ts';
import { personOverrides } from './names.ts';
import { IDENTITY, type OffsetMap, spanToTarget } from './offsetMap.ts';
import { type OnMatch, type Override, type PassLimits, runPass, segmentEnds } from './pass.ts';
import { protectedOccurrences } from './protectedWords.ts';
import { standardOf } from './standard.ts';
import { countedThings } from './supplement.ts';
import { wordStarts } from './words.ts';

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
  readonly from?: ScriptCode;
  readonly to: ScriptCode;
}

export interface ConversionResult {
  readonly text: string;
  /** The way from source offsets to those of `text` and back: see offsetMap.ts. */
  readonly map: OffsetMap;
  /** The script that the text was taken for. */
  readonly from: ScriptCode;
}

/**
 * Converts a text. Without knowledge the result equals that of opencc-js.
 * Never throws for a known script; linear in the length of the text.
 */
export function convert(text: string, options: ConversionOptions): ConversionResult {
  return convertObserved(text, options);
}

/** The likeliest source script of a text: simplified, or traditional of the standard whose forms it writes. */
export function suggestSource(text: string): ScriptCode {
  return detectScript(text) === 'Hans' ? 'cn' : (standardOf(text) ?? 't');
}

/**
 * Converts a text and tells what the pass from simplified to traditional decided.
 * @param onMatch called with spans of the text that this pass sees (the source, compatibility characters unified)
 */
export function convertObserved(text: string, options: ConversionOptions, onMatch?: OnMatch): ConversionResult {
  const from = options.from ?? suggestSource(text);
  const chain = chainOf(from, options.to);
  if (chain.passes.length === 0) return { text, map: IDENTITY, from };
  const work = new Conversion(text, options);
  if (chain.normalization && hasCompatibility(text)) work.run(chain.normalization, {});
  const leading = from === 'cn' ? work.knowledge(options) : {};
  const passes = leading.words ? [chain.supplemented(), ...chain.passes.slice(1)] : chain.passes;
  const segments = chain.segmentation ? work.segments(chain.segmentation, leading) : undefined;
  runPasses(work, passes, segments, leading, onMatch);
  return { text: work.text, map: { passes: work.passes }, from };
}

function runPasses(
  work: Conversion,
  passes: readonly PhraseTrie[],
  segments: readonly number[] | undefined,
  leading: PassLimits,
  onMatch: OnMatch | undefined,
): void {
  let ends = segments;
  passes.forEach((trie, index) => {
    const changes = work.run(
      trie,
      { segments: ends, ...(index === 0 ? leading : {}) },
      index === 0 ? onMatch : undefined,
    );
    ends = ends?.map((end) => spanToTarget({ passes: [changes] }, { start: 0, end }).end);
  });
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

  /** What the pass from simplified to traditional is to respect. */
  knowledge({ mentions = [], words }: ConversionKnowledge): PassLimits {
    const persons = mentions.filter(({ type }) => type === 'person').map((span) => this.placed(span));
    const names = persons.flatMap((span) => personOverrides(this.text, span));
    const counted = words ? countedThings(this.text) : [];
    return {
      overrides: withoutOverlap([...this.fixed, ...names, ...counted], this.text.length),
      words:
        words &&
        wordStarts(
          this.text.length,
          [...words, ...mentions].map((span) => this.placed(span)),
        ),
    };
  }

  segments(trie: PhraseTrie, limits: PassLimits): readonly number[] {
    return segmentEnds(trie, this.text, { overrides: this.fixed, ...limits });
  }

  run(trie: PhraseTrie, limits: PassLimits, onMatch?: OnMatch): PassChanges {
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
