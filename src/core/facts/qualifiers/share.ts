/** What a share or a rate is taken of: 占全市规上工业总产值的29%, 按实际租金的50%, 相当于地区生产总值的2.5%. */
import { clauseStart, figureFrom, isTime, type Scene, wordsOf } from './scene.ts';

/** 占 of these words is no share. */
const NO_SHARE = /^(?:地(?!区|方)|用|有|领|据|比|补平衡|股(?!份)|线|为|压|道)/u;
const OF = /(?:占|相当于|等于|约为|(?<!的)按照?|折合)/gu;
/** What may stand between the whole and the figure: 的比重为, 的, 比例由. */
const BEHIND_WHOLE =
  /(?:的?(?:比重|比例|份额|百分比|占比|比率)(?:[^，。；、]{0,10})|的)?(?:约为?|近|超过?|逾|达到?|为|不低于|不少于|不超过|不高于|最高|至少|仅|已|大约|接近|不到|不足)*$/u;
const ONWARD = /[至到]|、|和$/u;
const LONGEST_WHOLE = 40;

/** Reads what a percentage or fraction is a share of. */
export function shareOf(scene: Scene): { readonly shareOf: string } | null {
  const { figure, text, context } = scene;
  if ((figure.kind !== 'percent' || figure.unit !== '%') && figure.kind !== 'fraction') return null;
  if (scene.fact.change) return null;
  const from = clauseStart(scene);
  const match = [...text.slice(from, figure.start).matchAll(OF)].at(-1);
  if (!match) return null;
  let start = from + match.index + match[0].length;
  start += /^(?:到|了)?/u.exec(text.slice(start, start + 2))![0].length;
  const { figures } = context;
  let first = figureFrom(figures, start);
  while (first < figures.length && isTime(figures[first]!)) first++;
  const shared = figures[first]!;
  // A second figure shares the whole only where the text goes from one to the other.
  if (shared !== figure && !ONWARD.test(text.slice(shared.end, figure.start))) return null;
  const words = text.slice(start, shared.start);
  const tail = BEHIND_WHOLE.exec(words)![0];
  const whole = words.slice(0, words.length - tail.length);
  // 按10% and 占三成 name no whole; 占全市三成 does.
  if (whole.length < 2 || whole.length > LONGEST_WHOLE || NO_SHARE.test(whole)) return null;
  if (match[0] !== '占' && !tail.startsWith('的')) return null;
  return { shareOf: wordsOf(scene, start, start + whole.length) };
}
