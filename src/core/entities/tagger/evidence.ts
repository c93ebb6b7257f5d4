/**
 * What the tagger knows of each character of a line, gathered once as columns: character classes, words,
 * names of the lexicon, heads of names ahead, quotes, figures. `features.ts` combines the columns.
 */
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isDigit, isHan, isLatin } from '../../reading/characters.ts';
import { ENTITY_TYPES, FIGURE_KINDS } from '../../types.ts';
import type { RuleContext } from '../context.ts';
import { headEndingAt, LONGEST_HEAD } from '../grammar/suffixes.ts';
import type { Mention } from '../mention.ts';
import { BEGINS, surnameBeginnings } from '../surnames.ts';
import { hashString } from './hashing.ts';

export interface Evidence {
  readonly length: number;
  /** The character, digits folded to 0 and Latin letters to a. */
  readonly char: Uint16Array;
  readonly charClass: Uint8Array;
  /** Index of the word, -1 outside of words. */
  readonly word: Int32Array;
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  /** Hash of each word and of each tag, by word index. */
  readonly wordHash: Int32Array;
  readonly tagHash: Int32Array;
  /** Longest name of the lexicon over the character: 0 none, else type, short form and place within the name. */
  readonly name: Uint8Array;
  /** Longest name that starts at the character: its type + 1, and its length. */
  readonly nameStart: Uint8Array;
  /** Whether the character may begin or continue a person's name, or abbreviates a place (粤, 法): bits of PERSON. */
  readonly person: Uint8Array;
  /** Length of the run of transliterating characters around it, capped. */
  readonly transliteration: Uint8Array;
  /** What the rules propose over the character: 0 none, else type and place within the span. */
  readonly proposal: Uint8Array;
  /** The nearest head of a name at or after the character within its run without punctuation: 0 none, else type + 1. */
  readonly head: Uint8Array;
  /** Distance to the end of that head, capped. */
  readonly headDistance: Uint8Array;
  /** Distance from the start of the run without punctuation, capped. */
  readonly fromRun: Uint8Array;
  /** 0 outside, 1 within “”, 2 within 《》, 3 within （）. */
  readonly enclosure: Uint8Array;
  /** 0 none, else figure kind and place within the figure. */
  readonly figure: Uint8Array;
  /** Kind of the line, with 8 added on its first characters. */
  readonly line: Uint8Array;
}

const CAP = 15;

/** Bits 0–1: class of the surname that starts here; then given name, two-character surname, one-character place. */
const PERSON = { given: 4, compound: 8, place: 16 } as const;

/** Place of a character within a span: begin, inside, end, single. */
export function placeIn(i: number, start: number, end: number): number {
  if (end - start === 1) return 3;
  if (i === start) return 0;
  return i === end - 1 ? 2 : 1;
}

/** Stands for a word, tag or character outside of the line. */
export const NONE = -7;

/** The word before word `w` in its line, which begins at `lineStart`; -1 where there is none. */
export function wordBefore({ wordStart }: Evidence, w: number, lineStart: number): number {
  return w > 0 && wordStart[w - 1]! >= lineStart ? w - 1 : -1;
}

/** The word behind word `w` in its line, which ends at `lineEnd`; -1 where there is none. */
export function wordBehind({ wordStart }: Evidence, w: number, lineEnd: number): number {
  return w >= 0 && w + 1 < wordStart.length && wordStart[w + 1]! < lineEnd ? w + 1 : -1;
}

/** The hash of a word or its tag; NONE for word -1. */
export function hashAt(hashes: Int32Array, w: number): number {
  return w < 0 ? NONE : hashes[w]!;
}

/** Classes of characters, as columns hold them. */
export const CHARACTER_CLASSES = {
  han: 1,
  digit: 2,
  upper: 3,
  lower: 4,
  pause: 5,
  stop: 6,
  quote: 7,
  bracket: 8,
  blank: 9,
  other: 10,
} as const;

function classOf(c: string, unit: number): number {
  if (isHan(unit)) return CHARACTER_CLASSES.han;
  if (isDigit(unit)) return CHARACTER_CLASSES.digit;
  if (isLatin(unit)) return c === c.toLowerCase() ? CHARACTER_CLASSES.lower : CHARACTER_CLASSES.upper;
  if (c === '、' || c === '，') return CHARACTER_CLASSES.pause;
  if ('。；：！？'.includes(c)) return CHARACTER_CLASSES.stop;
  if ('“”‘’《》'.includes(c)) return CHARACTER_CLASSES.quote;
  if ('（）[]【】〔〕'.includes(c)) return CHARACTER_CLASSES.bracket;
  return c === ' ' || c === '\n' ? CHARACTER_CLASSES.blank : CHARACTER_CLASSES.other;
}

