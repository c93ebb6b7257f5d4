/** Marks in converted views: characters with several counterparts, and what a conversion back would not restore. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import type { ConvertedDocuments, ConvertedView } from './convertedDocuments.ts';
import { Delay } from './delay.ts';
import { toRanges, visibleSpans } from './editors.ts';
import { deservesLook } from './model/doubtful.ts';
import { spansWithin } from './model/spans.ts';

/** Wait after scrolling, in milliseconds. */
const SCROLL_REST = 40;
/** The ruler is a few hundred pixels high: more marks than this say nothing. */
const MOST_RULER_MARKS = 2000;

type Look = 'open' | 'settled' | 'chosen' | 'lost';

/** The theme's own colours, so that every theme has them; the line tells the kinds apart without colour. */
const LOOKS: Readonly<Record<Look, vscode.DecorationRenderOptions>> = {
  open: {
    ...outline('dashed', 'editorWarning.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  settled: outline('dotted', 'editorInfo.foreground'),
  chosen: outline('solid', 'editorInfo.foreground'),
  lost: {
    ...outline('double', 'editorError.foreground'),
    overviewRulerColor: new vscode.ThemeColor('editorError.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
};

function outline(style: string, color: string): vscode.DecorationRenderOptions {
  return {
    borderStyle: style,
    borderWidth: style === 'dotted' ? '0 0 2px 0' : style === 'double' ? '0 0 3px 0' : '1px',
    borderColor: new vscode.ThemeColor(color),
    borderRadius: '2px',
  };
}

export class ConvertedMarks implements vscode.Disposable {
  private readonly types = new Map<Look, vscode.TextEditorDecorationType>();
  private readonly scrolled = new Delay<vscode.TextEditor>(SCROLL_REST, (editor) => this.draw(editor));
  private readonly listeners: vscode.Disposable;

  constructor(private readonly converted: ConvertedDocuments) {
    const drawOf = (uri: vscode.Uri) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) this.draw(editor);
      }
    };
    this.listeners = vscode.Disposable.from(
      converted.onDidLoad(({ uri }) => drawOf(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => drawOf(document.uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.draw(editor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled.schedule(textEditor)),
    );
  }

  dispose(): void {
    this.scrolled.dispose();
    this.listeners.dispose();
    for (const type of this.types.values()) type.dispose();
  }

  private draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const shown = this.converted.shownIn(document);
    if (!shown) return;
    const marked = marksOf(shown);
    for (const look of Object.keys(LOOKS) as Look[]) {
      // What shows in the ruler is drawn everywhere, up to a number that fills it.
      const spans =
        LOOKS[look].overviewRulerColor && marked[look].length <= MOST_RULER_MARKS
          ? marked[look]
          : visibleSpans(editor).flatMap(({ start, end }) => spansWithin(marked[look], start, end));
      if (spans.length > 0 || this.types.has(look)) editor.setDecorations(this.typeOf(look), toRanges(document, spans));
    }
  }

  private typeOf(look: Look): vscode.TextEditorDecorationType {
    const known = this.types.get(look) ?? vscode.window.createTextEditorDecorationType(LOOKS[look]);
    this.types.set(look, known);
    return known;
  }
}

type Shown = NonNullable<ConvertedView['shown']>;
type Marks = Readonly<Record<Look, readonly Span[]>>;

const marks = new WeakMap<Shown, Marks>();

/** What a view marks, in its own offsets; what is hardly ever wrong is left unmarked. */
function marksOf(shown: Shown): Marks {
  const known = marks.get(shown) ?? makeMarks(shown);
  marks.set(shown, known);
  return known;
}

function makeMarks({ places, losses }: Shown): Marks {
  const marked: Record<Look, Span[]> = { open: [], settled: [], chosen: [], lost: [] };
  for (const place of places) {
    if (place.why === 'choice') marked.chosen.push(place.target);
    else if (deservesLook(place)) marked.open.push(place.target);
    else if (!place.rare) marked.settled.push(place.target);
  }
  for (const { target } of losses) marked.lost.push(target);
  return marked;
}
