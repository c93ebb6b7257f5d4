/**
 * The analyses of open documents: made once per version, when somebody asks or after a short rest from typing;
 * given up when the text moves on. Only the analysis of the version that is shown ever leaves here.
 */
import { Emitter, type Event, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalysisMemory, type AnnotateOptions, type Annotations, type Resources } from '../core/index.ts';
import type { NotAnnotated } from '../protocol.ts';
import { whyNotAnnotated } from './documents.ts';
import type { Settings } from './settings.ts';

export interface Analysis {
  readonly uri: string;
  readonly version: number;
  /** Null where the document is not annotated, for `reason`. */
  readonly annotations: Annotations | null;
  readonly reason?: NotAnnotated;
  /** Milliseconds of work. */
  readonly elapsed: number;
}

/** A document with its annotations, both of one version. */
export interface Annotated {
  readonly document: TextDocument;
  readonly annotations: Annotations;
}

/** `annotateInStages` of core; tests hand in their own. */
export type Annotate = (text: string, options: AnnotateOptions) => Generator<undefined, Annotations>;

/** What the analyses need of the world. */
export interface AnalysisWorld {
  readonly documents: TextDocuments<TextDocument>;
  readonly resources: Promise<Resources>;
  readonly annotate: Annotate;
  settings(uri: string): Promise<Settings>;
  /** Where a document shows another one in another script: that one, and its annotations in this. */
  viewOf(document: TextDocument): AnnotatedView | undefined;
  /** Told of an analysis that threw. */
  failed(uri: string, error: unknown): void;
}

/** What a document that shows another one has its annotations from. */
export interface AnnotatedView {
  readonly source: TextDocument;
  mapped(annotations: Annotations): Annotations;
}

interface Run {
  readonly version: number;
  readonly done: Promise<Analysis>;
  result?: Analysis;
}

/** Analyses shorter than this, in milliseconds, follow every keystroke at once; what the next keystroke overtakes is given up. */
const AT_ONCE = 200;
/** The rest from typing before a longer one: this share of the time the last took, and no longer than so many milliseconds. */
const REST_SHARE = 0.5;
const LONGEST_REST = 1000;

export class Analyses {
  private readonly runs = new Map<string, Run>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly lastElapsed = new Map<string, number>();
  /** What the last analysis of each document remembers for the next. */
  private readonly memories = new Map<string, AnalysisMemory>();
  private readonly finished = new Emitter<Analysis>();

  constructor(private readonly world: AnalysisWorld) {}

  /** Fires once for each version that was analysed and is still the document's own. */
  get onDidFinish(): Event<Analysis> {
    return this.finished.event;
  }

  /** Has a document analysed soon: at once when that was or will be quick, else after a rest. */
  schedule(document: TextDocument): void {
    const { uri } = document;
    clearTimeout(this.timers.get(uri));
    const last = this.lastElapsed.get(uri) ?? 0;
    const rest = last < AT_ONCE ? 0 : Math.min(last * REST_SHARE, LONGEST_REST);
    this.timers.set(
      uri,
      setTimeout(() => {
        this.timers.delete(uri);
        this.analyse(document);
      }, rest),
    );
  }

  /**
   * The annotations of an open document as it is now; null when it is closed or not annotated.
   * Rejects with `ContentModified` when the document changes before they are ready.
   */
  async of(uri: string): Promise<Annotated | null> {
    const document = this.world.documents.get(uri);
    if (!document) return null;
    const { annotations } = await this.analyse(document);
    return annotations && { document, annotations };
  }

  /** The annotations of every open document that has some; views of others and those that change meanwhile are left out. */
  async all(): Promise<readonly Annotated[]> {
    await Promise.allSettled(this.world.documents.all().map((document) => this.analyse(document)));
    return this.ready();
  }

  /** What is known of the open documents without waiting. */
  ready(): readonly Annotated[] {
    const own = this.world.documents.all().filter((document) => !this.world.viewOf(document));
    return own.flatMap((document) => this.readyOne(document) ?? []);
  }

  /** The annotations of a text that is no open document; null without dictionaries. */
  async ofText(text: string): Promise<Annotations | null> {
    const resources = await this.world.resources.catch(() => null);
    if (!resources) return null;
    const stages = this.world.annotate(text, { resources });
    for (;;) {
      const step = stages.next();
      if (step.done) return step.value;
      await nextTurn();
    }
  }

  /** Has a document analysed anew whose text stayed while what it shows has changed. */
  again(document: TextDocument): void {
    this.runs.delete(document.uri);
    this.schedule(document);
  }

  /** Drops everything that was found, for example when a setting has changed, and begins anew. */
  restart(): void {
    this.runs.clear();
    for (const document of this.world.documents.all()) this.schedule(document);
  }

  /** Forgets a closed document. */
  forget(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.runs.delete(uri);
    this.lastElapsed.delete(uri);
    this.memories.delete(uri);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.runs.clear();
    this.finished.dispose();
  }

  private readyOne(document: TextDocument): Annotated | null {
    const run = this.runs.get(document.uri);
    if (run?.version !== document.version || !run.result?.annotations) return null;
    return { document, annotations: run.result.annotations };
  }

  private analyse(document: TextDocument): Promise<Analysis> {
    const { uri, version } = document;
    const known = this.runs.get(uri);
    if (known?.version === version) return known.done;
    const superseded = () => this.runs.get(uri) !== run || document.version !== version;
    const run: Run = { version, done: this.run(document, superseded) };
    this.runs.set(uri, run);
    run.done.then(
      (analysis) => {
        run.result = analysis;
        // The first analysis reads everything: how long the next takes, it does not tell.
        if (known) this.lastElapsed.set(uri, analysis.elapsed);
        this.finished.fire(analysis);
      },
      () => {
        // Superseded: whoever waits for it is told, and the next version is on its way.
      },
    );
    return run.done;
  }

  private memoryOf(uri: string): AnalysisMemory {
    let memory = this.memories.get(uri);
    if (!memory) {
      memory = new AnalysisMemory();
      this.memories.set(uri, memory);
    }
    return memory;
  }

  private async run(document: TextDocument, superseded: () => boolean): Promise<Analysis> {
    const { uri, version } = document;
    await nextTurn();
    const giveUp = () => {
      if (superseded()) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
    };
    giveUp();
    const view = this.world.viewOf(document);
    if (view) {
      const { annotations, reason, elapsed } = await this.analyse(view.source);
      giveUp();
      const mapped = annotations && view.mapped(annotations);
      return { uri, version, annotations: mapped, ...(reason ? { reason } : {}), elapsed };
    }
    const settings = await this.world.settings(uri);
    giveUp();
    const reason = whyNotAnnotated(document, settings);
    if (reason) return { uri, version, annotations: null, reason, elapsed: 0 };
    const text = document.getText();
    let elapsed = 0;
    // That dictionaries cannot be loaded was said once, when it turned out.
    const resources = await this.world.resources.catch(() => null);
    giveUp();
    if (!resources) return { uri, version, annotations: null, reason: 'failed', elapsed };
    try {
      const stages = this.world.annotate(text, { resources, memory: this.memoryOf(uri) });
      for (;;) {
        giveUp();
        const started = performance.now();
        const step = stages.next();
        elapsed += performance.now() - started;
        if (step.done) return { uri, version, annotations: step.value, elapsed };
        await nextTurn();
      }
    } catch (error) {
      giveUp();
      this.world.failed(uri, error);
      return { uri, version, annotations: null, reason: 'failed', elapsed };
    }
  }
}

/** Lets messages that have arrived be answered first. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
