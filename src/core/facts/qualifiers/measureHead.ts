/** For whom a measure is and for what: the words before its verb (对…的企业，; …的，). */
import type { Span } from '../../types.ts';
import { rowAround, type Scene, wordsOf } from './scene.ts';

export interface MeasureHead {
  readonly beneficiary?: string;
  readonly condition?: string;
}

const AMOUNT = '(?=每|最高|最多|不超过|人民币|\\d|[一二三四五六七八九十百千两])';
/** The first of these opens what is given. */
const VERB = new RegExp(
  `(?:分别|可|应|将|一次性|再|另|另外|各)*(?:给予|予以|发放|拨付|享受|提供|按照?(?!规定|要求|期)|并?处以?(?=[^理置分罚])|(?:奖励|补贴|补助|资助|贴息|减免|奖|补)${AMOUNT})`,
  'u',
);
const AGENT =
  '(?:企业|公司|集团|用人单位|单位|机构|个人|毕业生|农户|家庭|居民|学校|高校|医院|平台|园区|基地|项目|人才|团队|开发商|运营商|组织|申请人|经营者|当事人|行为人|人员|职工|劳动者|合作社|村集体|学生|医师|博士|硕士|研究生|者|举报人|车主|厂商|业者|商户)';
/** A clause that begins with who does it: 企业租用标准厂房, 个人首次购房. */
const DOER = new RegExp(
  `^([^，。；：、的]{0,8}?${AGENT})(?=[首新年当每通获取在从为达被经开租购引招与完实投建纳上入升转认参自未不擅违主弄拒伪篡虚存发使出作利采组编收造超隐偷逃排])`,
  'u',
);
/** 给予企业2万元补助 */
const GIVING = /给予|予以|发放|拨付|提供|处(?![理置分罚])/u;
/** Verbs that are nouns as well: the last one counts. */
const NOUN_VERB = /补贴|补助|奖励|资助|贴息|减免/gu;
const RECEIVER = new RegExp(
  `^(?:给予|奖励|补贴|补助|资助|发放给)([^，。；：\\d]{0,8}?${AGENT})(?=最高|不超过|每|一次性|\\d|[一二三五十])`,
  'u',
);
/** 对个人处, 省财政厅对开采企业每立方米补贴: the verb's own clause says for whom. */
const ON_WHOM =
  /(?:^|[^面针应相核])[对向](?:其)?([^，。；：对向]{2,30}?)(?:每[^，每]{1,4})*(?:可以?|并|分别|一次性|最高|最多|不超过)*$/u;
/** What a text reports is not part of it: 《…》明确，. */
const REPORTING = /(?:明确|提出|宣布|显示|表示|指出|透露|介绍|说|要求|约定)[，：]|：/gu;
const ITEM =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}条|[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]|[一二三四五六七八九十]是) ?/u;
const TO = /^(?:对于?|凡|向|为)/u;
/** 每培养1名给予: for each time that something is done, not for each of a kind. */
const EACH = /^每[^年月日天家人户个平亩位名辆件项次，][^，]{1,10}$/u;
const LONGEST_BENEFICIARY = 48;
const LONGEST_CONDITION = 160;

/** Reads who gets or pays and for what, from the part of the sentence before the verb. */
export function readHead(scene: Scene): MeasureHead {
  const { text, figure, sentence } = scene;
  const start = startOf(text, sentence.start, figure.start);
  const verb = VERB.exec(text.slice(start, figure.start + 1));
  const at = verb ? start + verb.index : clauseFrom(text, start, figure.start);
  const own = clauseFrom(text, start, at);
  const receiver = RECEIVER.exec(text.slice(at, figure.end))?.[1];
  const figureClause = clauseFrom(text, start, figure.start);
  const words = text.slice(figureClause, figure.start);
  const said = GIVING.exec(words)?.index ?? [...words.matchAll(NOUN_VERB)].at(-1)?.index ?? 0;
  const whom = ON_WHOM.exec(words.slice(0, said))?.[1];
  const head = parse(scene, start, at);
  const beneficiary = whom
    ? wordsAt(scene, whom, figureClause)
    : receiver
      ? wordsAt(scene, receiver, at)
      : wordsWithin(scene, head.who, LONGEST_BENEFICIARY);
  const each = head.pieces.length === 0 ? EACH.exec(text.slice(own, at))?.[0] : undefined;
  const condition = each ? wordsAt(scene, each, own) : conditionOf(scene, head.pieces);
  return { ...(beneficiary ? { beneficiary } : {}), ...(condition ? { condition } : {}) };
}

