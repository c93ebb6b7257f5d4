/**
 * The custom messages between client and server. Standard features (hover, symbols, diagnostics …) use the standard requests.
 * Every message about a document carries the version it speaks of; receivers drop what is stale.
 */
import type {
  Annotations,
  DoubtfulCharacter,
  RiskReport,
  ScriptCode,
  ScriptDescription,
  Span,
  VocabularyChange,
  VocabularyKind,
} from './core/index.ts';

export type { DoubtfulCharacter, RiskReport, ScriptCode, ScriptDescription, VocabularyKind };

/** Why a document has no annotations. */
export type NotAnnotated =
  /** Larger than `policyAnnotator.maxFileSize`. */
  | 'tooLarge'
  /** Holds hardly any Han character. */
  | 'notChinese'
  /** Was decoded with the wrong encoding: full of replacement characters. */
  | 'wrongEncoding'
  /** Empty or blank. */
  | 'empty'
  /** Another language than `policytext`, while `policyAnnotator.autoDetect` is off. */
  | 'disabled'
  /** The analysis failed; the log says how. */
  | 'failed';

/**
 * Server → client, after each analysis of an open document: draw this, if the document is still at `version`.
 * Also sent for a plain text or Markdown document that is not annotated, so that what was drawn before goes away.
 */
export const ANNOTATIONS = 'policyAnnotator/annotations';
export interface AnnotationsParams {
  readonly uri: string;
  readonly version: number;
  /** Null with a `reason` where the document is not annotated. */
  readonly annotations: Annotations | null;
  readonly reason?: NotAnnotated;
  /** What tells the script of an annotated document. */
  readonly script?: ScriptDescription;
  /** Milliseconds the analysis took, for the log. */
  readonly elapsed: number;
}

/** Client → server: convert texts; the result has one entry a text, in order. */
export const CONVERT = 'policyAnnotator/convert';
export interface ConvertParams {
  readonly texts: readonly string[];
  /** Detected from the texts where absent. */
  readonly from?: ScriptCode;
  readonly to: ScriptCode;
  /** For each text the pieces that a person decided, sorted, with what stands there in the result. */
  readonly chosen?: readonly (readonly (Span & { readonly text: string })[])[];
  /** The only changes of vocabulary to be made; where absent, all that belong to `to`. */
  readonly vocabulary?: readonly AcceptedChange[];
}
export type AcceptedChange = Pick<VocabularyChange, 'word' | 'replacement'>;
export interface ConvertResult {
  readonly texts: readonly string[];
}

/** Client → server: what a person should know and decide before texts are converted. */
export const REVIEW_CONVERSION = 'policyAnnotator/reviewConversion';
export interface ReviewConversionParams {
  readonly texts: readonly string[];
  readonly to: ScriptCode;
}
export interface ReviewConversionResult {
  /** One entry a text, in order. */
  readonly risks: readonly RiskReport[];
  /** The changes of vocabulary that the target stands for, commonest first; none for targets that leave words alone. */
  readonly vocabulary: readonly CountedChange[];
}
export interface CountedChange extends AcceptedChange {
  readonly kind: VocabularyKind;
  readonly count: number;
}

/** Client → server: the characters of a simplified text that have several counterparts; none in other texts. */
export const DOUBTFUL_CHARACTERS = 'policyAnnotator/doubtfulCharacters';
export interface DoubtfulCharactersParams {
  readonly text: string;
  readonly to: Exclude<ScriptCode, 'cn' | 'jp'>;
}
export interface DoubtfulPlace extends DoubtfulCharacter {
  /** True where no alternative is in common use, so that the choice is hardly ever wrong (家: 家, 傢). */
  readonly rare: boolean;
  /** The word around the character. */
  readonly word: Span;
  /** What the conversion makes of that word. */
  readonly written: string;
}
export interface DoubtfulCharactersResult {
  readonly places: readonly DoubtfulPlace[];
}

/** Client → server: take the damage out of a text that rules can repair (pinyin in brackets, broken encodings, markup …). */
export const REPAIR = 'policyAnnotator/repair';
export interface RepairParams {
  readonly text: string;
}
export interface RepairedText {
  readonly text: string;
  /** Places where characters are lost that no rule can restore. */
  readonly lost: number;
}

/** Client → server: the facts of open documents as a table, ready to save or to paste. */
export const EXPORT_FACTS = 'policyAnnotator/exportFacts';
export interface ExportFactsParams {
  readonly uris: readonly string[];
  readonly format: 'csv' | 'tsv' | 'jsonl' | 'md';
}
export interface ExportFactsResult {
  readonly content: string;
}

/** Hover link → client's command: show and select [start, end) of the document in UTF-16 code units. */
export const REVEAL_COMMAND = 'policyAnnotator.reveal';
export type RevealArguments = readonly [uri: string, start: number, end: number];

/** Hover link → client's command: list all mentions of the entity that stands at `offset` (standard references). */
export const LIST_MENTIONS_COMMAND = 'policyAnnotator.listMentions';
export type ListMentionsArguments = readonly [uri: string, offset: number];

/**
 * What the client hands over when it starts the server. Other editors hand over nothing: they get English
 * and hovers without command links.
 */
export interface InitializationOptions {
  /** The editor's display language, BCP 47 (`en`, `zh-cn`, `zh-tw`). */
  readonly locale: string;
  /** Path of the l10n bundle for that language; absent for English. */
  readonly l10nBundle?: string;
}
