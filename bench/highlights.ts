/**
 * How long it takes from the double click on a text of 10,000 characters to its highlights, in a real VS Code:
 * node scripts/run.mjs bench/highlights.ts [SECONDS]. Cold is the first text of a window, with server and dictionaries to load,
 * opened as soon as the explorer can be clicked, when VS Code itself is still starting, or SECONDS later.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startHost } from '../scripts/host/hostServer.ts';
import { installHost } from '../scripts/host/installHost.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { VscodeWindow } from '../test/support/vscodeWindow.ts';
import { median } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '..');
const LENGTH = 10_000;
const WINDOWS = 3;
const TEXTS = 5;
const SETTLE = Number(process.argv[2] ?? 0) * 1_000;

/** Writes texts of LENGTH characters, put together from the seeds in another order each. */
function writeTexts(folder: string): string[] {
  const seeds = readdirSync(path.join(ROOT, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(ROOT, 'seeds', name), 'utf8'));
  return Array.from({ length: TEXTS }, (_, index) => {
    const name = `text-${index + 1}.policy.txt`;
    const turned = [...seeds.slice(index), ...seeds.slice(0, index)].join('\n');
    writeFileSync(path.join(folder, name), turned.slice(0, LENGTH));
    return name;
  });
}

/** Milliseconds from the click to the text, and to the first highlight. */
async function timeOpening(window: VscodeWindow, name: string) {
  const editor = window.page.locator(`.monaco-editor[data-uri$="${name}"]`);
  const row = window.rows('Explorer').filter({ hasText: name });
  await row.hover();
  const began = performance.now();
  await row.dblclick();
  await editor.locator('.view-line span span').first().waitFor();
  const text = performance.now() - began;
  await editor.locator('.view-overlays [class*="TextEditorDecorationType"]').first().waitFor();
  return { text: Math.round(text), highlights: Math.round(performance.now() - began) };
}

const parent = mkdtempSync(path.join(os.tmpdir(), 'policy-annotator-bench-'));
const folder = path.join(parent, 'texts');
mkdirSync(folder);
const names = writeTexts(folder);
const browser = await launchBrowser();
const host = await startHost(await installHost(console.log));
try {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let index = 0; index < WINDOWS; index++) {
    const window = await VscodeWindow.open(
      browser,
      host.authority,
      { folder, extension: ROOT },
      { colorScheme: 'light' },
    );
    await window.page.waitForTimeout(SETTLE);
    for (const [order, name] of names.entries()) {
      const { text, highlights } = await timeOpening(window, name);
      console.log(`${order === 0 ? 'cold' : 'warm'}: text after ${text} ms, highlights after ${highlights} ms`);
      (order === 0 ? cold : warm).push(highlights);
    }
    await window.page.close();
  }
  console.log(`median: cold ${median(cold)} ms, warm ${median(warm)} ms; load ${os.loadavg()[0]?.toFixed(1)}`);
} finally {
  host.stop();
  await browser.close();
  rmSync(parent, { recursive: true, force: true });
}
