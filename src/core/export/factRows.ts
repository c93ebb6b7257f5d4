/** Facts as the rows of a table: one row a fact, one set of columns for all kinds. */
import { convert, suggestSource } from '../scripts/convert.ts';
import { firstIndex } from '../search.ts';
import type {
  Annotations,
  Approximation,
  Cited,
  ComparisonKind,
  Direction,
  DocumentInfo,
  EntityType,
  Fact,
  FactKind,
  Figure,
  IndicatorFact,
  Instrument,
  Limit,
  Modality,
  Script,
  Span,
} from '../types.ts';

/**
 * A fact with its evidence. What a kind of fact does not have, or the text does not say, is null.
 * A name stands twice: as the document writes it, and as `…Other` in the other script, equal where the scripts do not differ.
 */
export interface FactRow {
  /** The document's name as the host calls it: a path or a title. */
  readonly document: string;
  /** The document's script; the other one is simplified unless this is `Hans`. */
  readonly script: Script;
  /** What the document says of itself, the same in all its rows: see `DocumentInfo` and `DocumentCard`. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[] | null;
  readonly publisher: string | null;
  readonly issued: string | null;
  readonly addressees: readonly string[] | null;
  readonly contact: readonly string[] | null;
  readonly cites: readonly string[] | null;
  readonly kind: FactKind;
  readonly subject: string | null;
  readonly subjectOther: string | null;
  readonly indicator: string | null;
  /** The figure as the text writes it. */
  readonly figure: string | null;
  /** The figure's normalised value and unit: see `Figure`. */
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly approximation: Approximation | null;
  readonly time: string | null;
  /** True when the value is growth or decline. */
  readonly change: boolean | null;
  /** What the words around the figure say of it: see `IndicatorQualifiers`. */
  readonly direction: Direction | null;
  readonly comparison: ComparisonKind | null;
  /** The words of the comparison, and the time compared with. */
  readonly comparedWith: string | null;
  readonly base: string | null;
  readonly shareOf: string | null;
  readonly rankIn: string | null;
  /** The figure of the whole, as the text writes it. */
  readonly partOf: string | null;
  /** The words of the bound that what is counted has reached. */
  readonly threshold: string | null;
  readonly limit: Limit['bound'] | null;
  readonly instrument: Instrument | null;
  readonly beneficiary: string | null;
  readonly beneficiaryOther: string | null;
  readonly condition: string | null;
  readonly planPeriod: string | null;
  readonly deadline: string | null;
  /** From when until when a measure holds, for other facts the document. */
  readonly effective: string | null;
  readonly expiry: string | null;
  readonly event: string | null;
  readonly participants: readonly string[] | null;
  readonly participantsOther: readonly string[] | null;
  readonly object: string | null;
  readonly objectOther: string | null;
  readonly place: string | null;
  readonly placeOther: string | null;
  readonly date: string | null;
  /** Whether a value is reached or an event happened, or is aimed at or intended. */
  readonly modality: Modality | null;
  readonly person: string | null;
  readonly personOther: string | null;
  readonly position: string | null;
  readonly organization: string | null;
  readonly organizationOther: string | null;
  /** The fact's span: UTF-16 code units into the source text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The line on which it starts, the first being 1. */
  readonly line: number;
  /** The source text around the fact, as far as its sentence goes. */
  readonly evidence: string;
}

const EMPTY = {
  subject: null,
  subjectOther: null,
  indicator: null,
  figure: null,
  value: null,
  unit: null,
  approximation: null,
  time: null,
  change: null,
  direction: null,
  comparison: null,
  comparedWith: null,
  base: null,
  shareOf: null,
  rankIn: null,
  partOf: null,
  threshold: null,
  limit: null,
  instrument: null,
  beneficiary: null,
  beneficiaryOther: null,
  condition: null,
  planPeriod: null,
  deadline: null,
  event: null,
  participants: null,
  participantsOther: null,
  object: null,
  objectOther: null,
  place: null,
  placeOther: null,
  date: null,
  modality: null,
  person: null,
  personOther: null,
  position: null,
  organization: null,
  organizationOther: null,
} as const satisfies Partial<FactRow>;

/**
 * The rows of a document's facts, in the order of `annotations.facts`.
 * @param text the source text that was annotated
 * @param document its name, for the first column
 */
