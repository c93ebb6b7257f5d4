/** Lines of metadata: date, source, author and the like, with or without labels, as they stand above or below an article. */
import type { Span } from '../types.ts';
import type { TextLine } from './lines.ts';

export type FieldKind = 'title' | 'date' | 'source' | 'author' | 'editor' | 'column' | 'number' | 'reader';

/** One item of a line of metadata. `reader` items (views, font sizes) are page furniture. */
export interface MetaField extends Span {
  readonly kind: FieldKind;
  /** The value without its label; empty for labels without a value. */
  readonly value: Span;
}

/** Longer lines are never metadata. */
const LONGEST = 120;

/** What else a line of metadata may hold: a bare name of a paper, a page, a column. */
const LONGEST_UNKNOWN = 30;
/** Counters and tools stand alone. */
const LONGEST_UNKNOWN_TOOL = 4;

const LABELS: readonly (readonly [FieldKind, RegExp])[] = [
  ['title', /(?:标 {0,4}题|文件名称|名 {0,4}称)[：:] ?/y],
  ['date', /(?:发布|发表|发稿|发文|更新|印发|成文|公布|刊登|创建)?(?:日期|时间)[：:] ?/y],
  [
    'source',
    /(?:信息来源|资料来源|新闻来源|稿件来源|文章来源|内容来源|来源|稿源|供稿单位|供稿|出处|发布单位|发布机构|发布机关|发文机关|发文单位|制发机关)[：:] ?/y,
  ],
  ['author', /(?:作者|撰稿人?|文字|文图|图文|采写|撰文|文\/图|图\/文|文|图|摄影|摄)[：:/｜|] ?/y],
  ['editor', /(?:责任编辑|责编|编辑|编审|审核|审校|校对|初审|复审|终审|监制)[：:/ ] ?/y],
  [
    'column',
    /(?:栏目|频道|分类|类别|主 {0,2}题 {0,2}词|主题分类|体裁分类|组配分类|关键词|专栏|有 {0,2}效 {0,2}性)[：:] ?/y,
  ],
  ['number', /(?:索 {0,2}引 {0,2}号|文 {0,4}号|发文字号|文件编号|公文种类)[：:] ?/y],
  [
    'reader',
    /(?:浏览次数|浏览量|浏览|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|点击次数|点击数|点击量|点击|人气|点阅数|点阅|浏览人次|我要评论|评论数?|字号大小|文字大小|字体大小|字号|字体|字级|分享到?|分享至)[：:]? ?/y,
  ],
];

const DIGITS = '[0-9]{1,2}';
const NUMERALS = '[一二三四五六七八九十]{1,3}';
const YEAR = '(?:[0-9]{2,4}|[一二三四五六七八九〇零○]{4})';
const TIME = `(?: ?[0-9]{1,2}[:：时][0-9]{2}(?:[:：分][0-9]{2})?(?:分|秒)?)?`;
const DATE = new RegExp(
  `(?:中华民国|民国)?(?:${YEAR}[-/.]${DIGITS}[-/.]${DIGITS}|${YEAR}年(?:${DIGITS}|${NUMERALS})月(?:(?:${DIGITS}|${NUMERALS})日)?)${TIME}(?: ?星期[一二三四五六日])?`,
  'y',
);

const TOOLS =
  /(?:[[［【（] ?(?:大|小|打印|关闭|收藏|我要打印|打印本页|关闭窗口|字号|字体)[^\]】）]{0,14}[\]］】）]|打印本页|打印|列印|关闭|收藏|转寄|微信|微博|QQ空间|朋友圈)/y;
const REPORTER =
  /[^ ：:|｜，。（）【】〔〕□■]{0,12}?(?:全媒体记者|首席记者|见习记者|实习记者|特派记者|特约记者|记者|通讯员|特约撰稿人|文\/图|图\/文)(?: |：|:|\/|｜)*/y;
const NAME = /[\u3400-\u9fff·]{2,4}(?:\/[\u3400-\u9fff]{2,4}报导)?(?= |$|[）)】〕|｜])/y;
const DOCUMENT_NUMBER =
  /^[（(]?(?:[\u4e00-\u9fff]{2,12}(?:[〔[（(【]\d{4}[〕\])）】](?:第)?\d{1,5}号)|[\u4e00-\u9fff]{2,8}字?第?\d{3,12}号|第\d{1,5}号(?:公告|令)?)[）)]?$/;
/** Reports, not papers. */
const REPORT = /(?:简报|通报|汇报|申报|战报|年报|月报|季报)$|公开/;
/** A paper, agency, site or station that stands in a line of metadata without a label. */
const MEDIUM =
  /^[\u3400-\u9fffA-Za-z]{1,14}(?:日报|晚报|时报|商报|早报|快报|报|日报海外版|通讯社|新闻社|新闻|网|电视台|广播电台|融媒体?|融媒体中心|周刊|在线|观察)$|^[\u3400-\u9fff]{2,4}发布$/;
