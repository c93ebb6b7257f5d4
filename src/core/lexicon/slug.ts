/** The part of an id that stands for a simplified name: one word, without blanks, brackets and quotes, in lower case. */
export function slug(name: string): string {
  return name.replace(/[\s（）()《》“”]/g, '').toLowerCase();
}
