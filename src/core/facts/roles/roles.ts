/**
 * Role facts: who holds which office where. Offices stand before a name (市委常委、副市长曾砚秋), behind it in a list or in
 * brackets (陆婉珊博士（香港科技大学副教授）), behind a verb (任召集人), or before 由…担任; names in a row share one office.
 */
import { originalText } from '../../reading/reading.ts';
import type { RoleFact } from '../../types.ts';
import type { FactDocument, Token } from '../document.ts';
import type { Referents } from '../referent.ts';

interface Office {
  /** Token of the position. */
  readonly position: number;
  /** Token of the body it belongs to, or -1. */
  readonly body: number;
}

/** Words that may stand between offices and the name that holds them. */
const BETWEEN = new Set(['、', '兼', '和', '及', '原', '前', '时任', '现任', '的', '暨', '与', '，', '“', '”', '·']);
/** Verbs that give an office to the name before them. */
const APPOINTING = new Set([
  '任',
  '担任',
  '出任',
  '兼任',
  '受聘',
  '受聘为',
  '当选',
  '当选为',
  '为',
  '聘为',
  '任命为',
  '转任',
  '升任',
  '接任',
  '是',
  '系',
  '现任',
  '曾任',
  '作为',
]);
/** Words of address behind a name. */
const ADDRESS = new Set(['博士', '先生', '女士', '太平绅士', 'JP', 'SBS', 'MH', 'GBS', 'BBS', '，']);
/** Signs between an office of the press and its name: 编辑：蒋可, 记者／权小刚. */
const SIGNS = new Set(['：', '/', '／']);
const PRESS = /(?:记者|编辑|通讯员|责编|编审|主编|摄影|撰稿|作者|实习生|特派员)$/u;
/** So many blanks set a column: what stands beyond is another row. */
const COLUMN = 3;
/** The farthest an office is from its name, in tokens. */
const REACH = 24;

/** Finds the role facts of a text in the order of the names. */
export function extractRoles(document: FactDocument, referents: Referents): RoleFact[] {
  const { tokens } = document;
  const facts: RoleFact[] = [];
  const seen = new Set<string>();
  let shared: { person: number; offices: Office[] } | null = null;
  tokens.forEach((token, i) => {
    if (!isMention(token, 'person')) return;
    let offices = before(tokens, i);
    if (offices.length === 0 && shared && inRow(tokens, shared.person, i)) offices = shared.offices;
    shared = offices.length > 0 ? { person: i, offices } : null;
    for (const office of [...offices, ...behind(tokens, i), ...entrusted(tokens, i)]) {
      const fact = roleOf(document, referents, i, office);
      const key = `${fact.person}|${fact.position}|${fact.organization}`;
      if (seen.has(key)) continue;
      seen.add(key);
      facts.push(fact);
    }
  });
  return facts;
}

function isMention(token: Token | undefined, type: string): boolean {
  return token?.kind === 'mention' && token.tag === type;
}

function isBody(token: Token): boolean {
  return (
    token.kind === 'mention' &&
    (token.tag === 'organization' ||
      token.tag === 'place' ||
      token.tag === 'park' ||
      token.tag === 'event' ||
      token.tag === 'product')
  );
}

/** The offices before a name, the nearest last. */
function before(tokens: readonly Token[], person: number): Office[] {
  const offices: { position: number; body: number }[] = [];
  const { sentence } = tokens[person]!;
  for (let i = person - 1; i >= 0 && i > person - REACH && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!;
    if (tokens[i + 1]!.start - token.end >= COLUMN) break;
    if (token.text === '）') {
      // An alias in brackets (下称…) belongs to the body before it.
      const open = opening(tokens, i);
      if (open < 0 || offices.length === 0) break;
      i = open;
    } else if (isMention(token, 'position')) offices.unshift({ position: i, body: -1 });
    else if (isBody(token)) {
      if (offices.length === 0) break;
      // The body reaches over the offices behind it that have none.
      for (const office of offices) if (office.body < 0) office.body = i;
    } else if (SIGNS.has(token.text)) {
      if (i !== person - 1 || !PRESS.test(tokens[i - 1]?.text ?? '')) break;
    } else if (
      token.text === '，' ? !isMention(tokens[i - 1], 'position') || offices.length === 0 : !BETWEEN.has(token.text)
    ) {
      if (offices.length === 0 || !(isPartOfBody(token) || isMention(token, 'industry'))) break;
    }
  }
  return offices;
}

