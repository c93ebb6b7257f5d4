/** Datelines (新华社北京8月30日电) and bylines (记者 焦家志): who reports from where, and when. */
import type { Span } from '../types.ts';
import type { TextLine } from './lines.ts';

/** The opening of a report, its brackets and 电/讯 included. */
export interface Dateline extends Span {
  /** The medium, unless it calls itself 本报. */
  readonly agency: Span | null;
}

/** The words that name the reporters, from the first role to the last name. */
export type Byline = Span;

/** A dateline begins its line and is short. */
const REACH = 60;

const DATELINE =
  /^[【〔[（(]?[\u3400-\u9fffA-Za-z·]{2,24}?(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:综合)?(?:专讯|专电|消息|电|讯)[】〕\]）]?(?![话子信力商影视脑动网池缆价站])/;
const AGENCY =
  /^.{0,20}?(?:(?:日报|晚报|时报|商报|早报|快报|[\u3400-\u9fff]报)网?|通讯社|新华社|中新社|中央社|新闻网|中新网|[\u3400-\u9fff]网|电视台|融媒体中心|融媒|新闻|周刊|观察|在线)/;
const DATED = /\d日/;
const BRACKETED = /^[【〔[（].*[】〕\]）]$/;
const REPORTED = /^ ?[（(].{0,20}(?:记者|通讯员)/;
const OWN = /^(?:本报|本网|本刊|本台|本社|综合)/;
const ROLE = /记者|通讯员/g;
const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '[': ']' };
const LONGEST_BYLINE = 60;
/** A medium may stand between the bracket and the role: （东营日报记者 …）. */
const LONGEST_MEDIUM = 12;

/** The dateline of a line of running text, or null. */
export function dateline(line: TextLine): Dateline | null {
  const found = DATELINE.exec(line.text.slice(0, REACH));
  if (!found) return null;
  const whole = found[0];
  const marked = DATED.test(whole) || BRACKETED.test(whole) || REPORTED.test(line.text.slice(whole.length, REACH));
  if (!marked) return null;
  const offset = CLOSING[whole[0]!] ? 1 : 0;
  const words = whole.slice(offset);
  const agency = OWN.test(words) ? null : AGENCY.exec(words);
  return {
    start: line.start,
    end: line.start + whole.length,
    agency: agency && { start: line.start + offset, end: line.start + offset + agency[0].length },
  };
}

/** The bylines in brackets: （记者 程熙）. */
export function bylines(line: TextLine): Byline[] {
  const found: Byline[] = [];
  const { text } = line;
  let done = 0;
  for (const { index: role } of text.matchAll(ROLE)) {
    const open = role < done ? -1 : openingBefore(text, role);
    if (open < done) continue;
    const length = text.slice(open, open + LONGEST_BYLINE).indexOf(CLOSING[text[open]!]!);
    done = open + length;
    if (done > role) found.push({ start: line.start + open + 1, end: line.start + done });
    else done = role;
  }
  return found;
}

/** Offset of the bracket that opens at most a few characters before a role, or -1. */
function openingBefore(text: string, role: number): number {
  for (let i = role - 1; i >= Math.max(0, role - LONGEST_MEDIUM); i--) if (CLOSING[text[i]!]) return i;
  return -1;
}
