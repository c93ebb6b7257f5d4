/** Builds the double-array trie of the lexicon. */
import type { NameTrie } from '../../src/core/lexicon/nameTrie.ts';

/** A range of the sorted names that share their first `depth` units: a node to be placed. */
interface Pending {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** A child of a node: the code of its unit and its range of names. */
interface Child {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

/** Builds the trie of `names`: non-empty, unique and sorted by code units. The index of a name is its position. */
export function buildNameTrie(names: readonly string[]): NameTrie {
  const codes = alphabet(names);
  const array = new GrowingArray(Math.max(0, ...codes.filter((code) => code > 0)));
  const pending: Pending[] = [{ node: 0, from: 0, to: names.length, depth: 0 }];
  // Nodes with one child come last: they fill the gaps that the others leave.
  const gapFillers: Pending[] = [];
  for (let next = pending.pop(); next; next = pending.pop() ?? gapFillers.pop()) {
    const { node, to, depth } = next;
    let { from } = next;
    if (from < to && names[from]!.length === depth) {
      array.name(node, from);
      from++;
    }
    const children = childrenOf(names, codes, from, to, depth);
    if (children.length === 0) continue;
    if (children.length === 1 && pending.length > 0) {
      gapFillers.push({ node, from, to, depth });
      continue;
    }
    const base = array.place(node, children);
    for (const child of children)
      pending.push({ node: base + child.code, from: child.from, to: child.to, depth: depth + 1 });
  }
  return { codes, ...array.finish() };
}

/** Codes from 1 on, the most frequent unit first: small codes keep the array dense. */
function alphabet(names: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const name of names)
    for (let i = 0; i < name.length; i++) counts.set(name.charCodeAt(i), (counts.get(name.charCodeAt(i)) ?? 0) + 1);
  const units = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
  const codes = new Uint16Array(0x10000);
  units.forEach((unit, i) => {
    codes[unit] = i + 1;
  });
  return codes;
}

function childrenOf(
  names: readonly string[],
  codes: Uint16Array,
  from: number,
  to: number,
  depth: number,
): readonly Child[] {
  const children: Child[] = [];
  for (let start = from; start < to; ) {
    const unit = names[start]!.charCodeAt(depth);
    let end = start + 1;
    while (end < to && names[end]!.charCodeAt(depth) === unit) end++;
    children.push({ code: codes[unit]!, from: start, to: end });
    start = end;
  }
  return children;
}

/** So many free slots are tried before the next search begins behind them. */
const MOST_TRIES = 2048;

/** The arrays under construction; free slots form a list, so that a search skips what is taken. */
class GrowingArray {
  private base = new Int32Array(0);
  private check = new Int32Array(0);
  private names = new Int32Array(0);
  /** The next and the previous free slot of each free slot. */
  private next = new Int32Array(0);
  private previous = new Int32Array(0);
  private firstFree: number;
  private used = 1;
  /** Before this slot there is hardly room for several children. */
  private roomy = 0;

  /** @param codes how many codes there are: slots up to there stay free, since bases are positive */
  constructor(private readonly codes: number) {
    this.firstFree = codes + 1;
    this.reserve(codes + 2);
  }

  name(node: number, index: number): void {
    this.names[node] = index;
  }

  /** Finds room for the children of a node and takes it: the base. */
  place(node: number, children: readonly Child[]): number {
    const least = Math.min(...children.map(({ code }) => code));
    // A single child fits anywhere; several find no room where the array is all but full.
    let slot = children.length === 1 ? this.firstFree : this.firstRoomy();
    for (let tries = 1; ; slot = this.next[slot]!, tries++) {
      const base = slot - least;
      this.reserve(base + this.codes + 2);
      if (children.every(({ code }) => this.check[base + code] === -1)) break;
      if (tries % MOST_TRIES === 0) this.roomy = slot;
    }
    const base = slot - least;
    this.base[node] = base;
    for (const { code } of children) this.take(base + code, node);
    return base;
  }

  /** The first free slot from where the search for room was last given up. */
  private firstRoomy(): number {
    let slot = Math.max(this.roomy, this.firstFree);
    while (this.check[slot] !== -1) slot = this.next[slot]!;
    this.roomy = slot;
    return slot;
  }

  finish(): Omit<NameTrie, 'codes'> {
    const { used } = this;
    // A step from any node stays inside the arrays or meets undefined, which is no parent.
    return { base: this.base.slice(0, used), check: this.check.slice(0, used), names: this.names.slice(0, used) };
  }

  private take(slot: number, parent: number): void {
    this.check[slot] = parent;
    this.used = Math.max(this.used, slot + 1);
    const next = this.next[slot]!;
    const previous = this.previous[slot]!;
    this.previous[next] = previous;
    if (slot === this.firstFree) this.firstFree = next;
    else this.next[previous] = next;
  }

  /** Makes room for slots up to `length`, one more in the list of free slots. */
  private reserve(length: number): void {
    const old = this.base.length;
    if (length + 1 <= old) return;
    const size = Math.max(length + 1, old * 2, 1 << 10);
    const grown = (source: Int32Array, value: number) => {
      const target = new Int32Array(size).fill(value);
      target.set(source);
      return target;
    };
    this.base = grown(this.base, 0);
    this.check = grown(this.check, -1);
    this.names = grown(this.names, -1);
    this.next = grown(this.next, 0);
    this.previous = grown(this.previous, 0);
    for (let i = old; i < size; i++) {
      this.next[i] = i + 1;
      // The last slot so far is still free: room is made for one more than is taken.
      this.previous[i] = i - 1;
    }
  }
}
