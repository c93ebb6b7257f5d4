/**
 * What a text speaks of, and every place where it does: named entities under their full names; noun phrases that can be a
 * topic (三元前驱体项目, 钦州代表团); and words that stand for something named before (公司, 园区, 全市, 代表团, a speaker for
 * the body he speaks for).
 */
import { originalText } from '../reading/reading.ts';
import { AnaphorResolver } from './anaphors.ts';
import type { FactDocument, Token } from './document.ts';
import { hashText } from './model/features.ts';
import { fullNames } from './names.ts';
import type { Manner, Occurrence, Referent, Referents, ReferentType } from './referent.ts';
import { inScript } from './script.ts';
import { seatsOf } from './seats.ts';
import { opening } from './zone.ts';

/** Longest run of common nouns behind a name or at the head of a clause. */
const LONGEST_RUN = 4;

/** Finds the referents of a text and all their mentions. */
export function findReferents(document: FactDocument): Referents {
  return new Finder(document).find();
}

class Finder {
  private readonly tokens: readonly Token[];
  private readonly names: Map<string, string>;
  private readonly byKey = new Map<string, Referent>();
  private readonly occurrences: Occurrence[] = [];
  private readonly ofMention: (Referent | undefined)[];
  private readonly anaphors = new AnaphorResolver();
  private readonly leadingLine: number;
  /** 全国 where the text has the word: 我国 means the same. */
  private readonly nationName: string | null;

  constructor(private readonly document: FactDocument) {
    const { tokens, context } = document;
    this.tokens = tokens;
    this.names = fullNames(context);
    const { text, script } = context.reading;
    this.nationName = text.includes('全国') ? inScript(script, '全国') : null;
    this.ofMention = new Array(context.entities.length);
    const title = context.layout.lines.findIndex(({ kind }) => kind === 'title');
    this.leadingLine = title >= 0 ? title : (tokens[0]?.line ?? 0) + 1;
  }

