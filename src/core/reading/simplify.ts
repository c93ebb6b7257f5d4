/** The second half of a reading: traditional to simplified, with the offset map kept exact. */
import TS_CHARACTERS from 'opencc-js/dict/TSCharacters';
import TS_PHRASES from 'opencc-js/dict/TSPhrases';
import { type MappedText, MappedTextBuilder } from './mappedText.ts';
import { PhraseTrie } from './phraseTrie.ts';
import { isTraditionalOnly } from './script.ts';

/** Forms that Hong Kong writes and the dictionaries lack. */
const HONG_KONG_FORMS = '衞 卫|敍 叙|枱 台';

let trie: PhraseTrie | undefined;

/** The dictionary is built on first use: simplified texts never need it. */
function dictionary(): PhraseTrie {
  trie ??= new PhraseTrie([TS_PHRASES, TS_CHARACTERS, HONG_KONG_FORMS]);
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
    const unit = text.charCodeAt(i);
    const matched = traditional && dictionary().begins(unit) ? dictionary().longest(text, i, to) : null;
    if (!matched) {
      out.push(unit, starts[i]!, ends[i]!);
      i++;
      continue;
    }
    const { value, end } = matched;
    const aligned = value.length === end - i;
    for (let k = 0; k < value.length; k++) {
      // A replacement of another length stands for its whole source as one.
      const start = aligned ? starts[i + k]! : starts[i]!;
      out.push(value.charCodeAt(k), start, aligned ? ends[i + k]! : ends[end - 1]!);
    }
    i = end;
  }
}
