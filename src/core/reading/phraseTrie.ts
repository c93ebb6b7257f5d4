/**
 * The dictionaries of a conversion as one trie over UTF-16 units. Its transitions stand in one open-addressed hash table
 * of typed arrays, so that it is made quickly and a step costs one probe.
 */
import { dictionaryPairs } from './dictionary.ts';

const ROOT_UNITS = 0x10000;
/** Multiplier of Knuth's multiplicative hash. */
const GOLDEN = 0x9e3779b1;

export class PhraseTrie {
  /** Child of the root for each first unit, 0 for none: most units of a text end here. */
  private readonly roots = new Int32Array(ROOT_UNITS);
  private parents = new Int32Array(1 << 12);
  private units = new Uint16Array(1 << 12);
  private children = new Int32Array(1 << 12);
  private transitions = 0;
  private nodes = 0;
  /** Value of each node, where one of its own ends there. */
  private readonly values: (string | undefined)[] = [undefined];

  /** @param dictionaries in order of precedence, each serialised as opencc-js has them */
  constructor(dictionaries: readonly string[]) {
    for (let i = dictionaries.length - 1; i >= 0; i--) {
      for (const [from, to] of dictionaryPairs(dictionaries[i]!)) this.add(from, to);
    }
  }

  /** True when some entry begins with this unit. */
  begins(unit: number): boolean {
    return this.roots[unit] !== 0;
  }

  /** The node of a single unit, 0 when no entry begins with it. */
  first(unit: number): number {
    return this.roots[unit]!;
  }

  /** The node below `node` for a unit, 0 for none. */
  next(node: number, unit: number): number {
    const mask = this.parents.length - 1;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const parent = this.parents[slot]!;
      if (parent === 0) return 0;
      if (parent === node && this.units[slot] === unit) return this.children[slot]!;
    }
  }

  /** What the entry that ends at a node turns into. */
  value(node: number): string | undefined {
    return this.values[node];
  }

  /** The longest entry that begins at an offset and ends by `limit`, or null. */
  longest(text: string, at: number, limit: number): { readonly end: number; readonly value: string } | null {
    let end = at;
    let value: string | undefined;
    let node = this.first(text.charCodeAt(at));
    for (let i = at + 1; node !== 0; i++) {
      const found = this.values[node];
      if (found !== undefined) {
        end = i;
        value = found;
      }
      node = i < limit ? this.next(node, text.charCodeAt(i)) : 0;
    }
    return value === undefined ? null : { end, value };
  }

  /** Adds an entry; a later one of the same words replaces it. */
  add(from: string, to: string): void {
    if (from === '') return;
    const unit = from.charCodeAt(0);
    let node = this.roots[unit]!;
    if (node === 0) {
      node = this.makeNode();
      this.roots[unit] = node;
    }
    for (let i = 1; i < from.length; i++) {
      const next = from.charCodeAt(i);
      let child = this.next(node, next);
      if (child === 0) {
        child = this.makeNode();
        this.link(node, next, child);
      }
      node = child;
    }
    this.values[node] = to;
  }

  private makeNode(): number {
    this.values.push(undefined);
    return ++this.nodes;
  }

  private link(node: number, unit: number, child: number): void {
    // Kept at most half full, so that probes stay short.
    if (this.transitions * 2 >= this.parents.length) this.grow();
    this.place(node, unit, child);
    this.transitions++;
  }

  private place(node: number, unit: number, child: number): void {
    const mask = this.parents.length - 1;
    let slot = hash(node, unit) & mask;
    while (this.parents[slot] !== 0) slot = (slot + 1) & mask;
    this.parents[slot] = node;
    this.units[slot] = unit;
    this.children[slot] = child;
  }

  private grow(): void {
    const { parents, units, children } = this;
    const size = parents.length * 2;
    this.parents = new Int32Array(size);
    this.units = new Uint16Array(size);
    this.children = new Int32Array(size);
    for (let slot = 0; slot < parents.length; slot++) {
      if (parents[slot] !== 0) this.place(parents[slot]!, units[slot]!, children[slot]!);
    }
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node ^ (unit << 11), GOLDEN);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