/** Token of the bracket that the one at `close` closes, -1 for none nearby. */
function opening(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i >= 0 && i > close - REACH; i--) if (tokens[i]!.text === '（') return i;
  return -1;
}

/** A word such as 代表团 or 党组 between a body and an office. */
function isPartOfBody(token: Token): boolean {
  return token.kind === 'word' && (token.tag[0] === 'n' || token.tag === 'j' || token.tag === 'vn');
}

/** The offices that a name's own words behind it give: in brackets, in a list, behind a verb. */
function behind(tokens: readonly Token[], person: number): Office[] {
  const { sentence } = tokens[person]!;
  let i = person + 1;
  while (i < tokens.length && i < person + 6 && ADDRESS.has(tokens[i]!.text) && tokens[i]!.text !== '，') i++;
  const opener = tokens[i];
  if (!opener || opener.sentence !== sentence) return [];
  let body = -1;
  const offices: Office[] = [];
  if (opener.text === '（' || opener.text === '，') i++;
  const appointed = tokens[i] && APPOINTING.has(tokens[i]!.text);
  if (appointed) i++;
  else if (opener.start === tokens[person]!.end && isMention(opener, 'position'))
    return nameFollows(tokens, i) ? [] : [{ position: i, body: -1 }];
  else if (opener.text === '，') return [];
  for (; i < tokens.length && i < person + REACH && tokens[i]!.sentence === sentence; i++) {
    const token = tokens[i]!;
    if (isMention(token, 'position')) {
      // An office right before the next name is that one's.
      if (!appointed && opener.text !== '（' && nameFollows(tokens, i)) return [];
      offices.push({ position: i, body });
    } else if (isBody(token)) body = i;
    else if (!BETWEEN.has(token.text) || token.text === '，') break;
  }
  return offices;
}

function nameFollows(tokens: readonly Token[], position: number): boolean {
  const next = tokens[position + 1];
  const gap = next ? next.start - tokens[position]!.end : 0;
  return isMention(next, 'person') && gap < 2;
}

/** 董事长由…某某担任: the offices before 由. */
function entrusted(tokens: readonly Token[], person: number): Office[] {
  const next = tokens[person + 1];
  if (next?.text !== '担任' && next?.text !== '出任') return [];
  const { sentence } = tokens[person]!;
  let i = person - 1;
  while (i >= 0 && i > person - REACH && tokens[i]!.sentence === sentence && tokens[i]!.text !== '由') i--;
  return tokens[i]?.text === '由' ? before(tokens, i) : [];
}

/** Whether nothing but marks and blanks separates two names. */
function inRow(tokens: readonly Token[], first: number, second: number): boolean {
  if (tokens[first]!.line !== tokens[second]!.line) return false;
  for (let i = first + 1; i < second; i++) if (!['、', '和', '与', '及'].includes(tokens[i]!.text)) return false;
  return true;
}

function roleOf(
  { tokens, context }: FactDocument,
  referents: Referents,
  person: number,
  { position, body }: Office,
): RoleFact {
  const holder = tokens[person]!;
  const office = tokens[position]!;
  return {
    kind: 'role',
    start: Math.min(holder.start, office.start),
    end: Math.max(holder.end, office.end),
    person: referents.ofMention[holder.index]?.name ?? originalText(context.reading, holder),
    position: originalText(context.reading, office),
    organization: body < 0 ? null : (referents.ofMention[tokens[body]!.index]?.name ?? null),
  };
}
