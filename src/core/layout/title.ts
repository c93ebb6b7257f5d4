/** The title of a text: which of the lines above the article names it, and which repeat it. */
import type { TextLine } from './lines.ts';
import { isDocumentNumber } from './metadata.ts';

const SHORTEST = 4;
const LONGEST = 110;
/** So short a line above one of this length names a site or a column. */
const SHORT = 6;
const TELLING = 9;
const SUBTITLE = /^(?:—{1,2}|-{2})/;
const BRACKETED = /^（.*）$/;
const STATEMENT_END = /[。；]$/;
const ADDRESSEES = /：$/;
/** How an official document ends its title: with its kind, 关于…的通知. */
const KIND =
  '(?:通知|意见|公示|公告|办法|方案|规定|决定|批复|报告|函|通报|请示|说明|细则|规划|条例|要点|情况)(?:（.*）)?$';
const ENDS_WITH_KIND = new RegExp(KIND);
/** The first line of an official title that goes on in the next. */
const UNFINISHED = new RegExp(`关于(?!.*${KIND})`);
const MOST_LINES = 3;
/** A title without its issuers, who may stand on a line of their own above. */
const WITHOUT_ISSUER = new RegExp(`^关于.*${KIND}`);
/** The name of a column, as sites and papers put it above a title. */
const COLUMN =
  /^[\u3400-\u9fff]{2,10}(?:要闻|新闻|动态|资讯|频道|专栏|简讯|快讯|头条|专题|栏目|新闻稿|通稿|网|日报|晚报|时报)$/;
/** A line below the title that names a body is its issuer, no second line of the title. */
const BODY_NAME = /(?:局|委|府|厅|部|院|队|会|办|室|处|署|中心|公司|社)$/;
/** What begins a section, an article, an item or a question is no title. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十百0-9]{1,6}[编章节条款]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、．]|问：|答：)/;
/** How and when a law was passed (（…通过　根据…修订）, over several lines perhaps), or what is attached. */
const ADOPTION = /^根据|^附件?\d{0,2}：|^[^（]*）$/;
const NOTHING_BUT_MARKS = /^[^\u3400-\u9fffA-Za-z0-9]*$/;

/** The number that stands right behind an official title: …的通知国办发〔2020〕13号. */
const TITLE_WITH_NUMBER = new RegExp(`^(.*关于.*${KIND.slice(0, -1)})[\\u3400-\\u9fff]{2,8}〔\\d{4}〕\\d{1,5}号$`);

/** The length of a title without the number behind it. */
export function titleLength(text: string): number {
  return TITLE_WITH_NUMBER.exec(text)?.[1]?.length ?? text.length;
}

export interface TitleLines {
  /** Index of the title's first line. */
  readonly title: number;
  /** Index of its last line: official titles run over several. */
  readonly last: number;
  /** Lines that repeat or continue the title: its deck, its subtitle. */
  readonly repeated: ReadonlySet<number>;
  /** Column names above the title. */
  readonly columns: readonly number[];
}

/**
 * Finds the title among the lines above the article.
 * @param header indexes of the lines above the first paragraph that are no furniture, in order
 * @param isMeta tells lines of metadata
 * @param framed whether the text stands on a page with furniture
 */
export function findTitle(
  lines: readonly TextLine[],
  header: readonly number[],
  isMeta: (index: number) => boolean,
  framed: boolean,
): TitleLines | null {
  const candidates = header.filter((index) => !isMeta(index) && isTitleLike(lines[index]!.text));
  const title = choose(lines, candidates);
  if (title === undefined) return null;
  const last = lastLine(lines, candidates, title);
  const words = bare(lines[title]!.text);
  const deck = candidates.find((index) => index === last + 1 && !BODY_NAME.test(lines[index]!.text));
  const repeats = (index: number): boolean => {
    const { text } = lines[index]!;
    return (
      bare(text) === words ||
      index === deck ||
      (index === last + 1 && SUBTITLE.test(text)) ||
      (index > title && index <= last)
    );
  };
  const repeated = new Set(header.filter((index) => index !== title && repeats(index)));
  const columns = framed ? header.filter((index) => index < title && COLUMN.test(lines[index]!.text)) : [];
  return { title, last, repeated, columns };
}

function choose(lines: readonly TextLine[], candidates: readonly number[]): number | undefined {
  const official = candidates.find((index) => WITHOUT_ISSUER.test(lines[index]!.text));
  if (official !== undefined && official <= (candidates[0] ?? 0) + 1) return official;
  const long = candidates.findLast((index) => lines[index]!.text.length >= TELLING) ?? -1;
  const isLabel = (index: number) =>
    COLUMN.test(lines[index]!.text) || (index < long && lines[index]!.text.length <= SHORT);
  return candidates.find((index) => !isLabel(index)) ?? candidates[0];
}

/** The last line of a title that begins with 关于 or a body and ends with the kind of document some lines later. */
function lastLine(lines: readonly TextLine[], candidates: readonly number[], title: number): number {
  let words = lines[title]!.text;
  if (!UNFINISHED.test(words)) return title;
  for (let next = title + 1; next <= title + MOST_LINES && candidates.includes(next); next++) {
    words += lines[next]!.text;
    if (ENDS_WITH_KIND.test(words)) return next;
  }
  return title;
}

function isTitleLike(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !STATEMENT_END.test(text) &&
    !SUBTITLE.test(text) &&
    !BRACKETED.test(text) &&
    !ADDRESSEES.test(text) &&
    !NOTHING_BUT_MARKS.test(text) &&
    !NUMBERED.test(text) &&
    !ADOPTION.test(text) &&
    !isDocumentNumber(text)
  );
}

/** The words of a line without the brackets around the whole. */
function bare(text: string): string {
  return text.replace(/^(?:原?标题：)?[（(《“]*|[）)》”]+$/g, '');
}
