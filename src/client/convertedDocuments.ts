/** Read-only documents that show an open text in another script: they follow its edits and what a person chooses in them. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import {
  type ChosenPiece,
  CONVERTED_SCHEME,
  CONVERTED_VIEW,
  type ConvertedViewParams,
  type ConvertedViewResult,
} from '../protocol.ts';
import { Delay } from './delay.ts';
import { fileName } from './documents.ts';
import type { AnalysisServer } from './languageClient.ts';
import { convertedName, type Target } from './model/conversions.ts';
import { spanAfter } from './model/spans.ts';
import { SECTION } from './settings.ts';

/** Wait after an edit of the source, in milliseconds. */
const REST = 300;

/** What the address of a view says, so that the editor can open it again. */
interface Address {
  readonly source: string;
  readonly to: Target;
  /** The parts that are converted, as start and end by turns; all of the text where absent. */
  readonly parts?: readonly number[];
}

/** A view and what is decided in it; offsets are those of the source as it is now. */
export interface ConvertedView {
  readonly uri: vscode.Uri;
  readonly source: vscode.Uri;
  readonly to: Target;
  parts: readonly Span[] | undefined;
  choices: readonly ChosenPiece[];
  /** Whether it shows what a conversion back would not restore. */
  roundTrip: boolean;
  /** What the server answered last, with the version of the source that it was asked about. */
  shown: (ConvertedViewResult & { readonly version: number; readonly sourceText: string }) | undefined;
}

/** The document that a converted one shows. */
export function sourceOf(converted: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(addressOf(converted).source);
}

export class ConvertedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly views = new Map<string, ConvertedView>();
  private readonly outdated = new vscode.EventEmitter<vscode.Uri>();
  private readonly loaded = new vscode.EventEmitter<ConvertedView>();
  private readonly edited = new Delay<vscode.Uri>(REST, (uri) => this.outdated.fire(uri));
  private readonly registrations: vscode.Disposable;

  constructor(private readonly server: AnalysisServer) {
    this.registrations = vscode.Disposable.from(
      this.outdated,
      this.loaded,
      vscode.workspace.registerTextDocumentContentProvider(CONVERTED_SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.follow(document, contentChanges);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forgetLater(uri)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        for (const { uri, source } of this.views.values()) {
          if (event.affectsConfiguration(`${SECTION}.protectedWords`, source)) this.outdated.fire(uri);
        }
      }),
      server.onDidChangeState((state) => {
        if (state === 'running') for (const { uri } of this.views.values()) this.outdated.fire(uri);
      }),
    );
  }

  /** For the editor: the content of a view has to be asked for again. */
  get onDidChange(): vscode.Event<vscode.Uri> {
    return this.outdated.event;
  }

  /** Fires when a view has its answer, or none can be had; its document takes the text a little later. */
  get onDidLoad(): vscode.Event<ConvertedView> {
    return this.loaded.event;
  }

  /**
   * Opens a view as a document of the same language as its source.
   * @param parts the parts to convert; all of the text where absent
   */
  async open(source: vscode.TextDocument, to: Target, parts?: readonly Span[]): Promise<vscode.TextDocument> {
    const converted = await vscode.workspace.openTextDocument(addressed(source.uri, to, parts));
    return vscode.languages.setTextDocumentLanguage(converted, source.languageId);
  }

  /** The view that a document is; undefined for other documents. */
  viewOf(document: vscode.TextDocument): ConvertedView | undefined {
    return document.uri.scheme === CONVERTED_SCHEME ? this.viewAt(document.uri) : undefined;
  }

  /** What a view's document shows; undefined while it waits for newer text. */
  shownIn(document: vscode.TextDocument): NonNullable<ConvertedView['shown']> | undefined {
    const shown = this.viewOf(document)?.shown;
    return shown?.text === document.getText() ? shown : undefined;
  }

  /** Has a view show what was decided in it; settles when the server has answered. */
  async refresh(view: ConvertedView): Promise<void> {
    const done = new Promise<void>((resolve) => {
      const listener = this.onDidLoad((loaded) => {
        if (loaded !== view) return;
        listener.dispose();
        resolve();
      });
    });
    this.outdated.fire(view.uri);
    await done;
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const view = this.viewAt(uri);
    const source = await vscode.workspace.openTextDocument(view.source);
    const { version } = source;
    const params: ConvertedViewParams = {
      uri: uri.toString(),
      source: source.uri.toString(),
      text: source.getText(),
      to: view.to,
      ...(view.parts ? { parts: view.parts } : {}),
      chosen: view.choices,
      roundTrip: view.roundTrip,
    };
    try {
      const shown = await this.server.request<ConvertedViewResult>(CONVERTED_VIEW, params, token);
      view.shown = { ...shown, version, sourceText: params.text };
      return shown.text;
    } finally {
      this.loaded.fire(view);
    }
  }

  dispose(): void {
    this.edited.dispose();
    this.registrations.dispose();
  }

  private viewAt(uri: vscode.Uri): ConvertedView {
    const key = uri.toString();
    const { source, to, parts } = addressOf(uri);
    const view = this.views.get(key) ?? {
      uri,
      source: vscode.Uri.parse(source),
      to,
      parts: parts && spansFrom(parts),
      choices: [],
      roundTrip: false,
      shown: undefined,
    };
    this.views.set(key, view);
    return view;
  }

  private follow(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    for (const view of this.views.values()) {
      if (view.source.toString() !== document.uri.toString()) continue;
      const after = <Piece extends Span>(piece: Piece): Piece => ({ ...piece, ...spanAfter(piece, changes) });
      view.parts = view.parts?.map(after);
      // Where the character itself was replaced there is nothing left to choose.
      view.choices = view.choices.map(after).filter(({ start, end, text }) => end - start === text.length);
      this.edited.schedule(view.uri);
    }
  }

  /** A view whose language is changed is closed and opened again at once. */
  private forgetLater(uri: vscode.Uri): void {
    if (uri.scheme !== CONVERTED_SCHEME) return;
    setTimeout(() => {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      if (!isOpen) this.views.delete(uri.toString());
    }, REST);
  }
}

function addressed(source: vscode.Uri, to: Target, parts: readonly Span[] | undefined): vscode.Uri {
  const address: Address = {
    source: source.toString(),
    to,
    ...(parts ? { parts: parts.flatMap(({ start, end }) => [start, end]) } : {}),
  };
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1) || '/';
  return vscode.Uri.from({
    scheme: CONVERTED_SCHEME,
    path: folder + convertedName(fileName(source), to),
    query: JSON.stringify(address),
  });
}

function addressOf(uri: vscode.Uri): Address {
  return JSON.parse(uri.query) as Address;
}

function spansFrom(offsets: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < offsets.length; i += 2) spans.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 });
  return spans;
}
