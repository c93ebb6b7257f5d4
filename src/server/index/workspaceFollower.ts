/** Joins the index to the editor: its folders, files and settings, its progress, its commands, and what people are told. */
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  MessageType,
  ShowMessageNotification,
  type TextDocuments,
  WatchKind,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Resources } from '../../core/index.ts';
import { plainMessage } from '../../markup.ts';
import { INDEX_WORKSPACE, type IndexWorkspaceParams, type IndexWorkspaceResult } from '../../protocol.ts';
import { inBackground } from '../guard.ts';
import type { SettingName, SettingsStore } from '../settings.ts';
import { type IndexerProcess, IndexerQueue } from './indexerQueue.ts';
import { Indexing } from './indexing.ts';
import { IndexProgress } from './indexProgress.ts';
import { FolderStore, MemoryStore, type RecordStore } from './recordStore.ts';
import { IGNORE_FILE } from './scanner.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What the index needs beside the editor; tests hand in their own. */
export interface IndexerWorld {
  startIndexer(): IndexerProcess;
  /** Names what analyses: see `analyserVersion`. */
  version(): Promise<string>;
}

export interface IndexParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  /** Indexing begins when they are there. */
  readonly resources: Promise<Resources>;
  readonly index: WorkspaceIndex;
  readonly world: IndexerWorld;
  /** A folder to keep the index in. */
  readonly storage: string | undefined;
  readonly folders: readonly WorkspaceFolder[];
  /** Whether the editor tells of changed folders, and of changed files when it is asked to. */
  readonly folderChanges: boolean;
  readonly fileChanges: boolean;
}

/** Settings whose change has the folders searched anew. */
const SEARCHED_ANEW: readonly SettingName[] = [
  'index.enabled',
  'index.include',
  'index.exclude',
  'autoDetect',
  'maxFileSize',
];
/** Changes of files are gathered for so long, in milliseconds. */
const GATHERING = 300;

/** Keeps the index from when the dictionaries are there until it is disposed of. */
export class WorkspaceFollower implements Disposable {
  private readonly indexing: Indexing;
  private readonly queue: IndexerQueue;
  private folders: readonly string[];
  private keptIn: Promise<RecordStore> | null = null;
  private storageFailed = false;
  private failureTold = false;
  private gathered: FileEvent[] = [];
  private timer: NodeJS.Timeout | undefined;
  private watching: Promise<Disposable> | null = null;
  private readonly registered: Disposable[];
  private disposed = false;

  constructor(private readonly parts: IndexParts) {
    const { connection, documents, settings, index, world } = parts;
    this.folders = parts.folders.flatMap(pathOfFolder);
    this.queue = new IndexerQueue(
      () => world.startIndexer(),
      (detail) => this.givenUp(detail),
    );
    this.indexing = new Indexing({
      index,
      queue: this.queue,
      store: () => this.store(),
      settings: () => settings.current,
      isOpen: (file) => documents.keys().some((uri) => URI.parse(uri).fsPath === file),
      progress: () => new IndexProgress(connection, () => this.indexing.cancel()),
      log: (message) => connection.console.warn(message),
      failed: (file) => this.failed(file),
    });
    this.registered = [
      settings.onDidChange((names) => {
        if (names.some((name) => SEARCHED_ANEW.includes(name))) this.begin();
      }),
      documents.onDidClose(({ document }) => this.background(this.closed(document.uri))),
      connection.onDidChangeWatchedFiles(({ changes }) => this.gather(changes)),
      connection.onRequest(INDEX_WORKSPACE, (params: IndexWorkspaceParams) => this.act(params)),
    ];
    parts.resources.then(
      () => {
        this.followFolders();
        this.begin();
      },
      () => {
        // Without dictionaries nothing can be analysed, which was said already.
      },
    );
  }

  /** Where what was found is kept. */
  store(): Promise<RecordStore> {
    this.keptIn ??= this.openStore();
    return this.keptIn;
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    for (const registration of this.registered) registration.dispose();
    this.indexing.cancel();
    this.parts.index.dispose();
  }

