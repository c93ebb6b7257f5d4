/** Brings the records of all sources together: one record an entity, parents as ids. */
import type { LexiconRecord } from './record.ts';

/**
 * Merges the rows of the tables into the records of the packages: a row of the same type and name adds to it.
 * @returns records sorted by id, their parents ids
 * @throws Error naming all rows at fault: ambiguous, doubled, or with a parent that is unknown or not unique
 */
export function gather(base: readonly LexiconRecord[], rows: readonly LexiconRecord[]): LexiconRecord[] {
  const faults: string[] = [];
  const byId = new Map<string, LexiconRecord>();
  const byName = new Map<string, LexiconRecord[]>();
  const add = (entry: LexiconRecord) => {
    byId.set(entry.id, entry);
    for (const key of [entry.name, `${entry.type}:${entry.name}`]) {
      const there = byName.get(key);
      if (there) there.push(entry);
      else byName.set(key, [entry]);
    }
  };
  for (const entry of base) if (!byId.has(entry.id)) add(entry);
  for (const row of rows) {
    const same = (byName.get(`${row.type}:${row.name}`) ?? []).filter(
      ({ kind }) => kind !== 'street' && kind !== 'town',
    );
    const [there] = same;
    if (!there && byId.has(row.id)) faults.push(`${row.origin}: the id ${row.id} is taken`);
    else if (!there) add(row);
    else if (same.length > 1) faults.push(`${row.origin}: ${row.name} names several divisions`);
    else merge(there, row);
  }
  const records = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const entry of records) {
    if (!entry.parent || byId.has(entry.parent)) continue;
    const candidates = parentsNamed(byName, entry.parent);
    if (candidates.length === 1) entry.parent = candidates[0]!.id;
    else faults.push(`${entry.origin}: ${candidates.length ? 'several' : 'no'} parents ${entry.parent}`);
  }
  if (faults.length) throw new Error(faults.join('\n'));
  return records;
}

/** What may be meant by a parent's name: places before others, larger units before towns. */
function parentsNamed(byName: ReadonlyMap<string, LexiconRecord[]>, name: string): LexiconRecord[] {
  const all = byName.get(name) ?? [];
  const places = all.filter(({ type, kind }) => type === 'place' && kind !== 'street' && kind !== 'town');
  return places.length ? places : all;
}

function merge(into: LexiconRecord, row: LexiconRecord): void {
  into.aliases = [...new Set([...into.aliases, ...row.aliases])];
  into.shortForms = [...new Set([...into.shortForms, ...row.shortForms])];
  into.parent ||= row.parent;
  into.noteEn ||= row.noteEn;
  into.noteZh ||= row.noteZh;
}