  find(): Referents {
    const { document, tokens } = this;
    const seats = seatsOf(document.context, this.names);
    for (const [key, name] of seats.names) this.names.set(key, name);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.kind === 'mention') {
        this.mention(i);
        const seat = seats.ofMention.get(token.index);
        if (seat) this.anaphors.place(this.refer(seat.key, seat.name, 'place', i, i + 1, 'seat'), seat.name);
      } else if (token.kind === 'word') this.words(i, seats.main);
    }
    this.joinGroups();
    this.cases();
    const { occurrences } = this;
    occurrences.sort((a, b) => a.from - b.from || b.to - a.to);
    const all = [...new Set(this.byKey.values())];
    rankTopics(all);
    let leadingTypes = 0;
    for (const { leading, type } of all)
      if (leading && TITLE_TYPES.includes(type)) leadingTypes |= 1 << TITLE_TYPES.indexOf(type);
    const nation = this.byKey.get(NATION_KEY) ?? null;
    return { all, occurrences, ofMention: this.ofMention, nation, main: mainOf(all), leadingTypes };
  }

  private mention(i: number): void {
    const { tokens, names } = this;
    const mention = this.document.context.entities[tokens[i]!.index]!;
    const name = names.get(mention.id)!;
    const alias = this.aliasOf(i);
    if (alias) this.byKey.set(mention.id, alias);
    const referent = this.refer(mention.id, name, mention.type, i, i + 1, 'name');
    this.ofMention[tokens[i]!.index] = referent;
    const speaksFor = this.anaphors.named(
      referent,
      mention,
      tokens,
      i,
      opening(this.document, i) > 1,
      (token) => this.ofMention[token.index],
    );
    if (speaksFor) this.occur(speaksFor, i, i + 1, 'speaker');
    const run = nounRun(tokens, i + 1);
    if (run === i + 1 || mention.type === 'person' || mention.type === 'position') return;
    if (tokens[run - 1]!.tag[0] !== 'n') return;
    const tail = textOf(tokens, i + 1, run);
    if (mention.type === 'industry') {
      this.refer(`-${name}${tail}`, name + this.nameOf(i + 1, run), 'noun', i, run, 'name');
      return;
    }
    // A party is called by whose it is, not by what it is after: 吴忠市经贸代表团 is 吴忠市代表团.
    const party = PARTY.test(tail);
    const phrase = party
      ? this.refer(
          `+${mention.id}+${tokens[run - 1]!.text}`,
          name + this.nameOf(run - 1, run),
          'phrase',
          i,
          run,
          'name',
        )
      : this.refer(`+${mention.id}+${tail}`, name + this.nameOf(i + 1, run), 'phrase', i, run, 'name');
    this.anaphors.phrase(phrase, tail);
  }

  /** What the name before a bracket is also called: a name in Latin letters, or letters of the name itself. */
  private aliasOf(i: number): Referent | null {
    const { tokens } = this;
    const full = tokens[i - 2];
    if (tokens[i - 1]?.text !== '（' || tokens[i + 1]?.text !== '）' || full?.kind !== 'mention') return null;
    if (full.tag !== tokens[i]!.tag || !(LATIN.test(tokens[i]!.text) || holds(full.text, tokens[i]!.text))) return null;
    return this.ofMention[full.index] ?? null;
  }

  private words(i: number, mainPlace: string | null): void {
    const { document, tokens } = this;
    const token = tokens[i]!;
    if (isNation(token.text)) {
      this.refer(NATION_KEY, this.nationName ?? this.nameOf(i, i + 1), 'place', i, i + 1, 'name');
      const run = nounRun(this.tokens, i + 1);
      if (run > i + 2) this.refer(`-${textOf(this.tokens, i, run)}`, this.nameOf(i, run), 'phrase', i, run, 'name');
      return;
    }
    const place = this.anaphors.whole(token.text);
    if (place) {
      this.occur(place, i, i + 1, 'anaphor');
      return;
    }
    if (!opensTopic(document, i)) return;
    const from = DEMONSTRATIVES.has(token.text) ? i + 1 : i;
    const to = nounRun(tokens, afterAttributes(tokens, from));
    if (to === from || !isNoun(tokens[to - 1]!)) return;
    const text = textOf(tokens, from, to);
    if (text.length < 2) return;
    const pointed = POINTING.has(token.text);
    const known =
      this.anaphors.resolve(text, pointed) ?? (to > from + 1 ? this.anaphors.resolve(tokens[from]!.text) : null);
    if (known) {
      this.occur(known, i, to, 'anaphor');
      return;
    }
    const last = tokens[to - 1]!;
    if (mainPlace !== null && PARTY.test(last.text)) {
      const name = mainPlace + this.nameOf(to - 1, to);
      this.anaphors.phrase(this.refer(`+${mainPlace}+${last.text}`, name, 'phrase', from, to, 'name'), last.text);
    } else if (last.tag[0] === 'n') this.refer(`-${text}`, this.nameOf(from, to), 'noun', from, to, 'name');
  }

  private refer(key: string, name: string, type: ReferentType, from: number, to: number, manner: Manner): Referent {
    let referent = this.byKey.get(key);
    if (!referent) {
      referent = { name, type, typeHash: hashText(type), count: 0, leading: false, opened: 0, topicRank: 0 };
      this.byKey.set(key, referent);
    }
    this.occur(referent, from, to, manner);
    return referent;
  }

  private occur(referent: Referent, from: number, to: number, manner: Manner): void {
    referent.count++;
    if (opening(this.document, from) > 1) referent.opened++;
    if (this.tokens[from]!.line <= this.leadingLine) referent.leading = true;
    this.occurrences.push({ referent, from, to, manner });
  }

  private nameOf(from: number, to: number): string {
    const { tokens } = this;
    return originalText(this.document.context.reading, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
  }

  /** The cases that rules are made for: clauses that end in 的. */
  private cases(): void {
    const { tokens, document } = this;
    for (let clause = 0; clause + 1 < document.clauseStarts.length; clause++) {
      const from = document.clauseStarts[clause]!;
      let last = document.clauseStarts[clause + 1]! - 1;
      while (last > from && tokens[last]!.kind === 'mark') last--;
      if (tokens[last]?.text !== '的' || last - from < SHORTEST_CASE) continue;
      const name = this.nameOf(from, last);
      if (name.length <= LONGEST_CASE) this.refer(`?${name}`, name, 'case', from, last, 'name');
    }
  }

  /** Names joined by 、 or 和 are also one referent together: A、B are the subject of what both are said to do. */
  private joinGroups(): void {
    const { tokens, ofMention } = this;
    for (let i = 0; i < tokens.length; i++) {
      if (!isNamed(tokens[i]!)) continue;
      const members: string[] = [ofMention[tokens[i]!.index]!.name];
      let last = i;
      for (let next = i + 2; next < tokens.length; next += 2) {
        if (!JOINTS.has(tokens[last + 1]!.text) || !isNamed(tokens[next]!) || tokens[next]!.tag !== tokens[i]!.tag)
          break;
        members.push(ofMention[tokens[next]!.index]!.name);
        last = next;
      }
      if (last > i && members.length <= LONGEST_GROUP) {
        const name = members.join('、');
        this.refer(`=${name}`, name, 'group', i, last + 1, 'name');
      }
      i = last;
    }
  }
}

