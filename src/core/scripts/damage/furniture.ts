/** Page furniture as damage: lines that the page put around the text, but for those that say whom to ask. */
import { saysWhomToAsk } from '../../layout/furniture.ts';
import { layOut } from '../../layout/layout.ts';
import { read, sourceSpan } from '../../reading/reading.ts';
import type { Damage, DamageRule } from './rule.ts';

export const furniture: DamageRule = {
  kinds: ['furniture'],
  find(text) {
    const reading = read(text);
    const { lines } = layOut(reading);
    const { text: words } = reading;
    return lines
      .filter(({ kind, start, end }) => kind === 'furniture' && !saysWhomToAsk(words.slice(start, end)))
      .map((line): Damage => {
        const span = sourceSpan(reading, line);
        return { ...wholeLine(text, span.start, span.end), kind: 'furniture', replacement: '' };
      });
  },
};

/** The line with its margin and its line break. */
function wholeLine(text: string, from: number, to: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  return { start: from === 0 ? 0 : start, end: next < 0 ? text.length : next + 1 };
}
