/** The smallest line edits that turn one text into another: folding, scroll position and marks elsewhere stay. */

/** Replaces `before` characters [start, end) of one line. */
export interface LineEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One edit for each line that differs, cut to what differs in it.
 * @returns null when the texts do not have the same number of lines
 */
export function lineEdits(before: string, after: string): LineEdit[] | null {
  const oldLines = before.split(/\r\n|\r|\n/);
  const newLines = after.split(/\r\n|\r|\n/);
  if (oldLines.length !== newLines.length) return null;
  const edits: LineEdit[] = [];
  for (const [line, oldLine] of oldLines.entries()) {
    const newLine = newLines[line] as string;
    if (oldLine === newLine) continue;
    const shorter = Math.min(oldLine.length, newLine.length);
    let prefix = 0;
    while (prefix < shorter && oldLine[prefix] === newLine[prefix]) prefix++;
    if (isLowSurrogateAt(oldLine, prefix) || isLowSurrogateAt(newLine, prefix)) prefix--;
    let suffix = 0;
    while (suffix < shorter - prefix && oldLine.at(-1 - suffix) === newLine.at(-1 - suffix)) suffix++;
    if (suffix > 0 && isLowSurrogateAt(oldLine, oldLine.length - suffix)) suffix--;
    edits.push({
      line,
      start: prefix,
      end: oldLine.length - suffix,
      text: newLine.slice(prefix, newLine.length - suffix),
    });
  }
  return edits;
}

/** True where cutting before `index` would split a surrogate pair. */
function isLowSurrogateAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 0;
}
