/** Facts as rows that read like sentences, in the words and the script of their document. */
import type { Annotations, EventFact, Fact, IndicatorFact, RoleFact, Script, Span } from '../../core/index.ts';
import { withoutPinyin } from './damage.ts';
import { figureText } from './figureText.ts';

/** What a row groups, filters and sorts by, and what it shows. */
export interface FactRow extends Span {
  /** Unique in the document and the same after each analysis as long as the fact stands where it stood. */
  readonly key: string;
  readonly uri: string;
  readonly fact: Fact;
  /** Whom or what the fact is about; null where the text does not say. */
  readonly subject: string | null;
  /** Further participants of an event; empty for other facts. */
  readonly others: readonly string[];
  /** What is said of the subject: `生物医药企业 1,076家`. */
  readonly statement: string;
  /** ISO 8601 / TIMEX3, or null. */
  readonly time: string | null;
  /** Which way a changing indicator goes, where the text says it. */
  readonly trend: 'up' | 'down' | null;
  /** The sentence of the source that says so. */
  readonly evidence: string;
}

const CHANGE_WORD =
  /增长|增長|增加|上升|提高|提升|上涨|上漲|扩大|擴大|下降|减少|減少|降低|回落|下滑|收窄|下跌|缩减|縮減|压减|壓減/g;
const DECLINE_WORD = /^(?:下|减|減|降|回|收|缩|縮|压|壓)/;
/** An indicator that already names its change, such as 增速 or 降幅, needs no verb. */
const NAMES_CHANGE = /[增降升涨漲][长長速幅率]|增量|减量|減量/;

/** A trigger that says itself that it is an intention. */
const PLANNED = /^(?:将|將|拟|擬|计划|計劃|力争|力爭)/;

/** Rows of all facts of a document, in the order of the facts. */
export function factRows(uri: string, annotations: Annotations, text: string): FactRow[] {
  const seen = new Map<string, number>();
  return annotations.facts.map((fact) => {
    const stem = `${fact.kind}:${fact.start}:${fact.end}`;
    const repeat = seen.get(stem) ?? 0;
    seen.set(stem, repeat + 1);
    return {
      ...sentenceOf(fact, annotations, text),
      key: repeat === 0 ? stem : `${stem}:${repeat}`,
      uri,
      fact,
      start: fact.start,
      end: fact.end,
      evidence: sentenceAround(text, fact),
    };
  });
}

type Sentence = Pick<FactRow, 'subject' | 'others' | 'statement' | 'time' | 'trend'>;

function sentenceOf(fact: Fact, annotations: Annotations, text: string): Sentence {
  switch (fact.kind) {
    case 'indicator':
      return indicatorSentence(fact, annotations, text);
    case 'event':
      return eventSentence(fact, annotations, text);
    case 'role':
      return roleSentence(fact);
  }
}

/** Words that rows add of themselves, simplified and traditional. */
const WORDS = {
  will: ['拟', '擬'],
  forWhom: ['对', '對'],
  shareOf: ['占', '占'],
  rateOf: ['按', '按'],
  target: ['目标', '目標'],
  planned: ['计划', '計劃'],
} as const;

function inScript(word: keyof typeof WORDS, script: Script): string {
  return WORDS[word][script === 'Hant' ? 1 : 0];
}

function indicatorSentence(fact: IndicatorFact, { figures, document }: Annotations, text: string): Sentence {
  const figure = figures[fact.figure];
  const word =
    fact.change && figure ? changeWord(text.slice(fact.start, figure.start), text.slice(figure.end, fact.end)) : null;
  const falls = fact.direction ? fact.direction === 'decline' : word !== null && DECLINE_WORD.test(word);
  const changes = fact.change && (fact.direction !== undefined || word !== null);
  const parts = [
    fact.indicator,
    (fact.comparison?.text ?? '') + (word && !NAMES_CHANGE.test(fact.indicator) ? word : ''),
    baseOf(fact, document.script),
    figure ? bounded(fact, figureText(figure, text, document.script)) : '',
  ];
  return {
    subject: fact.subject,
    others: [],
    statement: parts.filter(Boolean).join(' ') + asides(fact, document.script),
    time: fact.time,
    trend: changes ? (falls ? 'down' : 'up') : null,
  };
}

/** What a share is of, or among whom a rank is held, where the indicator does not say so itself. */
function baseOf({ indicator, shareOf, rankIn, instrument }: IndicatorFact, script: Script): string {
  if (rankIn && !indicator.includes(rankIn)) return rankIn;
  if (!shareOf || indicator.includes(shareOf)) return '';
  return inScript(instrument ? 'rateOf' : 'shareOf', script) + shareOf;
}

