/** The language server's program: `node dist/server.js --stdio`, or over IPC when the client starts it. */
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { annotateInStages } from '../core/index.ts';
import { logError } from './guard.ts';
import { analyserVersion } from './index/analyserVersion.ts';
import { forkIndexer } from './index/forkIndexer.ts';
import { loadResources } from './resources/loadResources.ts';
import { startServer } from './server.ts';

const connection = createConnection();
process.on('unhandledRejection', (error) => logError(connection, 'unhandled rejection', error));
const DATA_FOLDER = path.join(import.meta.dirname, 'data');
const INDEXER = path.join(import.meta.dirname, 'indexer.js');

startServer(connection, {
  loadResources: () => loadResources(DATA_FOLDER),
  annotate: annotateInStages,
  indexer: {
    startIndexer: () => forkIndexer(INDEXER),
    version: () => analyserVersion(INDEXER, DATA_FOLDER),
  },
});