/** Where the item of the list begins that the figure stands in, behind its number and behind who reports it. */
function startOf(text: string, from: number, to: number): number {
  const item = from + text.slice(from, to).lastIndexOf('；') + 1;
  const start = item + (ITEM.exec(text.slice(item, item + 10))?.[0].length ?? 0);
  const report = [...text.slice(start, to).matchAll(REPORTING)].at(-1);
  return report ? start + report.index + report[0].length : start;
}

function wordsAt(scene: Scene, words: string, from: number): string {
  const at = scene.text.indexOf(words, from);
  return wordsOf(scene, at, at + words.length);
}

function wordsWithin(scene: Scene, span: Span | null, longest: number): string {
  if (!span || span.end <= span.start || span.end - span.start > longest) return '';
  // Who gets something is no amount.
  return /[元%]/u.test(scene.text.slice(span.start, span.end)) ? '' : wordsOf(scene, span.start, span.end);
}

function clauseFrom(text: string, from: number, at: number): number {
  return Math.max(from, text.lastIndexOf('，', at - 1) + 1);
}

interface Head {
  readonly who: Span | null;
  readonly pieces: readonly Span[];
}

/** The clauses from the one that says 对, else the last that ends in 的 or is a noun phrase with one. */
function parse({ text }: Scene, start: number, verb: number): Head {
  const clauses = clausesOf(text, start, verb);
  let first = clauses.findLastIndex(({ start: at }) => TO.test(text.slice(at, at + 2)));
  // 逾期不改正的，对经营者处…: what is done stands before for whom.
  const to = first >= 0 && !(first > 0 && first === clauses.length - 1 && endsInDe(text, clauses[first - 1]!));
  if (!to) {
    if (first >= 0) clauses.pop();
    const open = clauses.findIndex((clause) => VIOLATING.test(text.slice(clause.start, clause.start + 2)));
    first = open >= 0 ? open : clauses.findLastIndex((clause) => endsInDe(text, clause));
    // 在我市注册的企业，首次达到2000万元的，: the clause before says who.
    if (first > 0 && open < 0 && namesDoer(text, clauses[first - 1]!)) first--;
    if (first < 0) first = clauses.findLastIndex((clause) => headOf(text, clause) !== null);
  }
  if (first < 0) return { who: null, pieces: [] };
  if (VIOLATING.test(text.slice(clauses[first]!.start, clauses[first]!.start + 2)))
    return offence(text, clauses.slice(first));
  const chosen = clauses.slice(first).map((clause, i) => (i === 0 && to ? withoutTo(text, clause) : clause));
  const last = chosen.findLastIndex((clause) => endsInDe(text, clause) || headOf(text, clause) !== null);
  return last < 0 ? { who: to ? chosen[0]! : null, pieces: [] } : split(text, chosen.slice(0, last + 1));
}

const VIOLATING = /^违反/u;
const OFFENDER = new RegExp(`^[^，。；：、的]{0,8}?${AGENT}(?![的、和及或])`, 'u');

/** 违反本条例规定，建设单位未公开报告的: all clauses up to the last 的 say what was done, the one behind 违反 begins with who did it. */
function offence(text: string, clauses: readonly Span[]): Head {
  const done = clauses.slice(0, clauses.findLastIndex((clause) => endsInDe(text, clause)) + 1);
  const second = done[1];
  const name = second && OFFENDER.exec(text.slice(second.start, second.end))?.[0];
  const who = second && name ? { start: second.start, end: second.start + name.length } : null;
  const pieces = done.map((clause) => ({
    start: who && clause === second ? who.end : clause.start,
    end: endsInDe(text, clause) ? clause.end - 1 : clause.end,
  }));
  return { who, pieces };
}