/** Where a phrase goes on behind the attributes that lead it: 特别重大|船舶污染事故. */
function afterAttributes(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + LONGEST_ATTRIBUTES && tokens[at]?.kind === 'word' && ATTRIBUTE.test(tokens[at]!.tag)) at++;
  return at;
}

const ATTRIBUTE = /^(?:a|ad|d|z)$/;
const LONGEST_ATTRIBUTES = 2;

const TITLE_TYPES: readonly ReferentType[] = ['organization', 'place', 'park', 'event', 'policy', 'product'];
const LONGEST_GROUP = 4;
/** Tokens of the shortest clause, characters of the longest that can be a case. */
const SHORTEST_CASE = 3;
const LONGEST_CASE = 60;
const JOINTS = new Set(['、', '和', '与', '及']);
/** A travelling party named without saying whose (代表团): it is that of the place the text is about. */
const PARTY = /(?:代表团|招商团|考察团|访问团|经贸团|小分队|小组)$/u;
const NATION_KEY = 'place:全国';
/** Names of the country that no list of names holds. */
function isNation(word: string): boolean {
  return word === '全国' || word === '我国';
}

const DEMONSTRATIVES = new Set(['该', '本', '这', '此', '其中', '其', '这个', '这家', '上述']);
/** Those that point back to what was named last. */
const POINTING = new Set(['该', '这', '此', '这个', '这家', '上述']);
/** Words behind which a topic can stand besides the start of a clause. */
const INTRODUCERS = new Set(['对', '给予', '向', '由', '为', '在', '是', '让', '使']);

const LATIN = /^[\p{Script=Latin}\d\s.&'’·()-]+$/u;

/** Whether a name holds the characters of another in their order. */
function holds(name: string, short: string): boolean {
  let at = -1;
  for (const c of short) {
    at = name.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function isNamed(token: Token): boolean {
  return token.kind === 'mention' && token.tag !== 'position' && token.tag !== 'industry';
}

function opensTopic(document: FactDocument, i: number): boolean {
  const token = document.tokens[i]!;
  const before = document.tokens[i - 1];
  if (!before || before.clause !== token.clause || before.kind === 'mark') return true;
  if (before.kind === 'figure') return before.tag === 'date' || before.tag === 'duration';
  return INTRODUCERS.has(before.text) || (before.tag === 'd' && opensTopic(document, i - 1));
}

/** End of the run of common nouns that begins at token `from`. */
export function nounRun(tokens: readonly Token[], from: number): number {
  let i = from;
  const clause = tokens[from]?.clause;
  while (i < tokens.length && i - from < LONGEST_RUN && tokens[i]!.clause === clause && isNoun(tokens[i]!)) i++;
  return i;
}

/** True for a word that can be part of a noun phrase. */
export function isNoun(token: Token): boolean {
  if (token.kind !== 'word' || DEMONSTRATIVES.has(token.text)) return false;
  const { tag } = token;
  return tag[0] === 'n' || tag === 'vn' || tag === 'an' || tag === 'j' || tag === 'b' || tag === 'l' || tag === 'x';
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += tokens[i]!.text;
  return text;
}

/** Ranks the topics of the text: what most clauses begin with, and what the title names. */
function rankTopics(all: readonly Referent[]): void {
  const topics = all.filter(({ type, opened, leading }) => TITLE_TYPES.includes(type) && (opened > 1 || leading));
  const weightOf = ({ opened, count, leading }: Referent): number => 2 * opened + count + (leading ? 3 : 0);
  topics.sort((a, b) => weightOf(b) - weightOf(a));
  topics.slice(0, TOPICS).forEach((referent, index) => {
    referent.topicRank = index + 1;
  });
}

const TOPICS = 4;

/** The most spoken of each type. */
function mainOf(all: readonly Referent[]): Map<ReferentType, readonly Referent[]> {
  const main = new Map<ReferentType, Referent[]>();
  for (const referent of all) {
    const best = main.get(referent.type);
    if (!best) main.set(referent.type, [referent]);
    else {
      best.push(referent);
      best.sort((a, b) => weight(b) - weight(a));
      if (best.length > MAIN) best.pop();
    }
  }
  return main;
}

const MAIN = 2;

function weight(referent: Referent): number {
  return referent.count + (referent.leading ? 2 : 0);
}
