/** The line that an offset stands in. */
import type { Layout } from '../layout/layout.ts';
import { firstIndex } from '../search.ts';

/** Index of the last line that starts at or before an offset. */
export function lineOf({ lines }: Layout, offset: number): number {
  return firstIndex(lines.length, (index) => lines[index]!.start > offset) - 1;
}
