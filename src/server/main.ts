/** The language server's program: `node dist/server.js --stdio`, or over IPC when the client starts it. */
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { annotateInStages } from '../core/index.ts';
import { logError } from './guard.ts';
import { loadResources } from './resources/loadResources.ts';
import { startServer } from './server.ts';

const connection = createConnection();
process.on('unhandledRejection', (error) => logError(connection, 'unhandled rejection', error));
startServer(connection, {
  loadResources: () => loadResources(path.join(import.meta.dirname, 'data')),
  annotate: annotateInStages,
});
