/** What an event is about, where it takes place, and whether it is only planned. */
import type { Span } from '../../types.ts';
import type { FactDocument } from '../document.ts';
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

/** The span of what is signed, held, founded, launched: the name or noun phrase behind the trigger, else the name before it. */
export function objectOf(document: FactDocument, { at, event }: Trigger): Span | null {
  if (event === 'visit' || event === 'meet') return null;
  const { tokens } = document;
  const { clause } = tokens[at]!;
  let phrase: Span | null = null;
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
  for (let i = at - 1; i >= 0 && i >= at - REACH && tokens[i]!.clause === clause; i--)
    if (tokens[i]!.kind === 'mention' && OBJECTS.has(tokens[i]!.tag)) return tokens[i]!;
  return null;
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
