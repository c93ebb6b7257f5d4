/** The second half of a reading: traditional to simplified, with the offset map kept exact. */
import { Trie } from 'opencc-js/core';
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import TS_PHRASES from 'opencc-js/dict/TSPhrases';
import { type MappedText, MappedTextBuilder } from './mappedText.ts';
import { isTraditionalOnly } from './script.ts';

let trie: Trie | undefined;

/** The dictionary is built on first use: simplified texts never need it. */
function dictionary(): Trie {
  if (!trie) {
    trie = new Trie();
    trie.loadDictGroup([TS_PHRASES, TS_CHARACTERS]);
  }
  return trie;
}

/** Simplifies the text; lines without a traditional character are left alone, so that simplified 乾安 stays. */
export function simplify(input: MappedText): MappedText {
  const { text } = input;
  let any = false;
  for (let i = 0; i < text.length && !any; i++) any = isTraditionalOnly(text.charCodeAt(i));
  if (!any) return input;

  const out = new MappedTextBuilder(text.length);
  let line = 0;
  while (line < text.length) {
    let end = text.indexOf('\n', line);
    end = end < 0 ? text.length : end + 1;
    simplifyLine(input, line, end, out);
    line = end;
  }
  return out.build();
}

function simplifyLine(input: MappedText, from: number, to: number, out: MappedTextBuilder): void {
  const { text, starts, ends } = input;
  let traditional = false;
  for (let i = from; i < to && !traditional; i++) traditional = isTraditionalOnly(text.charCodeAt(i));
  for (let i = from; i < to; ) {
    const match = traditional ? dictionary().matchPrefix(text, i) : null;
    if (!match) {
      out.push(text.charCodeAt(i), starts[i]!, ends[i]!);
      i++;
      continue;
    }
    const { value } = match;
    const aligned = value.length === match.end - i;
    for (let k = 0; k < value.length; k++) {
      // A replacement of another length stands for its whole source as one.
      const start = aligned ? starts[i + k]! : starts[i]!;
      const end = aligned ? ends[i + k]! : ends[match.end - 1]!;
      out.push(value.charCodeAt(k), start, end);
    }
    i = match.end;
  }
}
