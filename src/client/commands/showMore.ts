/** Shows another page of a node's children. */
import type { Client } from '../client.ts';
import { CHECKS_VIEW } from '../panels/checksView.ts';
import { ENTITIES_VIEW } from '../panels/entitiesView.ts';
import { FACTS_VIEW } from '../panels/factsView.ts';

export function showMore({ facts, entities, checks }: Client, view: string, key: string): void {
  if (view === FACTS_VIEW) facts.showMore(key);
  if (view === ENTITIES_VIEW) entities.showMore(key);
  if (view === CHECKS_VIEW) checks.showMore(key);
}
