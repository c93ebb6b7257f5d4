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
  /^.{0,20}?(?:日报|晚报|时报|商报|早报|快报|[\u3400-\u9fff]报|通讯社|新华社|中新社|中央社|新闻网|中新网|[\u3400-\u9fff]网|电视台|融媒体中心|新闻)/;
const DATED = /\d日/;
const BRACKETED = /^[【〔[（].*[】〕\]）]$/;
const REPORTED = /^ ?[（(].{0,20}(?:记者|通讯员)/;
const OWN = /^(?:本报|本网|本刊|本台|本社|综合)/;
const ROLE = /(?:全媒体记者|首席记者|见习记者|实习记者|特派记者|特约记者|特约通讯员|记者|通讯员)/;
const OPENING = '（(【〔[';
const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '[': ']' };
const LONGEST_BYLINE = 60;

/** The dateline of a line of running text, or null. */
export function dateline(line: TextLine): Dateline | null {
  const found = DATELINE.exec(line.text.slice(0, REACH));
  if (!found) return null;
  const whole = found[0];
  const marked = DATED.test(whole) || BRACKETED.test(whole) || REPORTED.test(line.text.slice(whole.length, REACH));
  if (!marked) return null;
  const offset = OPENING.includes(whole[0]!) ? 1 : 0;
  const words = whole.slice(offset);
  const agency = OWN.test(words) ? null : AGENCY.exec(words);
  return {
    start: line.start,
    end: line.start + whole.length,
    agency: agency && { start: line.start + offset, end: line.start + offset + agency[0].length },
  };
}

/** The bylines in brackets at either end of a line: （记者 程熙）. */
export function bylines(line: TextLine): Byline[] {
  const found: Byline[] = [];
  const { text } = line;
  for (let open = 0; open < text.length; open++) {
    const close = CLOSING[text[open]!];
    if (!close) continue;
    const length = text.slice(open, open + LONGEST_BYLINE).indexOf(close);
    if (length < 0) continue;
    const end = open + length;
    const inner = text.slice(open + 1, end);
    const role = ROLE.exec(inner);
    if (role && role.index <= 12) found.push({ start: line.start + open + 1, end: line.start + end });
    open = end;
  }
  return found;
}