const DOER_AT_END = new RegExp(`${AGENT}$`, 'u');

function namesDoer(text: string, clause: Span): boolean {
  const words = text.slice(clause.start, clause.end);
  // 在…新建基地 says what is done, 在我市注册的企业 who does it.
  const where = /^[在经从按于由以]/u.test(words) && headOf(text, clause) === null;
  return !endsInDe(text, clause) && !where && DOER_AT_END.test(words);
}

/** A noun phrase up to what is said of it: 平台类总部企业（实行…）. */
const BEFORE_PREDICATE = /^.*?(?=实行|按|可|首次|由|$)/u;

function split(text: string, clauses: readonly Span[]): Head {
  let who: Span | null = null;
  const pieces: Span[] = [];
  for (const clause of clauses) {
    const doer = DOER.exec(text.slice(clause.start, clause.end));
    const head = endsInDe(text, clause) ? null : headOf(text, clause);
    if (head) {
      who ??= {
        start: head.start,
        end: head.start + BEFORE_PREDICATE.exec(text.slice(head.start, head.end))![0].length,
      };
      pieces.push({ start: clause.start, end: head.start - 1 });
    } else if (!who && namesDoer(text, clause)) who = clause;
    else {
      const start: number = !who && doer ? clause.start + doer[1]!.length : clause.start;
      if (!who && doer) who = { start: clause.start, end: start };
      pieces.push({ start, end: endsInDe(text, clause) ? clause.end - 1 : clause.end });
    }
  }
  return { who, pieces };
}

function clausesOf(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '，' && text[i] !== '：') continue;
    if (i > from) clauses.push({ start: from, end: i });
    from = i + 1;
  }
  return clauses;
}

/** 逾期不改正的, 更改计程表者 */
function endsInDe(text: string, { end }: Span): boolean {
  return text[end - 1] === '的' || text[end - 1] === '者';
}

/** The noun phrase behind the last 的 outside brackets and quotes; null where there is none. */
function headOf(text: string, { start, end }: Span): Span | null {
  let depth = 0;
  for (let i = end - 1; i > start; i--) {
    if ('）”》'.includes(text[i]!)) depth++;
    else if ('（“《'.includes(text[i]!)) depth--;
    else if (text[i] === '的' && depth === 0 && i + 1 < end) return { start: i + 1, end };
  }
  return null;
}

function withoutTo(text: string, { start, end }: Span): Span {
  return { start: start + TO.exec(text.slice(start, start + 2))![0].length, end };
}

/** The pieces as one text; of a row of bounds that goes with the row of grants, the one that belongs to the figure. */
function conditionOf(scene: Scene, pieces: readonly Span[]): string {
  const length = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length > LONGEST_CONDITION) return '';
  return pieces
    .map((piece) => distributed(scene, piece))
    .filter((words) => words !== '')
    .join('，');
}

/** 首次突破1亿元、5亿元的企业，分别给予20万元、100万元: to 100万元 belongs 5亿元. */
function distributed(scene: Scene, { start, end }: Span): string {
  const { text, context, figure, index } = scene;
  const { figures } = context;
  const whole = wordsOf(scene, start, end);
  const grants = rowAround(text, figures, index);
  if (grants.last === grants.first || !text.slice(end, figure.start).includes('分别')) return whole;
  let first = index;
  while (first > 0 && figures[first - 1]!.start >= start) first--;
  while (first < index && figures[first]!.end <= end) {
    const row = rowAround(text, figures, first);
    if (row.last - row.first === grants.last - grants.first && figures[row.last]!.end <= end) {
      const own = figures[row.first + index - grants.first]!;
      const from = figures[row.first]!.start;
      const to = figures[row.last]!.end;
      return wordsOf(scene, start, from) + wordsOf(scene, own.start, own.end) + wordsOf(scene, to, end);
    }
    first = row.last + 1;
  }
  return whole;
}
