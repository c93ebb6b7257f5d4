/** The five-year plan in whose time a value stands: “十四五”期间新增耕地2万亩. */
import { planPeriodIn } from './planPeriods.ts';
import { clauseOf, type Scene } from './scene.ts';

/** Reads the plan of the figure's clause, else of one before it in its sentence. */
export function planPeriodOf(scene: Scene): { readonly planPeriod: string } | null {
  const { figure, text, clauses } = scene;
  const plan =
    planPeriodIn(text, clauseOf(scene).start, figure.start) ?? planPeriodIn(text, clauses[0]!.start, figure.start);
  return plan?.isTime ? { planPeriod: plan.value } : null;
}
