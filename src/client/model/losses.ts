/** What a conversion there and back would not restore, for a list. */
import type { LostPlace } from '../../protocol.ts';

/** Places where the same words come back as the same others. */
export interface LossRow {
  readonly words: string;
  readonly becomes: string;
  readonly first: LostPlace;
  readonly count: number;
}

/** The rows, commonest first, then in the order of the text. */
export function lossRows(text: string, losses: readonly LostPlace[]): readonly LossRow[] {
  const rows = new Map<string, LossRow>();
  for (const loss of losses) {
    const words = text.slice(loss.span.start, loss.span.end);
    const key = `${words}\n${loss.becomes}`;
    const row = rows.get(key) ?? { words, becomes: loss.becomes, first: loss, count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  return [...rows.values()].sort((a, b) => b.count - a.count);
}
