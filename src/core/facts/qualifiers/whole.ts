/** The whole of which a figure is a part: 企业566家，其中体外诊断110家; 共100家，分别为60家、40家. */
import type { ReadFigure } from '../../figures/figures.ts';
import { inRow, isTime, type Scene, statedBefore } from './scene.ts';

const PART = /其中|当中包括|(?<!不)包括|包含/gu;
const RESPECTIVELY = /分别[为是有达]/gu;
const TOTAL = /共|总|合计/u;
/** A share that names no whole of its own: 占29%, 占比为29%. */
const BARE_SHARE = /占(?:比|总数)?(?:约?为|约|近|超过?|逾|达到?|不足|接近|不到)?的?$/u;
/** Averages and rates of parts do not add up to that of the whole. */
const NOT_ADDITIVE = /人均|平均|均价|每|户均|亩均|率$|[逆顺]差|差额|结余|結餘/u;
/** Measures that are no part of one another: 地区生产总值1430亿元，其中石化产业产值3100亿元. */
const MEASURES = /生产总值|增加值|产值|营业收入|营收|销售额|零售额|交易额|投资|利润|贷款|存款|面积|人口|产量/gu;
const VALUE_ADDED = new Set(['生产总值', '增加值']);
const LABEL = 14;
/** 10亿元以上5个: a bound, not a part. */
const BOUND = /^(?:及?以[上下内])/u;
/** So many figures before 其中 are looked at. */
const FARTHEST = 8;

/** Reads the whole that 其中 or 分别 make the figure a part of. */
export function partOf(scene: Scene): { readonly partOf: number } | null {
  const { text, sentence, figure, fact } = scene;
  if (fact.change || NOT_ADDITIVE.test(fact.indicator) || isBound(text, figure)) return null;
  const words = text.slice(sentence.start, figure.start);
  const marker = [...words.matchAll(PART)].at(-1);
  const found = marker ? partBehind(scene, sentence.start + marker.index) : respectively(scene, words);
  return found === null ? null : { partOf: found };
}

function partBehind(scene: Scene, marker: number): number | null {
  const { text, figure, sentence, leadStart, context, index } = scene;
  // Behind a semicolon another item begins, unless all of the sentence lists parts.
  if (marker > sentence.start && text.slice(marker, figure.start).includes('；')) return null;
  const from = marker > sentence.start + 1 ? sentence.start : leadStart;
  const share = figure.kind === 'percent' && figure.unit === '%';
  if (share && (scene.fact.shareOf !== undefined || !BARE_SHARE.test(text.slice(marker, figure.start)))) return null;
  const first = statedBefore(scene, marker) < 0;
  let steps = 0;
  for (let i = index - 1; i >= 0 && steps < FARTHEST; i--) {
    const whole = context.figures[i]!;
    if (whole.start < from) return null;
    if (whole.end > marker || isTime(whole)) continue;
    steps++;
    if (scene.earlier.get(i)?.change || whole.kind === 'rank' || isBound(text, whole)) continue;
    const alike = share ? whole.kind !== 'percent' : whole.kind === figure.kind && whole.unit === figure.unit;
    if (!alike) continue;
    if (!share && measuresOther(text, whole, marker, figure)) return null;
    return first || share || Number(whole.value) >= Number(figure.value) ? i : null;
  }
  return null;
}

/** 共100家，分别为60家、40家: the total stands before, the parts in a row behind 分别为. */
function respectively(scene: Scene, words: string): number | null {
  const { text, figure, sentence, context } = scene;
  const marker = [...words.matchAll(RESPECTIVELY)].at(-1);
  if (!marker) return null;
  const at = sentence.start + marker.index;
  let { index } = scene;
  let next = figure;
  for (let i = index - 1; i >= 0 && context.figures[i]!.start > at; i--) {
    if (!inRow(text, context.figures[i]!, next)) return null;
    next = context.figures[i]!;
    index = i;
  }
  const whole = statedBefore({ ...scene, index }, sentence.start);
  if (whole < 0) return null;
  return isTotal(text, sentence.start, context.figures[whole]!, figure) ? whole : null;
}

function measuresOther(text: string, whole: ReadFigure, marker: number, part: ReadFigure): boolean {
  const all = lastMeasure(text.slice(Math.max(0, whole.start - LABEL), whole.start));
  const own = lastMeasure(text.slice(Math.max(marker, part.start - LABEL), part.start));
  if (!all || !own || all === own) return false;
  return !(VALUE_ADDED.has(all) && VALUE_ADDED.has(own));
}

function lastMeasure(words: string): string | undefined {
  return [...words.matchAll(MEASURES)].at(-1)?.[0];
}

function isBound(text: string, { end }: ReadFigure): boolean {
  return BOUND.test(text.slice(end, end + 3));
}

function isTotal(text: string, from: number, whole: ReadFigure, part: ReadFigure): boolean {
  const same = whole.kind === part.kind && whole.unit === part.unit && Number(whole.value) >= Number(part.value);
  return same && TOTAL.test(text.slice(Math.max(from, whole.start - 12), whole.start));
}
