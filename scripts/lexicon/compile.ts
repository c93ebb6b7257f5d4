/** Compiles the lexicon: node scripts/run.mjs scripts/lexicon/compile.ts [TARGET FOLDER] */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileLexicon } from './compileLexicon.ts';
import { parseTable } from './tables.ts';

const [target = path.join('dist', 'data')] = process.argv.slice(2);
const tables = readdirSync('data')
  .filter((name) => name.endsWith('.tsv'))
  .sort()
  .map((name) => parseTable(name, readFileSync(path.join('data', name), 'utf8')));

try {
  const { bytes, entries } = compileLexicon(tables);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, 'lexicon.bin'), bytes);
  console.log(`lexicon: ${entries} entries, ${Math.round(bytes.length / 1024)} KB`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
