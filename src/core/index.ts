/** The only door to core. */
export { AnalysisMemory, type AnnotateOptions, annotate, annotateInStages } from './annotate.ts';
export {
  ACROSS_DOCUMENTS,
  type Contradiction,
  contradictionArgs,
  contradictionsAcross,
  type StatedValue,
  statedValues,
  type ValueInDocument,
} from './checks/acrossDocuments.ts';
export { CHECK_TEMPLATES, type CheckCode } from './checks/messages.ts';
export { loadTagger, type TaggerModel } from './entities/tagger/model.ts';
export { COLUMN_TYPES, type ColumnType, cellOf, FACT_COLUMNS } from './export/columns.ts';
export { type FactRow, factRows } from './export/factRows.ts';
export { type FormatOptions, formatRows, ROW_FORMATS, type RowFormat } from './export/formatRows.ts';
export { type FactModel, loadFactModel } from './facts/model/decider.ts';
export { describeFigure, type FigureDescription } from './figures/describe.ts';
export { loadDictionarySegmenter } from './lexicon/dictionarySegmenter.ts';
export { EMPTY_LEXICON, type Lexicon, type LexiconEntry } from './lexicon/lexicon.ts';
export { loadLexicon } from './lexicon/loadLexicon.ts';
export type { Segmenter, TaggedWord } from './lexicon/segmenter.ts';
export { findInsertedPinyin, type InsertedPinyin } from './reading/damage.ts';
export { type Reading, read } from './reading/reading.ts';
export type { Resources } from './resources.ts';
export { SCRIPT_CODES, type ScriptCode } from './scripts/chains.ts';
export { type ConversionRisk, conversionRisk, type RiskReport } from './scripts/conversionRisk.ts';
export { conversionWords } from './scripts/conversionWords.ts';
export {
  type ConversionKnowledge,
  type ConversionOptions,
  type ConversionResult,
  convert,
  type SourceScript,
  suggestSource,
} from './scripts/convert.ts';
export { convertAnnotations } from './scripts/convertAnnotations.ts';
export { areConfused, areTolerated } from './scripts/damage/confusable.ts';
export {
  describeScript,
  type ScriptDescription,
  type ScriptEvidence,
  type ScriptPassage,
} from './scripts/describeScript.ts';
export { type DoubtfulCharacter, doubtfulCharacters, type Reason } from './scripts/doubtful.ts';
export { type OffsetMap, spanToSource, spanToTarget, toSource, toTarget } from './scripts/offsetMap.ts';
export { protectedOccurrences } from './scripts/protectedWords.ts';
export {
  DAMAGE_KINDS,
  type Damage,
  type DamageKind,
  type DamageOptions,
  findDamage,
  MECHANICAL_KINDS,
  type RepairResult,
  repair,
} from './scripts/repair.ts';
export { type RoundTripLoss, roundTripLosses } from './scripts/roundTrip.ts';
export type { TraditionalStandard } from './scripts/standard.ts';
export { type VocabularyChange, type VocabularyKind, vocabularyChanges } from './scripts/vocabulary.ts';
export { segmentWords } from './scripts/words.ts';
export { firstIndex } from './search.ts';
export * from './types.ts';
