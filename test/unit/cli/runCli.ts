/** Runs command lines in this process, with what they print captured. */

import { runProgram } from '../../../src/cli/program.ts';
import { EMPTY_LEXICON, type Resources } from '../../../src/core/index.ts';

/** Enough to annotate with: no names, each character a word. */
const RESOURCES: Resources = {
  lexicon: EMPTY_LEXICON,
  segmenter: { name: 'characters', tag: (line) => [...line].map((word) => ({ word, tag: 'x' })) },
  tagger: null,
};

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  /** The lines of standard error. */
  readonly stderr: readonly string[];
}

/** Runs one command line; `stdin` is what standard input holds. */
export async function runCli(args: readonly string[], stdin: Uint8Array = new Uint8Array()): Promise<CliResult> {
  let stdout = '';
  const stderr: string[] = [];
  const code = await runProgram(args, {
    readStdin: async () => stdin,
    write: async (text) => {
      stdout += text;
    },
    warn: (line) => stderr.push(line),
    loadResources: async () => RESOURCES,
  });
  return { code, stdout, stderr };
}