export function factRows(annotations: Annotations, text: string, document: string): FactRow[] {
  const lineOf = lineFinder(text);
  const other = otherScript(text);
  const ofDocument = documentColumns(annotations.document);
  return annotations.facts.map((fact) => ({
    document,
    ...ofDocument,
    kind: fact.kind,
    ...EMPTY,
    ...columns(fact, annotations.figures, other),
    start: fact.start,
    end: fact.end,
    line: lineOf(fact.start),
    evidence: sentenceAround(text, fact),
  }));
}

function documentColumns({ script, title, source, date, card }: DocumentInfo) {
  const texts = (places: readonly Cited[] | undefined) =>
    places && places.length > 0 ? places.map(({ text }) => text) : null;
  return {
    script,
    title,
    documentNumber: card?.number?.text ?? null,
    issuers: texts(card?.issuers),
    publisher: source,
    issued: card?.issued ?? date,
    addressees: texts(card?.addressees),
    contact: texts(card?.contact),
    cites: texts(card?.cites),
    effective: card?.effective ?? null,
    expiry: card?.expiry ?? null,
  };
}

function columns(fact: Fact, figures: readonly Figure[], other: OtherScript): Partial<FactRow> {
  switch (fact.kind) {
    case 'indicator': {
      const figure = figures[fact.figure];
      return {
        subject: fact.subject,
        subjectOther: other(fact.subject),
        indicator: fact.indicator,
        figure: figure?.text ?? null,
        value: figure?.value ?? null,
        unit: figure?.unit ?? null,
        approximation: figure?.approx ?? null,
        time: fact.time,
        change: fact.change,
        ...qualifierColumns(fact, figures, other),
      };
    }
    case 'event':
      return {
        event: fact.event,
        participants: fact.participants,
        participantsOther: fact.participants.map((name) => other(name)),
        object: fact.object,
        objectOther: other(fact.object),
        place: fact.place,
        placeOther: other(fact.place),
        date: fact.date,
        modality: fact.modality ?? 'actual',
      };
    case 'role':
      return {
        person: fact.person,
        personOther: other(fact.person, 'person'),
        position: fact.position,
        organization: fact.organization,
        organizationOther: other(fact.organization),
      };
  }
}

function qualifierColumns(fact: IndicatorFact, figures: readonly Figure[], other: OtherScript): Partial<FactRow> {
  const { comparison, partOf, beneficiary = null, effective, expiry } = fact;
  return {
    direction: fact.direction ?? null,
    comparison: comparison?.kind ?? null,
    comparedWith: comparison?.text ?? null,
    base: comparison?.base ?? null,
    shareOf: fact.shareOf ?? null,
    rankIn: fact.rankIn ?? null,
    partOf: partOf === undefined ? null : (figures[partOf]?.text ?? null),
    modality: fact.modality ?? 'actual',
    threshold: fact.threshold?.text ?? null,
    limit: fact.limit?.bound ?? null,
    instrument: fact.instrument ?? null,
    beneficiary,
    beneficiaryOther: other(beneficiary),
    condition: fact.condition ?? null,
    planPeriod: fact.planPeriod ?? null,
    deadline: fact.deadline ?? null,
    ...(effective === undefined ? {} : { effective }),
    ...(expiry === undefined ? {} : { expiry }),
  };
}

interface OtherScript {
  (name: string, type?: EntityType): string;
  (name: string | null, type?: EntityType): string | null;
}

/** Gives the names of a text in the script that the text is not in. */
function otherScript(text: string): OtherScript {
  const from = suggestSource(text);
  const to = from === 'cn' ? 't' : 'cn';
  const known = new Map<string, string>();
  function other(name: string, type?: EntityType): string;
  function other(name: string | null, type?: EntityType): string | null;
  function other(name: string | null, type?: EntityType): string | null {
    if (name === null) return null;
    const key = `${type ?? ''}:${name}`;
    let found = known.get(key);
    if (found === undefined) {
      const mentions = type ? [{ start: 0, end: name.length, type }] : [];
      found = convert(name, { from, to, mentions }).text;
      known.set(key, found);
    }
    return found;
  }
  return other;
}

/** Finds the number of the line that holds an offset. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => firstIndex(starts.length, (index) => starts[index]! > offset);
}

const SENTENCE_END = '。！？!?\r\n';
/** The evidence reaches at most so far beyond the fact, on either side: some texts have no full stop at all. */
const EVIDENCE_REACH = 200;

function sentenceAround(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < EVIDENCE_REACH && !SENTENCE_END.includes(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < EVIDENCE_REACH && !SENTENCE_END.includes(text[to]!)) to++;
  if (to < text.length && '。！？!?'.includes(text[to]!)) to++;
  return text.slice(from, to).trim();
}
