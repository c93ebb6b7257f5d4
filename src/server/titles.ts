/** Titles of documents as citations write them. */
import { read } from '../core/index.ts';

/** A document that promulgates another is named after it: 关于印发《…若干措施》的通知, 关于发布…办法的公告. */
const PROMULGATED = /关于(?:印发|公布|发布|修订印发|转发)(.{4,}?)的(?:通知|公告|通告|决定)$/u;
/** （试行）, （2023年修订）: often left out where a document is cited. */
const VERSION = /[（(][^（()）]{1,12}[)）]$/u;

/** A title in one script, without brackets, blanks, and what versions add to it. */
export function comparableTitle(title: string): string {
  const bare = read(title).text.replace(/[《》〈〉“”\s]/gu, '');
  return bare.replace(VERSION, '');
}

/** The titles under which a document may be cited: its own, and that of what it promulgates. */
export function citedTitles(title: string): readonly string[] {
  const own = comparableTitle(title);
  const promulgated = PROMULGATED.exec(own)?.[1];
  return promulgated ? [own, promulgated.replace(VERSION, '')] : [own];
}
