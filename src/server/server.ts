/** Puts the server together on a connection: lifecycle, documents, features. */
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Resources } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';
import { Analyses, type Annotate } from './analysis.ts';
import type { ClientProfile, Feature, ServerContext } from './context.ts';
import { answerConversionReviews } from './conversionReview.ts';
import { answerConversions } from './convert.ts';
import { ConvertedViews } from './convertedViews.ts';
import { answerFactTables } from './factTables.ts';
import { codeAction } from './features/codeAction.ts';
import { definition } from './features/definition.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentLink } from './features/documentLink.ts';
import { documentSymbol } from './features/documentSymbol.ts';
import { foldingRange } from './features/foldingRange.ts';
import { hover } from './features/hover.ts';
import { inlayHint } from './features/inlayHint.ts';
import { references } from './features/references.ts';
import { workspaceSymbol } from './features/workspaceSymbol.ts';
import { inBackground, logError } from './guard.ts';
import { MemoryStore } from './index/recordStore.ts';
import { type IndexerWorld, type IndexParts, WorkspaceFollower } from './index/workspaceFollower.ts';
import { WorkspaceIndex } from './index/workspaceIndex.ts';
import { WorkspaceTexts } from './index/workspaceTexts.ts';
import { publishAnalyses } from './publish.ts';
import { answerRepairs } from './repairText.ts';
import { type SettingName, SettingsStore } from './settings.ts';
import { answerConvertedViews } from './showConverted.ts';

const FEATURES: readonly Feature[] = [
  hover,
  definition,
  references,
  documentHighlight,
  documentLink,
  documentSymbol,
  workspaceSymbol,
  foldingRange,
  inlayHint,
  codeAction,
];

/** Settings whose change has all documents analysed anew. */
const ANALYSED_ANEW: readonly SettingName[] = ['autoDetect', 'maxFileSize', 'damage.rules', 'protectedWords'];

/** What the server needs of the world; tests hand in their own. */
export interface ServerWorld {
  /** Loads dictionaries and weights. May block for a second or two: called once, when the client is served. */
  loadResources(): Promise<Resources>;
  readonly annotate: Annotate;
  /** Analyses the files of the workspace; without it only open documents are known. */
  readonly indexer?: IndexerWorld;
}

/** Starts a server on a connection that does not listen yet. */
export function startServer(connection: Connection, world: ServerWorld): void {
  connection.onInitialize((params) => {
    localise(connection, params);
    const { context, follower } = createContext(connection, world, params);
    const registered = [
      ...FEATURES.map((feature) => feature.register(context)),
      answerConversions(context),
      answerConversionReviews(context),
      answerConvertedViews(context),
      answerFactTables(context),
      answerRepairs(context),
      publishAnalyses(context),
      followDocuments(context),
      ...(follower ? [follower] : []),
    ];
    connection.onShutdown(() => {
      for (const registration of registered) registration.dispose();
    });
    return describe();
  });
  connection.listen();
}

interface Served {
  readonly context: ServerContext;
  readonly follower: WorkspaceFollower | undefined;
}

function createContext(connection: Connection, world: ServerWorld, params: InitializeParams): Served {
  const documents = new TextDocuments(TextDocument);
  const { workspace } = params.capabilities;
  const settings = new SettingsStore(connection, {
    pull: workspace?.configuration ?? false,
    dynamicRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  });
  const resources = loadWhenInitialized(connection, world, settings);
  const views = new ConvertedViews(documents);
  const analyses = new Analyses({
    documents,
    resources,
    annotate: world.annotate,
    settings: (uri) => settings.of(uri),
    viewOf: (document) => views.of(document),
    failed: (uri, error) => logError(connection, `analysis of ${uri}`, error),
  });
  const index = new WorkspaceIndex();
  const follower =
    world.indexer && followerOf({ connection, documents, settings, resources, index, world: world.indexer }, params);
  const memory = new MemoryStore();
  const texts = new WorkspaceTexts({ documents, analyses, views }, index, async () => follower?.store() ?? memory);
  return {
    context: { connection, documents, analyses, views, texts, settings, resources, client: profileOf(params) },
    follower,
  };
}

/** What keeps the index for a client, as far as this tells of folders and files. */
function followerOf(
  parts: Omit<IndexParts, 'storage' | 'folders' | 'folderChanges' | 'fileChanges'>,
  { capabilities: { workspace }, initializationOptions, rootUri, workspaceFolders }: InitializeParams,
): WorkspaceFollower {
  const options: InitializationOptions | undefined = initializationOptions;
  return new WorkspaceFollower({
    ...parts,
    storage: options?.storage,
    folders: workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []),
    folderChanges: workspace?.workspaceFolders ?? false,
    fileChanges: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
  });
}

/** Loads settings and dictionaries once the handshake is over, so that this is answered at once. */
function loadWhenInitialized(connection: Connection, world: ServerWorld, settings: SettingsStore): Promise<Resources> {
  const resources = new Promise<Resources>((resolve, reject) => {
    connection.onInitialized(async () => {
      try {
        await settings.follow();
      } catch (error) {
        logError(connection, 'settings', error);
      }
      // Loading blocks; what the client has already asked for and needs no dictionary is answered first.
      setImmediate(() => world.loadResources().then(resolve, reject));
    });
  });
  resources.catch((error) => {
    logError(connection, 'dictionaries', error);
    const message = l10n.t('Policy Annotator cannot load its dictionaries. The log says more.');
    const shown = connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
    inBackground(connection, 'message', shown);
  });
  return resources;
}

/** Has every open document analysed after each change, and all of them when others are to be annotated. */
function followDocuments({ connection, documents, analyses, settings }: ServerContext): Disposable {
  const registered = [
    documents.onDidChangeContent(({ document }) => analyses.schedule(document)),
    documents.onDidClose(({ document }) => {
      analyses.forget(document.uri);
      settings.forget(document.uri);
    }),
    settings.onDidChange((names) => {
      if (names.some((name) => ANALYSED_ANEW.includes(name))) analyses.restart();
    }),
    documents.listen(connection),
    analyses,
  ];
  return {
    dispose() {
      for (const registration of registered) registration.dispose();
    },
  };
}

function profileOf({ capabilities, locale, initializationOptions }: InitializeParams): ClientProfile {
  const options: InitializationOptions | undefined = initializationOptions;
  return {
    locale: (options?.locale ?? locale ?? 'en').toLowerCase(),
    commandLinks: options?.locale !== undefined,
    relatedInformation: capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
    inlayHintRefresh: capabilities.workspace?.inlayHint?.refreshSupport ?? false,
  };
}

/** Takes the client's language; a bundle that cannot be read leaves English. */
function localise(connection: Connection, { initializationOptions }: InitializeParams): void {
  const options: InitializationOptions | undefined = initializationOptions;
  if (!options?.l10nBundle) return;
  try {
    l10n.config({ fsPath: options.l10nBundle });
  } catch (error) {
    logError(connection, 'language bundle', error);
  }
}

function describe(): InitializeResult {
  const capabilities: ServerCapabilities = {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const feature of FEATURES) Object.assign(capabilities, feature.capabilities);
  return { capabilities, serverInfo: { name: 'policy-annotator' } };
}
