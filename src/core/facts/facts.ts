/** Facts: what the text asserts. */
import type { Fact } from '../types.ts';
import type { FactContext } from './context.ts';
import { readDocument } from './document.ts';
import { extractEvents } from './events/events.ts';
import { extractIndicators } from './indicators/indicators.ts';
import { type Decider, modelDecider } from './model/decider.ts';
import { qualify } from './qualifiers/qualifiers.ts';
import { findReferents } from './referents.ts';
import { extractRoles } from './roles/roles.ts';

export type { FactContext };

/**
 * Extracts the facts of a text: spans in reading coordinates, names in the script of the source (`originalText`).
 * Without the learned weights only roles can be found.
 */
export function extractFacts(context: FactContext): readonly Fact[] {
  const { facts: model } = context.resources;
  return extractFactsWith(context, model ? modelDecider(model) : null);
}

/** Extracts the facts of a text with a given decider: the trainer's way in. */
export function extractFactsWith(context: FactContext, decider: Decider | null): readonly Fact[] {
  const document = readDocument(context);
  const referents = findReferents(document);
  const facts: Fact[] = [...extractRoles(document, referents)];
  if (decider) {
    facts.push(...qualify(context, extractIndicators(document, referents, decider)));
    facts.push(...extractEvents(document, referents, decider));
  }
  return facts.sort((a, b) => a.start - b.start);
}
