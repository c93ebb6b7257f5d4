/** Messages in which names of files and words of texts stay what they are. */

/** The editor makes a link, which may run a command, of `[words](command:…)` in a message; of this it makes none. */
export function plainMessage(message: string): string {
  return message.replaceAll('](', '] (');
}