const SEPARATOR = ' |｜，·□■◎●【】（）()[]［］〔〕/';
const ATTACHMENT = /^附件?\d{0,2}[：:]/;
const SENTENCE_MARK = /[。！？；]/;
const ENUMERATED = /^(?:[一二三四五六七八九十]{1,3}、|（|\d{1,2}[.、．])/;

/** The number of an official document, alone on its line: 国办发〔2014〕69号. */
export function isDocumentNumber(text: string): boolean {
  return text.length < 40 && DOCUMENT_NUMBER.test(text);
}

/**
 * The fields of a line of metadata, in order.
 * @returns undefined when the line is not one: it has sentences, or too much that is no field
 */
export function metaFields(line: TextLine): readonly MetaField[] | undefined {
  const { text } = line;
  if (text.length > LONGEST || SENTENCE_MARK.test(text) || ATTACHMENT.test(text)) return undefined;
  if (isDocumentNumber(text)) {
    const span = { start: line.start, end: line.end };
    return [{ ...span, kind: 'number', value: span }];
  }
  const fields: MetaField[] = [];
  let unknown = 0;
  for (let at = 0; at < text.length; ) {
    const field = fieldAt(text, at);
    if (field) {
      fields.push(shift(field, line.start));
      at = field.end;
    } else if (SEPARATOR.includes(text[at]!)) {
      at++;
    } else {
      const end = tokenEnd(text, at);
      unknown += end - at;
      at = end;
    }
  }
  const telling = fields.some((field) => field.kind !== 'reader');
  if (fields.length === 0 || unknown > (telling ? LONGEST_UNKNOWN : LONGEST_UNKNOWN_TOOL)) return undefined;
  if (ENUMERATED.test(text) && !isBracketed(text)) return undefined;
  return fields;
}

/** A date alone on its line, as under a signature. */
export function isDateLine(text: string): boolean {
  const bare = text.replace(/^（|(?:（星期[一二三四五六日]）)?）?$/g, '');
  return match(DATE, bare, 0) === bare.length;
}

/** A reporter alone on a line, as between the parts of a page: 证券时报记者 王小伟. */
export function isReporterLine(text: string): boolean {
  return /^[（(□■]?[^，。：；]{0,14}(?:记者|通讯员)[：: ]?[\u3400-\u9fff·]{2,5}(?: [\u3400-\u9fff·]{2,5}){0,3}[）)]?$/.test(
    text,
  );
}

function isBracketed(text: string): boolean {
  return text.startsWith('（') && text.indexOf('）') === text.length - 1;
}

function fieldAt(text: string, at: number): MetaField | undefined {
  const tools = match(TOOLS, text, at);
  if (tools) return { kind: 'reader', start: at, end: tools, value: { start: tools, end: tools } };
  for (const [kind, label] of LABELS) {
    const start = match(label, text, at);
    if (!start) continue;
    const end = valueEnd(kind, text, start);
    return { kind, start: at, end, value: { start, end } };
  }
  const date = match(DATE, text, at);
  if (date) return { kind: 'date', start: at, end: date, value: { start: at, end: date } };
  const reporter = match(REPORTER, text, at);
  if (reporter) {
    const end = namesEnd(text, reporter);
    return { kind: 'author', start: at, end, value: { start: at, end } };
  }
  const end = tokenEnd(text, at);
  const token = text.slice(at, end);
  return MEDIUM.test(token) && !REPORT.test(token)
    ? { kind: 'source', start: at, end, value: { start: at, end } }
    : undefined;
}

function valueEnd(kind: FieldKind, text: string, start: number): number {
  if (kind === 'title') return text.length;
  if (kind === 'date') return match(DATE, text, start) ?? tokenEnd(text, start);
  if (kind === 'author' || kind === 'editor') return namesEnd(text, start);
  if (kind === 'reader')
    return match(/ ?[[【（][^\]】）]{0,16}[\]】）]|\d[\d,]*(?: ?次)?|[大中小 A+-]*/y, text, start) ?? start;
  return tokenEnd(text, start);
}

/** Names may stand apart: 作者：乌日罕 邴春雨. */
function namesEnd(text: string, from: number): number {
  let end = tokenEnd(text, from);
  while (text[end] === ' ') {
    const next = end + 1;
    const name = match(NAME, text, next);
    if (!name || LABELS.some(([, label]) => match(label, text, next)) || match(REPORTER, text, next)) break;
    end = name;
  }
  return end;
}

function tokenEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !' |｜【（([［】）)]］〕'.includes(text[end]!)) end++;
  return end;
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : undefined;
}

function shift(field: MetaField, by: number): MetaField {
  const { start, end, value } = field;
  return {
    ...field,
    start: start + by,
    end: end + by,
    value: { start: value.start + by, end: value.end + by },
  };
}
