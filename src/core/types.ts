/**
 * The data contract: what `annotate` returns and everybody else shows, stores or exports.
 * Readonly plain data, safe for JSON. All offsets are UTF-16 code units into the source text, `end` exclusive.
 */

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** ISO 15924 script of a text; `mixed` where both occur beyond what quotation explains. */
export type Script = 'Hans' | 'Hant' | 'mixed';

export const ENTITY_TYPES = [
  'person',
  'position',
  'organization',
  'place',
  'park',
  'policy',
  'industry',
  'event',
  'product',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Kinds of an organisation; entities of other types carry free kinds (`district`, `country`, …). */
export const ORGANIZATION_KINDS = ['government', 'company', 'institute', 'association', 'media', 'other'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** A place in the text that names an entity. Mentions of one thing share an `id`. */
export interface EntityMention extends Span {
  /** The source text of the span, damage included. */
  readonly text: string;
  readonly type: EntityType;
  readonly kind?: string;
  /** Stable across documents and scripts: `place:440310`, `country:CHE`, `organization:深圳亦诺微医药科技有限公司`. */
  readonly id: string;
  /** The canonical name in simplified script. */
  readonly name: string;
  /** Which recogniser proposed it: shown to people who ask why. */
  readonly recogniser: string;
}

export const FIGURE_KINDS = [
  'money',
  'count',
  'percent',
  'fraction',
  'area',
  'measure',
  'rank',
  'date',
  'duration',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How exact a figure says it is: 约 / 近 / 超 / 不足, or none of them. */
export type Approximation = 'none' | 'about' | 'nearly' | 'over' | 'under';

/** A numeral with its unit, or a calendar date or duration. */
export interface Figure extends Span {
  readonly text: string;
  readonly kind: FigureKind;
  /** A finite number; for `date` an ISO 8601 / TIMEX3 string, for `duration` an ISO 8601 duration. */
  readonly value: number | string;
  /** ISO 4217 for money, `m2`, UCUM or the measure word in simplified script; empty for dates, durations, ranks, fractions. */
  readonly unit: string;
  readonly approx: Approximation;
}

/**
 * Whether the text says a thing is so (`actual`), is aimed at (`target`: 力争, 目标, 到2025年达到) or is intended, foreseen or
 * hoped for (`planned`: 计划, 拟, 预计).
 */
export type Modality = 'actual' | 'target' | 'planned';

/**
 * What a value is compared with: the same period a year before (同比, 比上年同期), the period before (环比), an earlier time
 * (比上年, 较2017年), or a level that is no time (高于全省平均水平).
 */
export const COMPARISON_KINDS = ['yearOnYear', 'periodOnPeriod', 'earlier', 'level'] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

export interface Comparison {
  readonly kind: ComparisonKind;
  /** The words that say so: 同比, 较2017年. */
  readonly text: string;
  /** The time compared with, ISO 8601 / TIMEX3, or null where it is not known or no time. */
  readonly base: string | null;
}

export type Direction = 'growth' | 'decline';

/** A bound with the words that set it: 不超过 and 最高 are a `max`, 不低于 and 至少 a `min`. */
export interface Limit {
  readonly bound: 'max' | 'min';
  readonly text: string;
}

/** What has to be reached to be counted (超10亿元企业3家): the bound's figure is an index into `figures`. */
export interface Threshold extends Limit {
  readonly figure: number;
}

/** How a policy measure works: money given (补贴, 补助, 资助), won (奖励), left or given back (减免, 返还), lent (贷款), or taken (罚款). */
export const INSTRUMENTS = ['subsidy', 'reward', 'relief', 'loan', 'fine'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/**
 * What the words around a figure say of it. Fields are absent where the text says nothing of the kind; texts are words of
 * the document in its own script, without damage.
 */
export interface IndicatorQualifiers {
  /** What the value is compared with. */
  readonly comparison?: Comparison;
  /** Which way a changing value goes, or a difference points. */
  readonly direction?: Direction;
  /** What a share or rate is taken of: 占【全市规上工业总产值】的29%, 按【设备投资额】的10%. */
  readonly shareOf?: string;
  /** Among whom a rank is held: 居【全省各县区】第一. */
  readonly rankIn?: string;
  /** The whole of which this is a part (566家，其中…110家): an index into `figures`. */
  readonly partOf?: number;
  /** Absent for what is so. */
  readonly modality?: Exclude<Modality, 'actual'>;
  /** What has to be reached to be counted. */
  readonly threshold?: Threshold;
  /** How far the value may go. */
  readonly limit?: Limit;
  /** How a policy measure works; present for every measure. */
  readonly instrument?: Instrument;
  /** Who gets what a measure gives, or pays what it takes: 对【规上工业企业】…给予奖励. */
  readonly beneficiary?: string;
  /** For doing or being what: 首次取得注册证的. */
  readonly condition?: string;
  /** The five-year plan in whose time the value stands, as a period: “十四五”期间 is 2021/2025, its end 2025. */
  readonly planPeriod?: string;
  /** Until when something is to be done or reached: ISO 8601, 到2025年底前. */
  readonly deadline?: string;
  /** From when a measure holds: the first day, ISO 8601, of the sentence (自2025年1月1日起), else of the document. */
  readonly effective?: string;
  /** The last day on which a measure holds, ISO 8601, where the document says how long it is in force. */
  readonly expiry?: string;
}

/** One figure that states something. */
export interface IndicatorFact extends Span, IndicatorQualifiers {
  readonly kind: 'indicator';
  /** Index into `figures`. */
  readonly figure: number;
  /** Whom or what it is about, in full where the text gives the full form somewhere. */
  readonly subject: string | null;
  /** What is measured: a noun phrase. */
  readonly indicator: string;
  /** ISO 8601 / TIMEX3, or null. */
  readonly time: string | null;
  /** True when the figure is growth or decline. */
  readonly change: boolean;
}

export const EVENT_KINDS = [
  'visit',
  'sign',
  'hold',
  'found',
  'settle',
  'invest',
  'launch',
  'approve',
  'award',
  'meet',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened (or is planned), anchored on its trigger word: the fact's span. */
export interface EventFact extends Span {
  readonly kind: 'event';
  readonly event: EventKind;
  readonly participants: readonly string[];
  readonly object: string | null;
  readonly place: string | null;
  readonly date: string | null;
  /** `planned` for what is only intended or hoped for; absent for what happened. */
  readonly modality?: Modality;
}

/** Who holds which office where; the span covers the words that say so. */
export interface RoleFact extends Span {
  readonly kind: 'role';
  readonly person: string;
  readonly position: string;
  readonly organization: string | null;
}

export type Fact = IndicatorFact | EventFact | RoleFact;
export type FactKind = Fact['kind'];

/** Something in the text that looks wrong. `message` is English; hosts translate by `code` and `args`. */
export interface Check extends Span {
  readonly code: string;
  readonly message: string;
  readonly args: readonly (string | number)[];
  /** Other places concerned. */
  readonly related: readonly Span[];
}

/** A heading of the article, for outlines: level 1 is the outermost. */
export interface Heading extends Span {
  readonly text: string;
  readonly level: number;
}

/** Words of the text with the place where they stand. */
export interface Cited extends Span {
  readonly text: string;
}

/** The number of an official document: 国办发〔2014〕69号 is the 69th of 2014 in the series 国办发. */
export interface DocumentNumber {
  readonly text: string;
  /** The abbreviated issuer and series, in simplified script. */
  readonly series: string;
  readonly year: number | null;
  readonly serial: number;
}

/** From when until when a document is in force, as it says itself. */
export interface Validity {
  /** The first day in force, ISO 8601, or null. */
  readonly effective: string | null;
  /** The last day in force, ISO 8601, or null. */
  readonly expiry: string | null;
  /** How long it is in force, ISO 8601 duration, or null where the text gives days or nothing. */
  readonly period: string | null;
}

/** What an official document says of itself. */
export interface DocumentCard extends Validity {
  readonly number: (DocumentNumber & Span) | null;
  /** The bodies that issued it, as the signature, the lines above the title or the title name them. */
  readonly issuers: readonly Cited[];
  /** The day of issue, ISO 8601, or null. */
  readonly issued: string | null;
  readonly addressees: readonly Cited[];
  /** Lines that say whom to ask. */
  readonly contact: readonly Cited[];
  /** The documents that the text names in 《》, each once, its own title left out. */
  readonly cites: readonly Cited[];
}

export interface DocumentInfo {
  readonly script: Script;
  readonly title: string | null;
  /** The publisher as the text names it (来源：…). */
  readonly source: string | null;
  /** The day the text dates itself to, ISO 8601, or null. */
  readonly date: string | null;
  /** Where the article stands, without page furniture: [start, end). */
  readonly body: readonly [number, number];
  readonly headings: readonly Heading[];
  readonly card?: DocumentCard;
}

export interface Annotations {
  readonly document: DocumentInfo;
  /** Sorted by start, without overlap. */
  readonly entities: readonly EntityMention[];
  /** Sorted by start, without overlap. */
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
}
