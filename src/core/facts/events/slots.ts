/** What an event is about, where it takes place, and whether it is only planned. */
import type { Span } from '../../types.ts';
import type { FactDocument, Token } from '../document.ts';
import type { Referents } from '../referent.ts';
import { isNoun, nounRun } from '../referents.ts';
import type { Trigger } from './triggers.ts';

/** How far behind its trigger an object begins. */
const REACH = 10;
const OBJECTS = new Set(['event', 'policy', 'product', 'organization', 'park']);
const SITES = new Set(['place', 'park']);
/** Words before a place or a visited body. */
const AT = new Set(['在', '于', '到', '至', '赴', '位于', '前往', '来到', '抵达', '假']);
const PLANNED =
  /^(?:拟|将|计划|预计|力争|争取|准备|打算|有望|可望|确保|即将|预定|规划|拟于|料|希望|邀请|欢迎|鼓励|支持|推动|推进|引导|加快|应当|应|须|可|要|不得|如|若|促进|谋划)$/u;

/** Words before the body that does what is told in a passive: 获省发展改革委批准, 由市政府主办. */
const BY = new Set(['获', '经', '由', '被', '获得', '已获', '受', '已经', '报', '报经']);

/** The span of what is signed, held, founded, launched: the name or noun phrase behind the trigger, else the one before it. */
export function objectOf(document: FactDocument, { at, event }: Trigger): Span | null {
  if (event === 'visit' || event === 'meet') return null;
  const { tokens } = document;
  const { clause } = tokens[at]!;
  let phrase: Span | null = null;
  const named = nominalObject(document, at);
  if (named) return named;
  for (let i = at + 1; i < tokens.length && i <= at + REACH && tokens[i]!.clause === clause; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mention' && OBJECTS.has(token.tag)) {
      const end = nounRun(tokens, i + 1);
      return { start: token.start, end: tokens[end - 1]!.end };
    }
    if (!phrase && isNoun(token)) {
      const end = nounRun(tokens, i);
      phrase = { start: token.start, end: tokens[end - 1]!.end };
      i = end - 1;
    }
  }
  if (phrase) return phrase;
  for (let i = at - 1; i >= 0 && i >= at - REACH && tokens[i]!.clause === clause; i--) {
    if (tokens[i]!.kind !== 'mention' || !OBJECTS.has(tokens[i]!.tag)) continue;
    if (!BY.has(tokens[i - 1]?.text ?? '')) return tokens[i]!;
    const passive = nounsBefore(document, i - 1);
    if (passive) return passive;
  }
  return null;
}

/** 合作协议的签署: a trigger that is a noun has its object before 的. */
function nominalObject({ tokens }: FactDocument, at: number): Span | null {
  const { clause } = tokens[at]!;
  if (at < 2 || tokens[at - 1]!.text !== '的' || tokens[at - 1]!.clause !== clause) return null;
  let from = at - 1;
  while (from > 0 && tokens[from - 1]!.clause === clause && isNoun(tokens[from - 1]!)) from--;
  return from < at - 1 ? { start: tokens[from]!.start, end: tokens[at - 2]!.end } : null;
}

/** The last name or run of nouns of the clause before a token: what is approved, held or awarded in a passive. */
function nounsBefore({ tokens }: FactDocument, at: number): Span | null {
  const { clause } = tokens[at]!;
  const within = (i: number) => i >= 0 && at - i <= REACH && tokens[i]!.clause === clause;
  let last = at - 1;
  while (within(last) && !isNoun(tokens[last]!) && !isThing(tokens[last]!)) last--;
  if (!within(last)) return null;
  let first = last;
  while (within(first - 1) && (isNoun(tokens[first - 1]!) || isThing(tokens[first - 1]!))) first--;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

function isThing({ kind, tag }: Token): boolean {
  return kind === 'mention' && (OBJECTS.has(tag) || SITES.has(tag));
}

/** The full name of the place or park that the sentence puts the event at; for a visit, what is visited. */
export function placeOf(document: FactDocument, referents: Referents, { at, event }: Trigger): string | null {
  const { tokens, sentenceStarts } = document;
  const { sentence, clause } = tokens[at]!;
  const nameAt = (i: number): string | null => referents.ofMention[tokens[i]!.index]?.name ?? null;
  if (event === 'visit' || event === 'settle')
    for (let i = at + 1; i < tokens.length && i <= at + REACH && tokens[i]!.clause === clause; i++)
      if (tokens[i]!.kind === 'mention' && (SITES.has(tokens[i]!.tag) || event === 'visit')) return nameAt(i);
  for (let i = at - 1; i >= sentenceStarts[sentence]!; i--)
    if (tokens[i]!.kind === 'mention' && SITES.has(tokens[i]!.tag) && AT.has(tokens[i - 1]?.text ?? ''))
      return nameAt(i);
  return null;
}

/** Whether the clause speaks of what is to be (拟投资, 计划明年投产). */
export function isPlanned({ tokens, clauseStarts }: FactDocument, at: number): boolean {
  for (let i = at - 1; i >= clauseStarts[tokens[at]!.clause]!; i--) if (PLANNED.test(tokens[i]!.text)) return true;
  return false;
}
