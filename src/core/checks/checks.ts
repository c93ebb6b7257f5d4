/** Checks: what looks wrong in a text. Each check is a file of its own and an entry of the list here. */
import type { FactContext } from '../facts/facts.ts';
import type { Check, Fact } from '../types.ts';

/** Runs every check; spans are in reading coordinates. */
export function runChecks(_context: FactContext, _facts: readonly Fact[]): readonly Check[] {
  return [];
}