  private get enabled(): boolean {
    return !this.disposed && this.folders.length > 0 && this.parts.settings.current['index.enabled'];
  }

  /** Searches the folders in the background, or empties the index where there is to be none. */
  private begin(): void {
    this.watch();
    if (this.enabled) this.background(this.indexing.update(this.folders));
    else this.indexing.clear();
  }

  private async act({ action }: IndexWorkspaceParams): Promise<IndexWorkspaceResult> {
    await this.parts.resources;
    if (!this.enabled) return null;
    if (action === 'cancel') {
      this.indexing.cancel();
      return this.indexing.outcome(false);
    }
    this.queue.reset();
    return action === 'rebuild' ? this.indexing.rebuild(this.folders) : this.indexing.update(this.folders);
  }

  private followFolders(): void {
    if (!this.parts.folderChanges || this.disposed) return;
    const { workspace } = this.parts.connection;
    this.registered.push(
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.flatMap(pathOfFolder));
        this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.flatMap(pathOfFolder)];
        this.begin();
      }),
    );
  }

  /** Asks the editor to tell of the files that the settings name, of ignore files, and of whatever is deleted. */
  private watch(): void {
    if (!this.parts.fileChanges) return;
    const { connection, settings } = this.parts;
    const before = this.watching;
    this.watching = null;
    if (before) this.background(before.then((watching) => watching.dispose()));
    if (!this.enabled) return;
    const watchers: FileSystemWatcher[] = [
      ...[...settings.current['index.include'], `**/${IGNORE_FILE}`].map((globPattern) => ({ globPattern })),
      // A folder that is deleted takes its files with it.
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
    this.watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.background(this.watching);
  }

  private gather(changes: readonly FileEvent[]): void {
    this.gathered.push(...changes);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const events = this.gathered;
      this.gathered = [];
      this.background(this.follow(events));
    }, GATHERING);
  }

  private async follow(events: readonly FileEvent[]): Promise<void> {
    if (!this.enabled) return;
    const changed = new Set<string>();
    for (const { uri, type } of events) {
      const file = pathOf(uri);
      if (file === null) continue;
      if (Indexing.changesRules(file)) {
        await this.indexing.update(this.folders);
        return;
      }
      if (type === FileChangeType.Deleted) this.indexing.forget(file);
      else changed.add(file);
    }
    await Promise.all([...changed].map((file) => this.indexing.refresh(file)));
  }

  private async closed(uri: string): Promise<void> {
    const file = pathOf(uri);
    if (file !== null && this.enabled) await this.indexing.refresh(file);
  }

  private async openStore(): Promise<RecordStore> {
    const { storage, world } = this.parts;
    if (!storage) return new MemoryStore();
    try {
      return new FolderStore(path.join(storage, 'index'), await world.version(), (error) => this.notSaved(error));
    } catch (error) {
      this.notSaved(error);
      return new MemoryStore();
    }
  }

  /** Said once: it goes on without. */
  private notSaved(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (this.storageFailed) return;
    this.storageFailed = true;
    this.warn(l10n.t('The index of this workspace cannot be saved, so it is made anew each time: {0}', reason));
  }

  /** Said of the first file; the log names all. */
  private failed(file: string): void {
    if (this.failureTold) return;
    this.failureTold = true;
    this.warn(l10n.t('“{0}” is left out of the index: its analysis failed.', path.basename(file)));
  }

  private givenUp(detail: string): void {
    this.parts.connection.console.error(`index: ${detail}`);
    this.warn(
      l10n.t('The index of this workspace is incomplete, because the analysis failed repeatedly. The log says more.'),
    );
  }

  private warn(message: string): void {
    const shown = this.parts.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: plainMessage(message),
    });
    this.background(shown);
  }

  private background(work: Promise<unknown>): void {
    inBackground(this.parts.connection, 'index', work);
  }
}

function pathOfFolder({ uri }: WorkspaceFolder): string[] {
  const folder = pathOf(uri);
  return folder === null ? [] : [folder];
}

/** The path of a file of this machine; null for any other address. */
function pathOf(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : null;
}
