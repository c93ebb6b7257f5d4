/** Until when something is to be done or reached, and from when it holds: 到2025年底前, 2026年6月底前完成, 自2025年1月1日起. */
import { firstDay, lastDay } from '../../figures/dates/dayBounds.ts';
import { planPeriodIn } from './planPeriods.ts';
import { figureFrom, type Scene } from './scene.ts';

const UNTIL = /(?:到|至|截至|截止|于|在|争取|力争)$/u;
const BEFORE_THEN = /^(?:底|末|年底|月底)?(?:之?前|以前|止|为止|截止)/u;
const FROM = /(?:自|从|于)$/u;
const ONWARD = /^(?:起|开始|之日起)/u;

/** Reads the dates that bound what the sentence says, up to the figure and behind it. */
export function datesOf(scene: Scene): { readonly deadline?: string; readonly effective?: string } | null {
  const { text, sentence, clauses, figure, fact, context } = scene;
  const { figures } = context;
  const ahead = fact.modality !== undefined || fact.instrument !== undefined;
  if (!ahead) return null;
  const end = clauses.at(-1)!.end;
  let deadline: string | null = null;
  let effective: string | null = null;
  for (let i = figureFrom(figures, sentence.start); i < figures.length && figures[i]!.start < end; i++) {
    const date = figures[i]!;
    if (date.kind !== 'date') continue;
    const left = text.slice(Math.max(sentence.start, date.start - 2), date.start);
    const right = text.slice(date.end, date.end + 4);
    const value = String(date.value);
    if (BEFORE_THEN.test(right)) deadline = lastDay(value) ?? deadline;
    else if (ONWARD.test(right) && FROM.test(left)) effective = firstDay(value) ?? effective;
    else if (date.end <= figure.start && UNTIL.test(left) && isAhead(value, context.documentDate))
      deadline = lastDay(value) ?? deadline;
  }
  const plan = planPeriodIn(text, sentence.start, figure.start);
  if (!deadline && fact.modality && plan?.isTime) deadline = lastDay(plan.value);
  if (!deadline && !effective) return null;
  return { ...(deadline ? { deadline } : {}), ...(effective ? { effective } : {}) };
}

function isAhead(time: string, documentDate: string | null): boolean {
  return documentDate === null || (lastDay(time) ?? '') > documentDate;
}
