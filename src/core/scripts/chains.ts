/** Which dictionaries lead from one script to another, and the tries made of them: on first use, each once. */
import { configs, from as fromDictionaries, to as toDictionaries } from 'opencc-js/preset';
import { PhraseTrie } from '../reading/phraseTrie.ts';
import { SUPPLEMENT } from './supplement.ts';

/** Scripts and standards: simplified, OpenCC traditional, Taiwan, Taiwan with its vocabulary, Hong Kong, Japanese shinjitai. */
export const SCRIPT_CODES = ['cn', 't', 'tw', 'twp', 'hk', 'jp'] as const;
export type ScriptCode = (typeof SCRIPT_CODES)[number];

/** The way from one script to another. */
export interface Chain {
  /** Compatibility characters become their unified forms first. */
  readonly normalization: PhraseTrie | null;
  /** Entries of the segmentation bound what later passes may join. */
  readonly segmentation: PhraseTrie | null;
  readonly passes: readonly PhraseTrie[];
  /** The first pass with the supplement before the general dictionaries; only for simplified texts. */
  readonly supplemented: () => PhraseTrie;
}

type Groups = readonly (readonly string[])[];

interface Config {
  readonly normalizationChain?: Groups;
  readonly segmentation?: readonly string[];
  readonly conversionChain: Groups;
}

const chains = new Map<string, Chain>();
const tries = new Map<string, PhraseTrie>();

/** The chain of two scripts; empty when they are the same. */
export function chainOf(from: ScriptCode, to: ScriptCode): Chain {
  const key = `${from} ${to}`;
  let chain = chains.get(key);
  if (!chain) {
    chain = makeChain(from, to);
    chains.set(key, chain);
  }
  return chain;
}

function makeChain(from: ScriptCode, to: ScriptCode): Chain {
  if (from === to) return { normalization: null, segmentation: null, passes: [], supplemented: () => trieOf([]) };
  const config = (configs as Readonly<Record<string, unknown>>)[configName(from, to)] as Config | undefined;
  if (!config) {
    const groups = [...groupsOf(fromDictionaries, from), ...groupsOf(toDictionaries, to)];
    return {
      normalization: null,
      segmentation: null,
      passes: groups.map(trieOf),
      supplemented: () => trieOf(groups[0] ?? []),
    };
  }
  return {
    normalization: config.normalizationChain?.[0] ? trieOf(config.normalizationChain[0]) : null,
    segmentation: config.segmentation ? trieOf(config.segmentation) : null,
    passes: config.conversionChain.map(trieOf),
    supplemented: () => trieOf([SUPPLEMENT, ...(config.conversionChain[0] ?? [])]),
  };
}

function groupsOf(dictionaries: unknown, code: ScriptCode): Groups {
  if (code === 't') return [];
  return (dictionaries as Readonly<Record<string, Groups>>)[code] ?? [];
}

/** The names of OpenCC's own configurations: s2twp, tw2sp, t2hk, … */
function configName(from: ScriptCode, to: ScriptCode): string {
  if (from === 'cn') return `s2${to}`;
  if (to === 'cn') return from === 'twp' ? 'tw2sp' : `${from}2s`;
  return `${from}2${to}`;
}

/** Dictionaries are few and shared: a trie is known by its dictionaries. */
const identities = new Map<string, number>();

function trieOf(group: readonly string[]): PhraseTrie {
  const key = group.map(identity).join(' ');
  let trie = tries.get(key);
  if (!trie) {
    trie = new PhraseTrie(group);
    tries.set(key, trie);
  }
  return trie;
}

function identity(dictionary: string): number {
  let known = identities.get(dictionary);
  if (known === undefined) {
    known = identities.size;
    identities.set(dictionary, known);
  }
  return known;
}
