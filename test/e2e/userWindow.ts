/** The window a file of user tests works in, on a copy of the seeds. */
import path from 'node:path';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Look, VscodeWindow } from '../support/vscodeWindow.ts';
import { makeWorkspace } from '../support/workspace.ts';

export const ROOT = path.join(import.meta.dirname, '..', '..');

/**
 * Opens a window before the tests of the calling file and closes it after them.
 * @returns gives the window, to tests
 */
export function useWindow(look: Look): () => VscodeWindow {
  let window: VscodeWindow;
  const cleanUp: (() => unknown)[] = [];
  beforeAll(async () => {
    const { folder, remove } = makeWorkspace(ROOT);
    cleanUp.push(remove);
    const browser = await launchBrowser();
    cleanUp.push(() => browser.close());
    window = await VscodeWindow.open(browser, inject('authority'), { folder, extension: ROOT }, look);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await window.screenshot(`failed ${task.name}`);
  });
  afterAll(async () => {
    for (const each of cleanUp.reverse()) await each();
  });
  return () => window;
}