const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(String.fromCharCode(unit), unit));
/** What stands for each unit: digits folded to 0, Latin letters to a and A. */
const folded = Uint16Array.from(classes, (found, unit) => {
  if (found === CHARACTER_CLASSES.digit) return 0x30;
  if (found === CHARACTER_CLASSES.lower) return 0x61;
  return found === CHARACTER_CLASSES.upper ? 0x41 : unit;
});

/** Characters that no name crosses; `·`, hyphen and blanks between Latin words may stand within one. */
function endsRun(charClass: number): boolean {
  return (
    charClass === CHARACTER_CLASSES.pause ||
    charClass === CHARACTER_CLASSES.stop ||
    charClass === CHARACTER_CLASSES.quote ||
    charClass === CHARACTER_CLASSES.blank ||
    charClass === CHARACTER_CLASSES.bracket
  );
}

const LINE_KINDS = ['title', 'meta', 'heading', 'body', 'furniture'];
const LINE_HEAD = 4;

/** Columns of bytes cut from one piece of memory: each line takes many, and to ask for one costs more than to fill it. */
class Columns {
  private readonly bytes: Uint8Array;
  private used = 0;

  constructor(private readonly length: number) {
    this.bytes = new Uint8Array(BYTE_COLUMNS * length);
  }

  /** @throws Error when there are more columns than BYTE_COLUMNS */
  next(): Uint8Array {
    this.used += this.length;
    if (this.used > this.bytes.length) throw new Error('more columns than memory was asked for');
    return this.bytes.subarray(this.used - this.length, this.used);
  }
}

/** How many columns of bytes the evidence has. */
const BYTE_COLUMNS = 12;

/** Gathers the evidence of a line (the trainer: of a whole reading). `proposals` is what the rules propose there that is evidence. */
export function gatherEvidence(context: RuleContext, proposals: readonly Mention[]): Evidence {
  const { text } = context.reading;
  const n = text.length;
  const columns = new Columns(n);
  const char = new Uint16Array(n);
  const charClass = columns.next();
  for (let i = 0; i < n; i++) {
    const unit = text.charCodeAt(i);
    charClass[i] = classes[unit]!;
    char[i] = folded[unit]!;
  }
  const { words } = context;
  const wordHash = new Int32Array(words.length);
  const tagHash = new Int32Array(words.length);
  for (let w = 0; w < words.length; w++) {
    wordHash[w] = hashString(text, words.starts[w]!, words.ends[w]!);
    tagHash[w] = hashString(words.tags[w]!);
  }
  const names = nameColumns(context, columns);
  const persons = personColumns(context, columns);
  const runs = runColumns(context, charClass, columns);
  return {
    length: n,
    char,
    charClass,
    word: words.at,
    wordStart: words.starts,
    wordEnd: words.ends,
    wordHash,
    tagHash,
    name: names.name,
    nameStart: names.nameStart,
    person: persons.person,
    transliteration: persons.transliteration,
    proposal: proposalColumn(proposals, columns),
    head: runs.head,
    headDistance: runs.headDistance,
    fromRun: runs.fromRun,
    enclosure: enclosureColumn(text, columns),
    figure: figureColumn(context, columns),
    line: lineColumn(context, columns),
  };
}

function nameColumns(context: RuleContext, columns: Columns): Pick<Evidence, 'name' | 'nameStart'> {
  const name = columns.next();
  const nameStart = columns.next();
  let covered = 0;
  for (const match of context.names) {
    const type = 1 + ENTITY_TYPES.indexOf(match.entries[0]!.type);
    if (!nameStart[match.start]) nameStart[match.start] = type * 16 + Math.min(match.end - match.start, CAP);
    if (match.start < covered) continue;
    // Matches come longest first at each start, so the first that fits wins.
    const base = 1 + ((type - 1) * 2 + (match.short ? 1 : 0)) * 4;
    for (let i = match.start; i < match.end; i++) name[i] = base + placeIn(i, match.start, match.end);
    covered = match.end;
  }
  return { name, nameStart };
}

/** What the characters of a lexicon's persons and places are, by unit: bits of PERSON and these, once they were asked for. */
const UNIT = { foreign: 64, known: 128 } as const;
/** The bits that the column takes over. */
const PERSON_BITS = 31;
const unitTables = new WeakMap<Lexicon, Uint8Array>();

function unitTableOf(lexicon: Lexicon): Uint8Array {
  let table = unitTables.get(lexicon);
  if (!table) {
    table = new Uint8Array(0x10000);
    unitTables.set(lexicon, table);
  }
  return table;
}

