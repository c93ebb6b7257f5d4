/** A client and the server in one process, joined by streams. Waits are for a state, never for a time. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type Annotations, EMPTY_LEXICON, type Resources } from '../../../src/core/index.ts';
import { ANNOTATIONS, type AnnotationsParams, type InitializationOptions } from '../../../src/protocol.ts';
import type { Annotate } from '../../../src/server/analysis.ts';
import type { IndexerWorld } from '../../../src/server/index/workspaceFollower.ts';
import { startServer } from '../../../src/server/server.ts';
import type { MarkedText } from './markedText.ts';

export const NO_RESOURCES: Resources = {
  lexicon: EMPTY_LEXICON,
  segmenter: { name: 'none', tag: (line) => [...line].map((word) => ({ word, tag: 'x' })) },
  tagger: null,
};

const NOTHING: Annotations = {
  document: { script: 'Hans', title: null, source: null, date: null, body: [0, 0], headings: [] },
  entities: [],
  figures: [],
  facts: [],
  checks: [],
};

export interface TestOptions {
  /** Texts whose annotations are known; any other text has none. */
  readonly texts?: readonly MarkedText[];
  readonly annotate?: Annotate;
  readonly loadResources?: () => Promise<Resources>;
  readonly resources?: Partial<Resources>;
  readonly initializationOptions?: InitializationOptions;
  /** What the client's configuration holds under `policyAnnotator`. */
  readonly settings?: Record<string, unknown>;
  /** What the configuration of some documents holds instead, by their address. */
  readonly settingsOf?: Readonly<Record<string, Record<string, unknown>>>;
  /** Whether the client answers `workspace/configuration`; else it sends settings with each change. */
  readonly pullSettings?: boolean;
  /** Whether the client takes edits with the version they were made for. */
  readonly versionedEdits?: boolean;
  /** Analyses the files of `folders`, which are absolute paths. */
  readonly indexer?: IndexerWorld;
  readonly folders?: readonly string[];
}

/** The address of a file. */
export function uriOf(file: string): string {
  return URI.file(file).toString();
}

export class TestClient {
  readonly published: AnnotationsParams[] = [];
  readonly diagnostics: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly shown: string[] = [];
  /** What was said of progress: `begin`, `report`, `end`. */
  readonly progress: string[] = [];
  /** What the server has asked of the client. */
  readonly requests: string[] = [];
  initialized: InitializeResult = { capabilities: {} };
  settings: Record<string, unknown>;
  settingsOf: Readonly<Record<string, Record<string, unknown>>>;
  private readonly documents = new Map<string, TextDocument>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly connection: ProtocolConnection,
    settings: Record<string, unknown>,
    settingsOf: Readonly<Record<string, Record<string, unknown>>>,
  ) {
    this.settings = settings;
    this.settingsOf = settingsOf;
    this.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(options: TestOptions = {}): Promise<TestClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const known = new Map(options.texts?.map(({ text, annotations }) => [text, annotations]));
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
      loadResources: options.loadResources ?? (async () => ({ ...NO_RESOURCES, ...options.resources })),
      *annotate(text, asked) {
        yield;
        return options.annotate ? yield* options.annotate(text, asked) : (known.get(text) ?? NOTHING);
      },
      ...(options.indexer ? { indexer: options.indexer } : {}),
    });
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new TestClient(connection, options.settings ?? {}, options.settingsOf ?? {});
    connection.listen();
    client.initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: options.folders?.map((folder) => ({ uri: uriOf(folder), name: folder })) ?? null,
      capabilities: {
        workspace: {
          configuration: options.pullSettings ?? true,
          inlayHint: { refreshSupport: true },
          didChangeConfiguration: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: options.versionedEdits ?? true },
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        window: { workDoneProgress: true },
        textDocument: { publishDiagnostics: { relatedInformation: true } },
      },
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  private listen(): void {
    const note = <T>(list: T[], item: T) => {
      list.push(item);
      for (const check of this.waiting) check();
    };
    this.connection.onNotification(ANNOTATIONS, (params: AnnotationsParams) => note(this.published, params));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      note(this.diagnostics, params),
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => note(this.log, message));
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
      note(this.shown, message),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) =>
      note(this.progress, value.kind),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
      note(this.requests, 'workspace/configuration');
      return items.map(({ scopeUri }) => this.settingsOf[scopeUri ?? ''] ?? this.settings);
    });
    this.connection.onRequest('workspace/inlayHint/refresh', () => {
      note(this.requests, 'workspace/inlayHint/refresh');
      return null;
    });
  }

  /** Resolves with what `find` gives, as soon as it gives something. */
  when<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        this.waiting.delete(check);
        resolve(found);
      };
      this.waiting.add(check);
      check();
    });
  }

  /** Forgets what the server has published so far. */
  forgetPublished(): void {
    this.published.length = 0;
    this.diagnostics.length = 0;
  }

  async open(uri: string, text: string, languageId = 'policytext'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the span [start, end) of a document by `text`, as an incremental change. */
  async edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const contentChanges = [{ range, text }];
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Changes the configuration and says so, as a client that is asked for it and as one that is not. */
  async configure(
    settings: Record<string, unknown>,
    settingsOf: Readonly<Record<string, Record<string, unknown>>> = {},
  ): Promise<void> {
    this.settings = settings;
    this.settingsOf = settingsOf;
    const sent = { settings: { policyAnnotator: settings } };
    await this.connection.sendNotification('workspace/didChangeConfiguration', sent);
  }

  /** The annotations published for a version of a document, once they are. */
  annotationsOf(uri: string, version = 1): Promise<AnnotationsParams> {
    return this.when(() => this.published.find((each) => each.uri === uri && each.version === version));
  }

  diagnosticsOf(
    uri: string,
    accept: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return this.when(() => this.diagnostics.find((each) => each.uri === uri && accept(each.diagnostics)));
  }

  /** A request about an offset of a document. */
  at<R>(method: string, uri: string, offset: number, more: object = {}): Promise<R> {
    const position = this.document(uri).positionAt(offset);
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** The words of a document under a protocol range. */
  words(uri: string, range: { start: { line: number; character: number }; end: { line: number; character: number } }) {
    return this.document(uri).getText(range);
  }

  /** What an open document says. */
  textOf(uri: string): string {
    return this.document(uri).getText();
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}
