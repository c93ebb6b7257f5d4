/** Tokenises texts by the TextMate grammar as the editor does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IToken, parseRawGrammar, Registry } from 'vscode-textmate';

const root = path.join(import.meta.dirname, '..', '..', '..');
const GRAMMAR = path.join(root, 'syntaxes', 'policytext.tmLanguage.json');

/** What the tests call the scopes of the grammar. */
const SCOPES = {
  heading: ['markup.heading'],
  title: ['entity.name.type.title'],
  date: ['constant.language.date'],
  figure: ['meta.figure', 'constant.numeric'],
  quote: ['string.quoted'],
} as const;
export type ScopeName = keyof typeof SCOPES;

/** A stretch of text of one name. */
export interface ScopedSpan {
  readonly name: ScopeName;
  readonly start: number;
  readonly end: number;
}

/** Loads the grammar. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const grammar = await registry.loadGrammar('text.policy');
  if (!grammar) throw new Error('the grammar does not load');
  return grammar;
}

/** The spans of a text under some names, sorted by start; adjacent tokens of one name are one span. */
export function scopedSpans(grammar: IGrammar, text: string, names: readonly ScopeName[]): ScopedSpan[] {
  const spans: ScopedSpan[] = [];
  let stack = INITIAL;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const name of names)
      for (const { start, end } of runs(tokens, name, line.length))
        spans.push({ name, start: lineStart + start, end: lineStart + end });
    lineStart += line.length + 1;
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

function runs(tokens: readonly IToken[], name: ScopeName, length: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { startIndex, endIndex, scopes } of tokens) {
    if (!scopes.some((scope) => SCOPES[name].some((prefix) => scope.includes(prefix)))) continue;
    const end = Math.min(endIndex, length);
    const last = found[found.length - 1];
    if (last?.end === startIndex) last.end = end;
    else if (end > startIndex) found.push({ start: startIndex, end });
  }
  return found;
}
