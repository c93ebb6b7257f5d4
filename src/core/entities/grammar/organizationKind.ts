/** The kind of an organisation, by the head of its name. */
import { headEndingAt } from './suffixes.ts';

/** The kind that the longest head at the end of a name gives; undefined for names without a telling head. */
export function organizationKind(name: string): string | undefined {
  const found = headEndingAt(name, 0, name.length);
  return found?.head.type === 'organization' ? found.head.kind : undefined;
}
