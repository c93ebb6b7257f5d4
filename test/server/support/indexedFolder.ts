/** A folder of texts on disk with a server that indexes it, for tests through the server and with the built dictionaries. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileChangeType, Location } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { annotateInStages, type Resources } from '../../../src/core/index.ts';
import { decodeText } from '../../../src/files/decode.ts';
import { INDEX_WORKSPACE, type IndexWorkspaceParams, type IndexWorkspaceResult } from '../../../src/protocol.ts';
import { loadResources } from '../../../src/server/resources/loadResources.ts';
import { TestClient, type TestOptions, uriOf } from './testClient.ts';
import { TestIndexer } from './testIndexer.ts';

export const SIMPLIFIED = '第一条 深圳市坪山区与瑞士合作。\r\n坪山区的企业很多。\n';
export const TRADITIONAL = '第一條 坪山區與瑞士合作。\n';
/** An open text, and the offset of a name in it that the others mention. */
export const OPEN = '第一条 坪山区发展很快。\n';
export const AT_NAME = OPEN.indexOf('坪山');

const DATA_FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'dist', 'data');

let resources: Promise<Resources> | undefined;

/** Loads the built dictionaries, once. */
export function builtResources(): Promise<Resources> {
  resources ??= loadResources(DATA_FOLDER);
  return resources;
}

/** @param diesOf the files whose analysis ends the indexer's process */
export function newIndexer(diesOf: (file: string) => boolean = () => false): TestIndexer {
  return new TestIndexer(builtResources, ({ file }) => diesOf(file));
}

export class IndexedFolder {
  readonly parent = mkdtempSync(path.join(tmpdir(), 'index-'));
  readonly folder = path.join(this.parent, 'texts');
  readonly storage = path.join(this.parent, 'storage');
  /** What is in files and open documents, by their addresses. */
  readonly contents = new Map<string, string | Buffer>();
  private readonly clients: TestClient[] = [];

  constructor() {
    mkdirSync(this.folder);
  }

  /** Ends the servers and takes the folder away. */
  async remove(): Promise<void> {
    for (const { connection } of this.clients) await connection.sendRequest('shutdown');
    rmSync(this.parent, { recursive: true });
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  /** Writes a file and gives its address. */
  write(name: string, content: string | Buffer): string {
    const at = this.at(name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, content);
    this.contents.set(uriOf(at), content);
    return uriOf(at);
  }

  async start(indexer: TestIndexer, options: TestOptions = {}): Promise<TestClient> {
    const known = await builtResources();
    const client = await TestClient.start({
      indexer,
      folders: [this.folder],
      loadResources: builtResources,
      annotate: (text) => annotateInStages(text, { resources: known }),
      initializationOptions: { locale: 'en', storage: this.storage },
      ...options,
    });
    this.clients.push(client);
    return client;
  }

  async open(client: TestClient, text = OPEN): Promise<string> {
    const uri = 'untitled:open';
    await client.open(uri, text);
    return uri;
  }

  /** The references to what stands at an offset of an open document that lie in others: names of files and words. */
  async elsewhere(client: TestClient, uri: string, offset = AT_NAME) {
    const found = await client.at<Location[]>('textDocument/references', uri, offset, {
      context: { includeDeclaration: true },
    });
    return this.named(found.filter((location) => location.uri !== uri));
  }

  /** The names of files and the words under locations. */
  named(locations: readonly Location[]): string[][] {
    return locations.map(({ uri, range }) => {
      const content = this.contents.get(uri) ?? '';
      const text = typeof content === 'string' ? content : decodeText(content)!.text;
      return [path.basename(uri), TextDocument.create(uri, '', 1, text).getText(range)];
    });
  }
}

export function act(
  client: TestClient,
  action: IndexWorkspaceParams['action'] = 'update',
): Promise<IndexWorkspaceResult> {
  return client.connection.sendRequest(INDEX_WORKSPACE, { action });
}

/** Tells the server of a changed file, as an editor does that watches it. */
export function changed({ connection }: TestClient, uri: string, type: FileChangeType): Promise<void> {
  return connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

/** Asks until something holds. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
