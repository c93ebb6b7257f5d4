/**
 * Words of texts, settings and names of files in the Markdown and the messages of an editor: they stay words. No markup, no link and
 * no HTML comes out of them. For server and client alike.
 */

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

/**
 * A message to show in which names of files and words of texts stay what they are: the editor makes a link, which may run a command, of
 * `[words](command:…)`; of this it makes none.
 */
export function plainMessage(message: string): string {
  return message.replaceAll('](', '] (');
}
