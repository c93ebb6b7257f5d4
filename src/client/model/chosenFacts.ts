/** Facts that a person has chosen, as the server is told of them. */
import type { ChosenFacts, FactsVersion } from '../../protocol.ts';

export interface FactReference {
  readonly uri: string;
  readonly version: FactsVersion;
  /** Index among the document's facts. */
  readonly fact: number;
}

/** Joins facts of one document that follow each other; the order stays. */
export function chosenFacts(references: readonly FactReference[]): ChosenFacts[] {
  const runs: (ChosenFacts & { readonly facts: number[] })[] = [];
  for (const { uri, version, fact } of references) {
    const last = runs.at(-1);
    if (last?.uri === uri && last.version === version) last.facts.push(fact);
    else runs.push({ uri, version, facts: [fact] });
  }
  return runs;
}