function bitsOf(lexicon: Lexicon, table: Uint8Array, unit: number): number {
  const found = table[unit]!;
  if (found & UNIT.known) return found;
  const c = String.fromCharCode(unit);
  const { surnames, givenNames, transliteration } = lexicon.persons;
  const place = lexicon.lookup(c).some((entry) => entry.type === 'place');
  const bits =
    UNIT.known |
    (surnames.get(c) ?? 0) |
    (givenNames.has(c) ? PERSON.given : 0) |
    (place ? PERSON.place : 0) |
    (transliteration.has(c) ? UNIT.foreign : 0);
  table[unit] = bits;
  return bits;
}

function personColumns(context: RuleContext, columns: Columns): Pick<Evidence, 'person' | 'transliteration'> {
  const { text } = context.reading;
  const { lexicon } = context.resources;
  const { surnames } = lexicon.persons;
  const table = unitTableOf(lexicon);
  const beginnings = surnameBeginnings(surnames);
  const n = text.length;
  const person = columns.next();
  const transliteration = columns.next();
  let run = 0;
  for (let i = 0; i <= n; i++) {
    const unit = i < n ? text.charCodeAt(i) : 0;
    const bits = i < n ? bitsOf(lexicon, table, unit) : 0;
    if (isHan(unit)) {
      const compound = beginnings[unit]! & BEGINS.longer && surnames.has(text.slice(i, i + 2));
      person[i] = (bits & PERSON_BITS) | (compound ? PERSON.compound : 0);
    }
    if (bits & UNIT.foreign) continue;
    if (run < i) transliteration.fill(Math.min(i - run, CAP), run, i);
    run = i + 1;
  }
  return { person, transliteration };
}

function proposalColumn(proposals: readonly Mention[], columns: Columns): Uint8Array {
  const column = columns.next();
  for (const mention of proposals) {
    const base = 1 + ENTITY_TYPES.indexOf(mention.type) * 4;
    for (let i = mention.start; i < mention.end; i++) column[i] = base + placeIn(i, mention.start, mention.end);
  }
  return column;
}

function runColumns(
  context: RuleContext,
  charClass: Uint8Array,
  columns: Columns,
): Pick<Evidence, 'head' | 'headDistance' | 'fromRun'> {
  const { text } = context.reading;
  const { words } = context;
  const n = text.length;
  const head = columns.next();
  const headDistance = columns.next();
  const fromRun = columns.next();
  let run = 0;
  for (let i = 0; i < n; i++) {
    if (endsRun(charClass[i]!)) run = i + 1;
    fromRun[i] = Math.min(i - run, CAP);
  }
  let type = 0;
  let end = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (endsRun(charClass[i]!)) {
      type = 0;
      continue;
    }
    const word = words.at[i]!;
    if (word >= 0 && words.ends[word] === i + 1) {
      const found = headEndingAt(text, Math.max(0, i + 1 - LONGEST_HEAD), i + 1);
      if (found) {
        type = 1 + ENTITY_TYPES.indexOf(found.head.type);
        end = i + 1;
      }
    }
    if (!type) continue;
    head[i] = type;
    headDistance[i] = Math.min(end - i, CAP);
  }
  return { head, headDistance, fromRun };
}

/** What each unit opens or closes. */
const opening = new Uint8Array(0x10000);
const closing = new Uint8Array(0x10000);
['“”', '《》', '（）'].forEach((pair, index) => {
  opening[pair.charCodeAt(0)] = index + 1;
  closing[pair.charCodeAt(1)] = index + 1;
});
const NEWLINE = 0x0a;

function enclosureColumn(text: string, columns: Columns): Uint8Array {
  const column = columns.next();
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) state = 0;
    state = opening[unit] || state;
    column[i] = state;
    if (closing[unit] === state) state = 0;
  }
  return column;
}

function figureColumn(context: RuleContext, columns: Columns): Uint8Array {
  const column = columns.next();
  for (const figure of context.figures) {
    const base = 1 + FIGURE_KINDS.indexOf(figure.kind) * 4;
    for (let i = figure.start; i < figure.end; i++) column[i] = base + placeIn(i, figure.start, figure.end);
  }
  return column;
}

function lineColumn(context: RuleContext, columns: Columns): Uint8Array {
  const column = columns.next();
  for (const line of context.layout.lines) {
    const kind = 1 + LINE_KINDS.indexOf(line.kind);
    for (let i = line.start; i < line.end; i++) column[i] = kind + (i - line.start < LINE_HEAD ? 8 : 0);
  }
  return column;
}
