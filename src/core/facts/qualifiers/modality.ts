/** Whether a value is reached, aimed at or foreseen: 力争达到, 到2025年达到, 计划投资, 预计产值. */
import { lastDay } from '../../figures/dates/dayBounds.ts';
import type { Modality, Span } from '../../types.ts';
import { figureFrom, type Scene } from './scene.ts';

const TARGET =
  /力争|争取|力求|(?<!完成[^，]{0,6}|超额|任务)目标(?=[是为：达值约在年到订定]|$|\d)(?!的$)|确保|奋斗|(?<=[，。；：]|^)要(?!求)|主要预期/gu;
const PLANNED =
  /计划(?=[总投用于到在建新引完实今明年分安开培打出招募筹\d一二三四五六七八九十])|拟(?!定)|预计|预期(?!寿命)|规划(?=[总建用占面投设布新到\d])|有望|可望|即将|将(?=达|突破|超|新增|建成|实现|投|增|完成|建设|带动|形成|新建|有|于|打造|引进|培育|建)|(?:建成|投产|达产|全部建成|竣工|完工)(?:投产|后)|达产|可(?=达|实现|带动|新增|年产|提供|形成|安置|吸纳|创造)/gu;
/** Most clauses hold none of these and need no closer look. */
const HINT = /力[争求]|争取|目标|确保|奋斗|要|预[期计]|计划|拟|规划|有望|可|将|产|建成|[竣完]工/u;
/** What is so, whatever was said before in the sentence. */
const ACTUAL = /已(?!知)|目前|截至|截止|累计|现有|现已|共有|去年|上年|同比|达到了|实现了/u;
const AIMED_BEHIND = /^(?:[^，。；]{0,10})为(?:奋斗)?目标/u;
const UNTIL = /(?:到|至|截至)$/u;
const TITLE_OR_PLAN = /[《》]/u;

/** Reads whether a figure is a goal or a plan; nothing for what is so. */
export function modalityOf(scene: Scene): { readonly modality: Exclude<Modality, 'actual'> } | null {
  const { text, clauses, sentence, figure } = scene;
  const own = clauses.at(-1)!;
  const said = marked(text, own, figure.start);
  if (said) return { modality: said };
  const words = text.slice(own.start, figure.start);
  if (ACTUAL.test(words) || words.includes('完成')) return null;
  if (AIMED_BEHIND.test(text.slice(figure.end, figure.end + 16))) return { modality: 'target' };
  const until = untilFuture(scene, sentence.start);
  if (until) return { modality: 'target' };
  for (let i = clauses.length - 2; i >= 0; i--) {
    const clause = clauses[i]!;
    const earlier = marked(text, clause, clause.end);
    // A plan ends with its item of a list, a goal is often one of many.
    if (earlier === 'planned' && text[clause.end - 1] === '；') return null;
    if (earlier) return { modality: earlier };
    if (ACTUAL.test(text.slice(clause.start, clause.end))) return null;
  }
  return null;
}

/** The last word of a span that makes what follows a goal or a plan. */
function marked(text: string, { start }: Span, end: number): Exclude<Modality, 'actual'> | null {
  const words = text.slice(start, end);
  if (!HINT.test(words) || TITLE_OR_PLAN.test(words)) return null;
  const target = [...words.matchAll(TARGET)].at(-1)?.index ?? -1;
  const planned = [...words.matchAll(PLANNED)].at(-1)?.index ?? -1;
  if (target < 0 && planned < 0) return null;
  const from = Math.max(target, planned);
  if (ACTUAL.test(words.slice(from))) return null;
  return target >= 0 ? 'target' : 'planned';
}

/** 到2025年，: a time to come that the sentence leads to. */
function untilFuture({ context, text, index, figure }: Scene, from: number): boolean {
  const { figures, documentDate } = context;
  if (!documentDate) return false;
  for (let i = figureFrom(figures, from); i < index; i++) {
    const date = figures[i]!;
    if (date.kind !== 'date' || date.end > figure.start) continue;
    if (
      UNTIL.test(text.slice(Math.max(from, date.start - 2), date.start)) &&
      (lastDay(String(date.value)) ?? '') > documentDate
    )
      return true;
  }
  return false;
}
