/** What has to be reached to be counted: 超10亿元企业3家, 亿元以上项目35个, 12家年产值超10亿元的企业. */
import type { ReadFigure } from '../../figures/figures.ts';
import type { Limit, Threshold } from '../../types.ts';
import { clauseOf, clauseStart, inRow, isTime, type Scene, statedBefore, wordsOf } from './scene.ts';

const OVER = /(?:超过?|过|逾|突破|达到?|高于|多于|大于|不低于|不少于)$/u;
const UNDER = /(?:不足|低于|少于|小于|不超过|未满|不到)$/u;
const BEHIND = /^(?:（含）)?(?:及?以上|及?以下|以内)/u;
/** Between the threshold and the count: the noun that is counted, and a verb that leads to the count. */
const COUNTED = /^(?:的)?(?!.*(?:已|来自|不到|投|从|由))[^，。；：、！？\d增长升降]{1,16}$/u;
/** Between the count and the threshold: what is measured, no full clause. */
const MEASURED = /^[^，。；：、！？\d的或和且]{0,10}$/u;
/** Behind the threshold: what is counted. */
const HEAD =
  /^(?:的)?(?:[\u4e00-\u9fff“”]{0,8})(?:企业|项目|公司|单位|集群|园区|产业|平台|基金|产品|镇|村|县|区|市|户|农户|企业家|机构|大户|商户|人)(?=$|[，。；、）])/u;

/** Reads the bound that the counted things have to reach. */
export function thresholdOf(scene: Scene): { readonly threshold: Threshold } | null {
  const { figure } = scene;
  if (figure.kind !== 'count') return null;
  const threshold = ahead(scene) ?? behind(scene);
  return threshold && { threshold };
}

/** 超10亿元企业3家: the bound stands before the count. */
function ahead(scene: Scene): Threshold | null {
  const { text, figure, context } = scene;
  const from = clauseStart(scene);
  const found = statedBefore(scene, from);
  if (found < 0) return null;
  const bound = context.figures[found]!;
  if (!canBound(bound, figure)) return null;
  const side = sideOf(text, from, bound);
  if (!side) return null;
  const between = text.slice(side.behind, figure.start);
  // 亿元以上项目40个，其中10亿元以上5个: what is counted was named before.
  const understood = between === '' && scene.fact.partOf !== undefined;
  if (!understood && (!COUNTED.test(between) || between === '的' || inRow(text, bound, figure))) return null;
  return { ...asLimit(scene, side), figure: found };
}

/** 12家年产值超10亿元的企业: the bound stands between the count and what is counted. */
function behind(scene: Scene): Threshold | null {
  const { text, figure, context, index } = scene;
  const { end } = clauseOf(scene);
  let next = index + 1;
  while (next < context.figures.length && isTime(context.figures[next]!)) next++;
  const bound = context.figures[next];
  if (!bound || bound.end > end || !canBound(bound, figure)) return null;
  const side = sideOf(text, figure.end, bound);
  if (!side || !MEASURED.test(text.slice(figure.end, side.start))) return null;
  return HEAD.test(text.slice(side.behind, Math.min(end, side.behind + 16)))
    ? { ...asLimit(scene, side), figure: next }
    : null;
}

function canBound(bound: ReadFigure, counted: ReadFigure): boolean {
  return bound.kind !== 'rank' && !(bound.kind === counted.kind && bound.unit === counted.unit);
}

interface Side {
  readonly bound: Limit['bound'];
  readonly start: number;
  readonly end: number;
  /** Where the words behind the bound begin. */
  readonly behind: number;
}

/** The words that make a figure a bound; null where nothing does. */
function sideOf(text: string, from: number, { start, end, kind }: ReadFigure): Side | null {
  const left = text.slice(Math.max(from, start - 4), start);
  const under = UNDER.exec(left);
  const over = under ? null : OVER.exec(left);
  const right = BEHIND.exec(text.slice(end, end + 6));
  const said = under ?? over;
  // Of people and shares only 以上 and the like make a bound: 逾百名 is how many there are.
  if (!right && (!said || kind === 'count' || kind === 'percent')) return null;
  const words = right?.[0] ?? '';
  const max = under !== null || (!over && /[下内]$/u.test(words));
  return {
    bound: max ? 'max' : 'min',
    start: start - (said?.[0].length ?? 0),
    end: end + words.length,
    behind: end + words.length,
  };
}

function asLimit(scene: Scene, { bound, start, end }: Side): Limit {
  return { bound, text: wordsOf(scene, start, end) };
}
