/** Keeps a document and its read-only conversion at the same place while both are visible. */
import * as vscode from 'vscode';
import { partnersOf } from './convertedPartners.ts';

/** As long after a scroll, in milliseconds, other editors only follow: what they report is our own doing. */
const LEAD = 400;
/** Attempts to bring a place to the very top. */
const MOST_TRIES = 4;

/** A place that is to be at the top of an editor that follows. */
interface Wanted {
  readonly offset: number;
  /** What was asked to be revealed for that: the editor leaves room above it, by lines that nobody can count. */
  asked: number;
  tries: number;
}

export function scrollTogether(): vscode.Disposable {
  const wanted = new WeakMap<vscode.TextEditor, Wanted>();
  let leader: vscode.TextEditor | undefined;
  let last = 0;
  /** How much further than the wanted place the right one to ask for was last. */
  let room = 0;

  function reveal(editor: vscode.TextEditor, offset: number): void {
    const there = editor.document.positionAt(offset);
    editor.revealRange(new vscode.Range(there, there), vscode.TextEditorRevealType.AtTop);
  }

  function follow(editor: vscode.TextEditor, first: vscode.Position): void {
    const place = wanted.get(editor);
    if (!place || place.tries === MOST_TRIES) return;
    const off = place.offset - editor.document.offsetAt(first);
    if (off === 0) {
      room = place.asked - place.offset;
      return;
    }
    place.asked += off;
    place.tries++;
    reveal(editor, place.asked);
  }

  return vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const first = visibleRanges[0]?.start;
    const now = Date.now();
    if (!first) return;
    if (leader !== textEditor && now - last < LEAD) {
      follow(textEditor, first);
      return;
    }
    const partners = partnersOf(textEditor);
    if (partners.length === 0) return;
    leader = textEditor;
    last = now;
    for (const partner of partners) {
      // A conversion keeps the lines, and hardly ever changes their length: a long one may be scrolled within.
      const there = partner.document.validatePosition(first);
      if (partner.visibleRanges[0]?.start.isEqual(there)) continue;
      const offset = partner.document.offsetAt(there);
      wanted.set(partner, { offset, asked: offset + room, tries: 0 });
      reveal(partner, offset + room);
    }
  });
}
