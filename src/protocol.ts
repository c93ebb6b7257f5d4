/**
 * The custom messages between client and server. Standard features (hover, symbols, diagnostics …) use the standard requests.
 * Every message about a document carries the version it speaks of; receivers drop what is stale.
 */
import type {
  Annotations,
  ColumnType,
  DoubtfulCharacter,
  FactRow,
  RiskReport,
  ScriptCode,
  ScriptDescription,
  ScriptEvidence,
  SourceScript,
  Span,
  VocabularyChange,
  VocabularyKind,
} from './core/index.ts';
import type { TableFormat } from './tables/tableWriter.ts';

export type {
  ColumnType,
  DoubtfulCharacter,
  FactRow,
  RiskReport,
  ScriptCode,
  ScriptDescription,
  ScriptEvidence,
  SourceScript,
  TableFormat,
  VocabularyKind,
};

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

/** Scheme of the client's read-only documents that show another document in another script. */
export const CONVERTED_SCHEME = 'policy-annotator-converted';

/** A piece of a text that a person decided, with what stands there in the result. */
export type ChosenPiece = Span & { readonly text: string };

/** Client → server: convert texts; the result has one entry a text, in order. */
export const CONVERT = 'policyAnnotator/convert';
export interface ConvertParams {
  readonly texts: readonly string[];
  /** For each text the document that it is from, whose folder has settings of its own. */
  readonly uris?: readonly string[];
  /** Detected from the texts where absent. */
  readonly from?: SourceScript;
  readonly to: ScriptCode;
  /** For each text the pieces that a person decided, sorted. */
  readonly chosen?: readonly (readonly ChosenPiece[])[];
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
  readonly uris?: readonly string[];
  readonly from?: SourceScript;
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

/**
 * Client → server: a document in another script, to be shown as a read-only document of the client. When that is opened,
 * it has the annotations of its source.
 */
export const CONVERTED_VIEW = 'policyAnnotator/convertedView';
export interface ConvertedViewParams {
  /** The address of the view. */
  readonly uri: string;
  /** The address of the document that it shows, and what it says. */
  readonly source: string;
  readonly text: string;
  readonly to: ScriptCode;
  /** The parts to convert, sorted, without overlap; all of the text where absent. */
  readonly parts?: readonly Span[];
  /** The pieces that a person decided, sorted. */
  readonly chosen: readonly ChosenPiece[];
  /** Whether to look for what a conversion back would not restore, which takes as long again. */
  readonly roundTrip: boolean;
}
export interface ConvertedViewResult {
  readonly text: string;
  /** Characters with several counterparts, in order. */
  readonly places: readonly DoubtfulPlace[];
  /** What comes back as something else, in order. */
  readonly losses: readonly LostPlace[];
}
export interface DoubtfulPlace extends Omit<DoubtfulCharacter, 'why'> {
  /** Where the counterpart stands in the view. */
  readonly target: Span;
  /** As core has it; or a person chose it here (`choice`), or for all texts of the folder (`setting`). */
  readonly why: DoubtfulCharacter['why'] | 'choice' | 'setting';
  /** True where no alternative is in common use, so that the choice is hardly ever wrong (家: 家, 傢). */
  readonly rare: boolean;
  /** The word around the character. */
  readonly word: Span;
  /** What the conversion makes of that word. */
  readonly written: string;
}
export interface LostPlace {
  readonly span: Span;
  readonly target: Span;
  readonly becomes: string;
}

/** Client → server: where a span of a view stands in its source, or the other way; null where the view is not up to date. */
export const PARTNER_SPAN = 'policyAnnotator/partnerSpan';
export interface PartnerSpanParams {
  /** The address of the view. */
  readonly uri: string;
  readonly span: Span;
  readonly to: 'source' | 'view';
}

/** Client → server: take the damage out of a text that rules can repair (pinyin in brackets, broken encodings, markup …). */
export const REPAIR = 'policyAnnotator/repair';
export interface RepairParams {
  readonly text: string;
  /** The document that it is from, whose folder may have settings of its own. */
  readonly uri?: string;
}
export interface RepairedText {
  readonly text: string;
  /** Places where characters are lost that no rule can restore. */
  readonly lost: number;
}

/** Client → server: facts as rows for a grid. */
export const FACT_ROWS = 'policyAnnotator/factRows';
export interface FactRowsParams {
  readonly scope: DocumentScope;
}
export interface FactRowsResult {
  /** What the cells of each row are, in their order. */
  readonly columns: readonly FactColumn[];
  readonly documents: readonly FactRowsOfDocument[];
  /** Texts of the workspace for which a grid has no room. */
  readonly leftOut: number;
}
export interface FactColumn {
  readonly name: keyof FactRow;
  readonly type: ColumnType;
}
export type FactCell = FactRow[keyof FactRow];
export interface FactRowsOfDocument {
  readonly uri: string;
  readonly version: FactsVersion;
  /** One row a fact, in the order of the annotations' facts. */
  readonly rows: readonly (readonly FactCell[])[];
}

/** Client → server: write a table of facts into a file. A file that was there is replaced when the new one is whole. */
export const EXPORT_FACTS = 'policyAnnotator/exportFacts';
export interface ExportFactsParams {
  readonly scope: ExportScope;
  readonly format: TableFormat;
  /** Absolute path of the file, on the server's machine. */
  readonly target: string;
  /** Where given, the server tells under it how many texts of the workspace are written. */
  readonly workDoneToken?: string;
}
/** The documents whose facts are meant. */
export type DocumentScope =
  /** Open documents; those that are closed or not annotated are left out. */
  | { readonly kind: 'documents'; readonly uris: readonly string[] }
  /** All texts of the workspace: the open ones, and those the index holds. */
  | { readonly kind: 'workspace' };
/** Of an open document its version, of a closed text a digest of its content. */
export type FactsVersion = number | string;
/** Which facts are exported, in this order. */
export type ExportScope = DocumentScope | { readonly kind: 'facts'; readonly documents: readonly ChosenFacts[] };
/** Facts of a document by their indices; a document may stand several times, for an order across documents. */
export interface ChosenFacts {
  readonly uri: string;
  /** The version whose facts are meant; the request is refused where the document has moved on. */
  readonly version: FactsVersion;
  readonly facts: readonly number[];
}
export interface ExportFactsResult {
  /** How many there are in the file. */
  readonly facts: number;
}

/** Client → server: do something about the index of the workspace; answered when it is done, or when it was cancelled. */
export const INDEX_WORKSPACE = 'policyAnnotator/indexWorkspace';
export interface IndexWorkspaceParams {
  /** `update` goes on where it was left, `rebuild` begins anew, `cancel` stops and keeps what was found. */
  readonly action: 'update' | 'rebuild' | 'cancel';
}
/** Null where there is no index: it is switched off, or no folder of this machine is open. */
export type IndexWorkspaceResult = null | {
  readonly complete: boolean;
  /** Texts that are in the index. */
  readonly texts: number;
  /** Files that are not, by the reason. */
  readonly leftOut: Readonly<Record<'tooLarge' | 'unreadable' | 'failed', number>>;
};

/** Hover link → client's command: show and select [start, end) of the document in UTF-16 code units. */
export const REVEAL_COMMAND = 'policyAnnotator.reveal';
export type RevealArguments = readonly [uri: string, start: number, end: number];

/** Hover link → client's command: list all mentions of the entity that stands at `offset` (standard references). */
export const LIST_MENTIONS_COMMAND = 'policyAnnotator.listMentions';
export type ListMentionsArguments = readonly [uri: string, offset: number];

/** Link of the client's own cards → its command: take a counterpart for the doubtful character at `start` of a view's source. */
export const CHOOSE_FORM_COMMAND = 'policyAnnotator.chooseForm';
export type ChooseFormArguments = readonly [view: string, start: number, form: string, scope: ChoiceScope];
/** Here, wherever the word stands in the text, or in all texts of the workspace from now on. */
export type ChoiceScope = 'place' | 'word' | 'workspace';

/**
 * What the client hands over when it starts the server. Other editors hand over nothing: they get English
 * and hovers without command links.
 */
export interface InitializationOptions {
  /** The editor's display language, BCP 47 (`en`, `zh-cn`, `zh-tw`). */
  readonly locale: string;
  /** Path of the l10n bundle for that language; absent for English. */
  readonly l10nBundle?: string;
  /** Path of a folder where the server may keep the index of this workspace; without one it is in memory alone. */
  readonly storage?: string;
}
