/**
 * Policy measures: who gets what for doing what (对首次上市的企业，给予最高500万元奖励), and who pays what for it (擅自倾倒的，
 * 处2万元以上10万元以下罚款).
 */
import type { IndicatorFact, IndicatorQualifiers, Instrument } from '../../types.ts';
import { readHead } from './measureHead.ts';
import { clauseOf, inRow, rowAround, type Scene } from './scene.ts';

type MeasureFields = Pick<IndicatorQualifiers, 'instrument' | 'beneficiary' | 'condition' | 'effective' | 'expiry'>;

/** Nouns and verbs of measures; what the money is for may stand before them (建设补助, 一次性奖励). */
const WORDS: readonly (readonly [pattern: RegExp, instrument: Instrument])[] = [
  [/罚款|罚锾|滞纳金|罚金/gu, 'fine'],
  [/减免|免征|免收|返还|抵扣|抵免|减征|减按|贴息|退税|豁免/gu, 'relief'],
  [/贷款|授信|担保|借款/gu, 'loan'],
  [/奖励|奖金|奖补|奖赏|奖(?=\d)/gu, 'reward'],
  [/补贴|补助|资助|扶持|津贴|补偿|支持资金|资金支持|经费支持|补贴券|消费券|安家费|救助金|支持/gu, 'subsidy'],
];
/** Verbs by which a measure gives or takes. */
const GRANTS =
  /给予|予以|可获|可享受?|享受|可申请|发放|拨付|补足|处以?|并处|可处|按照?|奖励|补贴|补助|资助|扶持|支持|减免|贴息|返还|缴纳/u;
/** What has been paid is reported, not granted. */
const REPORTED = /已|累计|去年|上年|兑现|共计?|为企业|争取到|获得(?!.{0,30}的)|了|余下/u;
const NOUN_REACH = 12;
const LONGEST_BEFORE = 10;

/** Reads the measure that a figure belongs to. */
export function measureOf(scene: Scene): MeasureFields | null {
  const { figure, fact, previous } = scene;
  const amount = ['money', 'percent', 'fraction'].includes(figure.kind) || figure.unit === '倍';
  if (fact.change || !amount) return null;
  const instrument = instrumentOf(scene);
  const inherited = previous?.instrument && continues(scene, previous) ? previous : null;
  if (!instrument) return inherited && measure(scene, inherited.instrument!, inherited, readHead(scene));
  if (!isGranted(scene)) return null;
  const head = readHead(scene);
  return measure(scene, instrument, inherited ?? {}, head);
}

function measure(
  { fact, validity }: Scene,
  instrument: Instrument,
  before: MeasureFields,
  own: MeasureFields,
): MeasureFields {
  const effective = fact.effective ?? validity?.effective;
  const known = own.beneficiary !== undefined || own.condition !== undefined;
  const beneficiary = own.beneficiary ?? before.beneficiary;
  const condition = known ? own.condition : before.condition;
  return {
    instrument,
    ...(beneficiary ? { beneficiary } : {}),
    ...(condition ? { condition } : {}),
    ...(effective ? { effective } : {}),
    ...(validity?.expiry ? { expiry: validity.expiry } : {}),
  };
}

/** The kind of measure, by the word behind the figure, else by the nearest before it. */
function instrumentOf(scene: Scene): Instrument | null {
  const { text, context, index } = scene;
  // The word stands before or behind a whole row: 分别给予20万元、100万元奖励.
  const row = rowAround(text, context.figures, index);
  const end = context.figures[row.last]!.end;
  // 2万元以上10万元以下罚款: the word stands behind the upper bound.
  const upper = context.figures[row.last + 1];
  const range =
    text.startsWith('以上', end) && upper && text.startsWith('以下', upper.end) && upper.start < end + NOUN_REACH;
  const from = range ? upper.end : end;
  const behind = text.slice(from, Math.min(from + NOUN_REACH, clauseOf(scene).end));
  const start = context.figures[row.first]!.start;
  const near = text.slice(Math.max(clauseOf(scene).start, start - LONGEST_BEFORE), start);
  return nearest(behind, false) ?? nearest(near, true);
}

function nearest(words: string, fromEnd: boolean): Instrument | null {
  let best: Instrument | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [pattern, instrument] of WORDS)
    for (const match of words.matchAll(pattern)) {
      const distance = fromEnd ? words.length - match.index - match[0].length : match.index;
      if (distance >= least || blocked(words, match.index, match[0].length, fromEnd)) continue;
      least = distance;
      best = instrument;
    }
  return best;
}

/** Another figure between takes the word. */
function blocked(words: string, at: number, length: number, fromEnd: boolean): boolean {
  // 由药厂资助的占六成 describes, and gives nothing.
  return /\d|^的占/u.test(fromEnd ? words.slice(at + length) : words.slice(0, at));
}

function isGranted(scene: Scene): boolean {
  const { text, figure } = scene;
  const clause = clauseOf(scene);
  const words = text.slice(clause.start, Math.min(clause.end, figure.end + NOUN_REACH));
  return GRANTS.test(words) && !REPORTED.test(text.slice(clause.start, figure.start));
}

/** Whether a figure without a word of its own goes on with the measure before: a row, or a bound for it (，最高500万元). */
function continues({ fact, figure, text, context, index }: Scene, previous: IndicatorFact): boolean {
  if (previous.figure === index - 1 && inRow(text, context.figures[index - 1]!, figure)) return true;
  if (previous.figure < index - 2) return false;
  const between = text.slice(context.figures[previous.figure]!.end, figure.start);
  if (/[对违]/u.test(between)) return false;
  if (between.includes('。')) return fact.limit !== undefined && /。(?:每|单|同一|累计|年度|全年|最高)/u.test(between);
  return fact.limit !== undefined || (figure.kind === 'percent' && /比例|提高|上浮|按|再/u.test(between));
}
