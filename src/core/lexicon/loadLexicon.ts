import {
  aligned,
  GENERIC,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  type LexiconHead,
  SECTIONS,
  type SectionName,
} from './format.ts';
import type { Lexicon, LexiconEntry, LexiconMatch, PersonNames, SurnameClass } from './lexicon.ts';
import { indexOfName, type NameTrie, visitNamesAt } from './nameTrie.ts';

type Sections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

/** What all occurrences of one name have in common. */
type Meaning = Pick<LexiconMatch, 'entries' | 'short' | 'ambiguous'>;

/**
 * Opens a compiled lexicon. The tables stay as they are in `data`; entries are read when first asked for.
 * @throws RangeError when `data` is not a lexicon of this version
 */
export function loadLexicon(data: Uint8Array): Lexicon {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  const { head, sections } = readSections(bytes);
  return new CompiledLexicon(head, sections);
}

function readSections(bytes: Uint8Array): { head: LexiconHead; sections: Sections } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== LEXICON_MAGIC || view.getUint32(4, true) !== LEXICON_VERSION)
    throw new RangeError('Not a compiled lexicon of this version');
  const headLength = view.getUint32(8, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headLength))) as LexiconHead;
  let offset = aligned(12 + headLength);
  const sections: Partial<Record<SectionName, unknown>> = {};
  for (const [name, Elements] of Object.entries(SECTIONS) as [SectionName, (typeof SECTIONS)[SectionName]][]) {
    const length = head.lengths[name];
    const size = length * Elements.BYTES_PER_ELEMENT;
    if (offset + size > bytes.byteLength) throw new RangeError('The compiled lexicon is cut short');
    sections[name] = new Elements(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    offset = aligned(offset + size);
  }
  return { head, sections: sections as Sections };
}

class CompiledLexicon implements Lexicon {
  readonly persons: PersonNames;
  private readonly trie: NameTrie;
  private readonly records: string;
  private readonly entries: (LexiconEntry | undefined)[];
  private readonly meanings: (Meaning | undefined)[];

  constructor(
    private readonly head: LexiconHead,
    private readonly sections: Sections,
  ) {
    const codes = new Uint16Array(0x10000);
    const { alphabet, base, check, names } = sections;
    for (let i = 0; i < alphabet.length; i += 2) codes[alphabet[i]!] = alphabet[i + 1]!;
    this.trie = { codes, base, check, names };
    this.records = new TextDecoder().decode(sections.records);
    this.entries = new Array(sections.types.length);
    this.meanings = new Array(sections.ambiguous.length);
    this.persons = personNames(head);
  }

  matches(text: string): readonly LexiconMatch[] {
    const found: LexiconMatch[] = [];
    let start = 0;
    const visit = (end: number, name: number) => this.take(found, text, start, end, name);
    for (; start < text.length; start++) {
      const first = found.length;
      visitNamesAt(this.trie, text, start, visit);
      if (found.length - first > 1) found.push(...found.splice(first).reverse());
    }
    return found;
  }

  matchesAt(text: string, start: number): readonly LexiconMatch[] {
    const found: LexiconMatch[] = [];
    visitNamesAt(this.trie, text, start, (end, name) => this.take(found, text, start, end, name));
    return found.reverse();
  }

  private take(found: LexiconMatch[], text: string, start: number, end: number, name: number): void {
    if (end - start < 2 || !isWhole(text, start, end)) return;
    const { entries, short, ambiguous } = this.meaning(name);
    found.push({ start, end, entries, short, ambiguous });
  }

  entry(id: string): LexiconEntry | undefined {
    let low = 0;
    let high = this.entries.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.idOf(middle);
      if (there === id) return this.entryAt(middle);
      if (there < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  lookup(name: string): readonly LexiconEntry[] {
    const index = indexOfName(this.trie, name);
    return index < 0 ? [] : this.meaning(index).entries;
  }

  private meaning(name: number): Meaning {
    const known = this.meanings[name];
    if (known) return known;
    const { nameStarts, nameItems, ambiguous } = this.sections;
    const items = nameItems.subarray(nameStarts[name]!, nameStarts[name + 1]!);
    const meaning: Meaning = {
      entries: Array.from(items, (item) => this.entryAt(item >> 1)),
      short: items.every((item) => (item & 1) === 1),
      ambiguous: ambiguous[name] === 1,
    };
    this.meanings[name] = meaning;
    return meaning;
  }

  private idOf(index: number): string {
    const start = this.sections.recordStarts[index]!;
    return this.records.slice(start, this.records.indexOf('\t', start));
  }

  private entryAt(index: number): LexiconEntry {
    const known = this.entries[index];
    if (known) return known;
    const { recordStarts, types, kinds, parents } = this.sections;
    const record = this.records.slice(recordStarts[index]!, recordStarts[index + 1]!);
    const [id = '', name = '', aliases, shortForms, en, zh] = record.split('\t');
    const type = types[index]!;
    const kind = this.head.kinds[kinds[index]!];
    const parent = parents[index]!;
    const entry: LexiconEntry = {
      id,
      name,
      type: this.head.types[type & ~GENERIC]!,
      ...(kind ? { kind } : {}),
      aliases: listOf(aliases),
      shortForms: listOf(shortForms),
      ...(parent >= 0 ? { parent: this.idOf(parent) } : {}),
      ...(type & GENERIC ? { generic: true } : {}),
      ...(en && zh ? { note: { en, zh } } : {}),
    };
    this.entries[index] = entry;
    return entry;
  }
}

function listOf(field: string | undefined): readonly string[] {
  return field ? field.split('|') : [];
}

/** False where a name that begins or ends in a Latin letter or digit is a part of a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1))) &&
    !(isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end)))
  );
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function personNames({ persons }: LexiconHead): PersonNames {
  const surnames = new Map<string, SurnameClass>();
  for (const [degree, names] of Object.entries(persons.surnames))
    for (const name of names) surnames.set(name, Number(degree) as SurnameClass);
  return { surnames, givenNames: new Set(persons.givenNames), transliteration: new Set(persons.transliteration) };
}
