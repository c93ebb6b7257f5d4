/** Checks: what looks wrong in a text. Each check is a file of its own and an entry of the list here. */
import type { FactContext } from '../facts/context.ts';
import type { Check, Fact } from '../types.ts';
import { checkConversionDamage } from './conversionDamage.ts';
import { checkDocumentDates } from './documentDates.ts';
import { checkGrowth } from './growth.ts';
import { checkPeriods } from './periods.ts';
import { checkShares } from './shares.ts';
import { checkStatedGrowth } from './statedGrowth.ts';
import { checkSums } from './sums.ts';
import { checkTwoValues } from './twoValues.ts';
import { checkUnits } from './units.ts';
import { checkWeekdays } from './weekdays.ts';

const CHECKS: readonly ((context: FactContext, facts: readonly Fact[]) => readonly Check[])[] = [
  checkConversionDamage,
  checkShares,
  checkSums,
  checkGrowth,
  checkStatedGrowth,
  checkTwoValues,
  checkUnits,
  checkWeekdays,
  checkPeriods,
  checkDocumentDates,
];

/** Runs every check; spans are in reading coordinates, sorted by start. */
export function runChecks(context: FactContext, facts: readonly Fact[]): readonly Check[] {
  return CHECKS.flatMap((check) => check(context, facts)).sort((a, b) => a.start - b.start);
}