const BEHIND_FIGURE = /^(?:以|之|为|為|封|及|（)/;

/** The figure with the words that bound it: 最高500万元. */
function bounded({ limit }: IndicatorFact, shown: string): string {
  if (!limit || shown.includes(limit.text)) return shown;
  return BEHIND_FIGURE.test(limit.text) ? shown + limit.text : limit.text + shown;
}

/** For whom a measure is, and that a value is not reached yet. */
function asides({ beneficiary, modality }: IndicatorFact, script: Script): string {
  const who = beneficiary ? `，${inScript('forWhom', script)}${beneficiary}` : '';
  return modality ? `${who}（${inScript(modality, script)}）` : who;
}

/** The word that says a figure grew or fell: the last one before it in its evidence, else the first one after it. */
function changeWord(before: string, after: string): string | null {
  return withoutPinyin(before).match(CHANGE_WORD)?.at(-1) ?? withoutPinyin(after).match(CHANGE_WORD)?.[0] ?? null;
}

function eventSentence(fact: EventFact, { document }: Annotations, text: string): Sentence {
  const [subject, ...others] = fact.participants;
  const trigger = withoutPinyin(text.slice(fact.start, fact.end));
  const intended = fact.modality === 'planned' && !PLANNED.test(trigger);
  const will = intended ? inScript('will', document.script) : '';
  const said = [will + trigger, fact.object].filter(Boolean).join(' ');
  const place = fact.place && fact.place !== fact.object ? ` · ${fact.place}` : '';
  return { subject: subject ?? null, others, statement: said + place, time: fact.date, trend: null };
}

function roleSentence(fact: RoleFact): Sentence {
  const office = [fact.organization, fact.position].filter(Boolean).join(' ');
  return { subject: fact.person, others: [], statement: office, time: null, trend: null };
}

/** The whole row as one line of text: `坪山区 · 生物医药企业 1,076家 (2023-06-30)`. */
export function rowSentence({ subject, others, statement, time }: Pick<FactRow, keyof Sentence>): string {
  const who = subject === null ? '' : `${[subject, ...others].join('、')} · `;
  return `${who}${statement}${time ? ` (${timeText(time)})` : ''}`;
}

/** A time as people read it: without the mark for an unknown year, ranges with a dash. */
export function timeText(time: string): string {
  return time.replaceAll('XXXX-', '').replace('/', '–');
}

/** The row below its subject, which is therefore left out; other participants follow, an official comes first. */
export function statementUnderSubject({
  fact,
  others,
  statement,
}: Pick<FactRow, 'fact' | 'others' | 'statement'>): string {
  if (fact.kind === 'role') return fact.organization ? `${fact.person} · ${fact.position}` : fact.position;
  return others.length > 0 ? `${statement} · ${others.join('、')}` : statement;
}

/** Columns of a row in a spreadsheet. */
const ROW_COLUMNS = ['kind', 'subject', 'statement', 'value', 'unit', 'approximation', 'time', 'evidence'] as const;

/** Rows as tab-separated values with a heading, to paste into a spreadsheet. */
export function rowsAsTable(rows: readonly FactRow[], figuresOf: (uri: string) => Annotations['figures']): string {
  const lines = rows.map((row) => {
    const figure = row.fact.kind === 'indicator' ? figuresOf(row.uri)[row.fact.figure] : undefined;
    const kind = row.fact.kind === 'event' ? row.fact.event : row.fact.kind;
    const what = row.fact.kind === 'indicator' ? row.fact.indicator : row.statement;
    return [kind, row.subject, what, figure?.value, figure?.unit, figure?.approx, row.time, row.evidence].map(cell);
  });
  return [ROW_COLUMNS, ...lines].map((cells) => cells.join('\t')).join('\n');
}

/** One cell: no tab or line break, and no start that a spreadsheet would take for a formula. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
}

const SENTENCE_END = /[。！？!?；;\n\r]/;
const LONGEST_EVIDENCE = 240;

/** The sentence a span stands in, at most 240 characters to each side of it. */
export function sentenceAround(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_EVIDENCE && !SENTENCE_END.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_EVIDENCE && !SENTENCE_END.test(text[to] as string)) to++;
  return text.slice(from, to + (text[to] === '。' ? 1 : 0)).trim();
}
