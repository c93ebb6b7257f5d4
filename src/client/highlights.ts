/**
 * Draws annotations in the text: one decoration type for each class, and one for its marks in the overview ruler.
 * Only what is visible (and as much again above and below) is decorated, and only from annotations of exactly the
 * version in the editor; in between, the editor itself moves what is drawn.
 */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import type { AnnotationStore, StoredAnnotations } from './annotationStore.ts';
import { Delay } from './delay.ts';
import { isCandidate } from './documents.ts';
import { toRanges, visibleSpans } from './editors.ts';
import { cutToRanges, highlightSpans, type SpansByClass } from './model/highlightSpans.ts';
import { ENTITY_LOOKS, HIGHLIGHT_CLASSES, type HighlightClass } from './model/labels.ts';
import { readSetting, SECTION } from './settings.ts';

/** Wait after scrolling, in milliseconds. */
const SCROLL_REST = 40;
/** Marks in the ruler cover the whole text and move with it, so they are set anew only after a rest, in milliseconds. */
const RULER_REST = 250;
/** The ruler is a few hundred pixels high: more marks of a class than this say nothing. */
const MOST_RULER_MARKS = 2000;

export class Highlights implements vscode.Disposable {
  private marks = new Map<HighlightClass, vscode.TextEditorDecorationType>();
  private rulers = new Map<HighlightClass, vscode.TextEditorDecorationType>();
  private readonly scrolled = new Delay<vscode.TextEditor>(SCROLL_REST, (editor) => this.draw(editor));
  private readonly edited = new Delay<vscode.TextEditor>(RULER_REST, (editor) => this.drawRuler(editor));
  /** Editors in which something may be drawn, with what their ruler shows. */
  private readonly drawn = new Map<vscode.TextEditor, StoredAnnotations | null>();
  private readonly spans = new WeakMap<StoredAnnotations, SpansByClass>();
  private readonly listeners: vscode.Disposable;

  constructor(private readonly store: AnnotationStore) {
    this.listeners = vscode.Disposable.from(
      store.onDidChange((uri) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri.toString()) this.draw(editor);
        }
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of this.drawn.keys()) if (!editors.includes(editor)) this.drawn.delete(editor);
        this.drawAll();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled.schedule(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.highlights`)) this.startOver();
      }),
    );
    this.drawAll();
  }

  /** The spans that are highlighted in a document, by class; empty where highlights are off. */
  spansOf(stored: StoredAnnotations): SpansByClass {
    const known = this.spans.get(stored);
    if (known) return known;
    const configuration = vscode.workspace.getConfiguration(SECTION, stored.uri);
    const enabled = readSetting(configuration, 'highlights.enabled');
    const spans =
      stored.annotations && enabled
        ? highlightSpans(stored.annotations, readSetting(configuration, 'highlights.types'))
        : new Map();
    this.spans.set(stored, spans);
    return spans;
  }

  dispose(): void {
    this.scrolled.dispose();
    this.edited.dispose();
    this.disposeTypes();
    this.listeners.dispose();
  }

  private drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.draw(editor);
  }

  private draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const ours = isCandidate(document);
    const stored = ours ? this.store.fresh(document) : undefined;
    if (stored) this.paint(editor, stored);
    else if (!ours || !this.store.latest(document.uri)) this.wipe(editor);
  }

  private paint(editor: vscode.TextEditor, stored: StoredAnnotations): void {
    const visible = cutToRanges(this.spansOf(stored), visibleSpans(editor));
    for (const highlightClass of HIGHLIGHT_CLASSES) {
      const shown = visible.get(highlightClass) ?? [];
      const mark = shown.length > 0 ? this.markType(highlightClass) : this.marks.get(highlightClass);
      if (mark) editor.setDecorations(mark, toRanges(editor.document, shown));
    }
    const ruled = this.drawn.get(editor) ?? null;
    this.drawn.set(editor, ruled);
    if (ruled !== stored) this.edited.schedule(editor);
  }

  private drawRuler(editor: vscode.TextEditor): void {
    const { document } = editor;
    const stored = this.store.fresh(document);
    if (!stored || !this.drawn.has(editor)) return;
    this.drawn.set(editor, stored);
    const spans = this.spansOf(stored);
    const shown = readSetting(vscode.workspace.getConfiguration(SECTION, document), 'highlights.overviewRuler');
    for (const highlightClass of HIGHLIGHT_CLASSES) {
      const marked = shown ? (spans.get(highlightClass) ?? []) : [];
      const type = marked.length > 0 ? this.rulerType(highlightClass) : this.rulers.get(highlightClass);
      if (type) editor.setDecorations(type, lineStarts(document, marked));
    }
  }

  private wipe(editor: vscode.TextEditor): void {
    if (!this.drawn.delete(editor)) return;
    for (const type of [...this.marks.values(), ...this.rulers.values()]) editor.setDecorations(type, []);
  }

  /** After a change of the settings: forgets what was drawn and draws again. */
  private startOver(): void {
    this.disposeTypes();
    for (const stored of this.store.all()) this.spans.delete(stored);
    this.drawn.clear();
    this.drawAll();
  }

  private disposeTypes(): void {
    for (const type of [...this.marks.values(), ...this.rulers.values()]) type.dispose();
    this.marks = new Map();
    this.rulers = new Map();
  }

  private markType(highlightClass: HighlightClass): vscode.TextEditorDecorationType {
    return typeOf(this.marks, highlightClass, () => ({
      backgroundColor: color(highlightClass, 'background'),
      // A line of its own style tells names, quantities and times apart without colour.
      borderStyle: lineStyle(highlightClass),
      borderWidth: '0 0 1px 0',
      borderColor: color(highlightClass, 'line'),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }));
  }

  private rulerType(highlightClass: HighlightClass): vscode.TextEditorDecorationType {
    return typeOf(this.rulers, highlightClass, () => ({
      overviewRulerColor: color(highlightClass, 'line'),
      overviewRulerLane:
        highlightClass in ENTITY_LOOKS ? vscode.OverviewRulerLane.Left : vscode.OverviewRulerLane.Center,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }));
  }
}

function typeOf(
  types: Map<HighlightClass, vscode.TextEditorDecorationType>,
  highlightClass: HighlightClass,
  options: () => vscode.DecorationRenderOptions,
): vscode.TextEditorDecorationType {
  const known = types.get(highlightClass) ?? vscode.window.createTextEditorDecorationType(options());
  types.set(highlightClass, known);
  return known;
}

function color(highlightClass: HighlightClass, part: 'background' | 'line'): vscode.ThemeColor {
  return new vscode.ThemeColor(`policyAnnotator.${highlightClass}.${part}`);
}

function lineStyle(highlightClass: HighlightClass): 'solid' | 'dashed' | 'dotted' {
  if (highlightClass in ENTITY_LOOKS) return 'solid';
  return highlightClass === 'date' || highlightClass === 'duration' ? 'dotted' : 'dashed';
}

/** One empty range for each line that holds a span. */
function lineStarts(document: vscode.TextDocument, spans: readonly Span[]): vscode.Range[] {
  const lines = new Set<number>();
  for (const { start } of spans) {
    lines.add(document.positionAt(start).line);
    if (lines.size === MOST_RULER_MARKS) break;
  }
  return [...lines].map((line) => new vscode.Range(line, 0, line, 0));
}
