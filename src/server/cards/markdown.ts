/** Markdown in which the text of a document stays text: no markup, no link, no HTML comes out of it. */

/**
 * Escapes all ASCII punctuation, which Markdown allows; line breaks and control characters become blanks.
 * The dollar sign becomes a reference: VS Code looks for `$(icon)` after backslashes are gone.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (mark === '$' ? '&#36;' : `\\${mark}`));
}

/** A link that runs a command of the client with these arguments. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  return `[${escapeMarkdown(label)}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, escapeBracket)})`;
}

function escapeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
