#!/usr/bin/env node
/** The command line program: hands the process to `runProgram`. */
import path from 'node:path';
import type { Resources } from '../core/index.ts';
import { loadResources } from '../server/resources/loadResources.ts';
import { type CommandHost, EXIT, PROGRAM } from './host.ts';
import { runProgram } from './program.ts';

const DATA_FOLDER = path.join(import.meta.dirname, 'data');

let resources: Promise<Resources> | undefined;

const host: CommandHost = {
  async readStdin() {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  write(text) {
    return new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  },
  warn(line) {
    process.stderr.write(`${line}\n`);
  },
  loadResources() {
    resources ??= loadResources(DATA_FOLDER).catch((error: Error) => {
      throw new Error(`cannot load the dictionaries: ${error.message.split('\n')[0]}`, { cause: error });
    });
    return resources;
  },
};

// The error reaches `write`; without a listener it would end the process first.
process.stdout.on('error', () => {});

runProgram(process.argv.slice(2), host).then(
  (code) => {
    process.exitCode = code;
  },
  (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure.
    if (error.code === 'EPIPE') return;
    host.warn(`${PROGRAM}: ${error.message}`);
    process.exitCode = EXIT.failed;
  },
);
