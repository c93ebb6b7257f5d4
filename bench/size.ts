/** Sizes of what is built: bundles, data, and the package where there is one. Usage: node scripts/build.mjs --production && node scripts/run.mjs bench/size.ts */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = path.join(import.meta.dirname, '..');

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name));
}

for (const file of [
  ...filesOf('dist', /\.js$/),
  ...filesOf(path.join('dist', 'data'), /\./),
  ...filesOf('.', /\.vsix$/),
]) {
  const bytes = readFileSync(path.join(ROOT, file));
  const kilobytes = (size: number) =>
    Math.round(size / 1024)
      .toLocaleString('en-US')
      .padStart(8);
  console.log(`${file.padEnd(28)}${kilobytes(bytes.length)} KB${kilobytes(gzipSync(bytes).length)} KB compressed`);
}
