/** Shows all mentions of an entity of the Entities view in the editor's reference list. */
import type { Client } from '../client.ts';
import type { EntityNode } from '../panels/entitiesView.ts';
import { listMentions } from './listMentions.ts';

export async function listEntityMentions(client: Client, clicked?: EntityNode): Promise<void> {
  const [first] = clicked?.entity.mentions ?? [];
  if (!clicked || !first) return;
  const { start } = client.store.spanNow(clicked.uri, first);
  await listMentions(client, clicked.uri.toString(), start);
}
