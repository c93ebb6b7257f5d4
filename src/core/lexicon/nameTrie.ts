/**
 * A set of names as a double-array trie: a step is two array reads, whatever the number of names.
 * The child of node `t` by a character of code `c` is `base[t] + c`, if `check` there says `t`.
 */
export interface NameTrie {
  /** The code of each UTF-16 code unit, 0 for units that no name has. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  /** The parent of each node, -1 where the slot is free. Node 0 is the root. */
  readonly check: Int32Array;
  /** The index of the name that ends at each node, -1 where none does. */
  readonly names: Int32Array;
}

/** The index of a name, -1 when the trie does not have it. */
export function indexOfName(trie: NameTrie, name: string): number {
  let node = 0;
  for (let i = 0; i < name.length; i++) {
    node = childOf(trie, node, name.charCodeAt(i));
    if (node < 0) return -1;
  }
  return trie.names[node] ?? -1;
}

/**
 * Visits every name that starts at `from`, shortest first. Takes at most as many steps as the longest name is long.
 * @param visit gets the end of the name in `text` and its index
 */
export function visitNamesAt(
  trie: NameTrie,
  text: string,
  from: number,
  visit: (end: number, name: number) => void,
): void {
  const { names } = trie;
  let node = 0;
  for (let i = from; i < text.length; i++) {
    node = childOf(trie, node, text.charCodeAt(i));
    if (node < 0) return;
    const name = names[node]!;
    if (name >= 0) visit(i + 1, name);
  }
}

/** The child of a node by a code unit, -1 for none. */
export function childOf(trie: NameTrie, node: number, unit: number): number {
  const code = trie.codes[unit]!;
  if (code === 0) return -1;
  const child = trie.base[node]! + code;
  return trie.check[child] === node ? child : -1;
}
