/** What every feature gets: the connection, the documents with their analyses, and who the client is. */
import type { Connection, Disposable, ServerCapabilities, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Resources } from '../core/index.ts';
import type { Analyses } from './analysis.ts';
import type { ConvertedViews } from './convertedViews.ts';
import type { WorkspaceTexts } from './index/workspaceTexts.ts';
import type { SettingsStore } from './settings.ts';

/** What the server knows of its client from `initialize`. */
export interface ClientProfile {
  /** Display language, BCP 47 in lower case (`en`, `zh-cn`, `zh-tw`). */
  readonly locale: string;
  /** Hovers may hold links that run commands of the client. */
  readonly commandLinks: boolean;
  readonly relatedInformation: boolean;
  /** Edits may name the version they were made for. */
  readonly versionedEdits: boolean;
  readonly inlayHintRefresh: boolean;
}

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly views: ConvertedViews;
  /** All texts of the workspace, for what goes beyond one document. */
  readonly texts: WorkspaceTexts;
  readonly settings: SettingsStore;
  readonly resources: Promise<Resources>;
  readonly client: ClientProfile;
}

/** One language feature: what it announces and how it answers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(context: ServerContext): Disposable;
}
