/** When two names count as the same in the reference measure, and when two times do. */
import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** A name without script, glosses in Latin letters, punctuation and case. */
export function fold(text: string): string {
  return toSimplified(text)
    .replace(/[(（]\p{Script=Latin}+[)）]/gu, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** Whether two names are the same, one a good part of the other, or share most of their character pairs; both folded. */
export function alikeFolded(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return a === b;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  if (short.length >= 2 && long.includes(short) && (short.length >= 4 || short.length / long.length >= 0.4))
    return true;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * common) / (a.length + b.length - 2) >= 0.55;
}

/** Whether two names count as the same. */
export function alike(a: string | null, b: string | null): boolean {
  return alikeFolded(fold(a ?? ''), fold(b ?? ''));
}

/** Whether two times are the same, an open year (XXXX) matching any. */
export function sameTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  if (a === b) return true;
  if (!a.includes('X') && !b.includes('X')) return false;
  const open = (time: string): string => time.replace(/XXXX|\d{4}/gu, 'Y');
  return open(a) === open(b);
}
