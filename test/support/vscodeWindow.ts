/** A window of the host as its user sees it: what is on the screen, the mouse and the keys. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { type WindowOptions, windowUrl } from '../../scripts/host/hostServer.ts';

/** VS Code's window and a first analysis, with dictionaries, on a busy machine. */
const PATIENCE = 60_000;
const SCREENSHOTS = path.join(import.meta.dirname, '..', '..', 'out', 'screenshots');

export class VscodeWindow {
  private constructor(readonly page: Page) {}

  /** Opens a window and waits until its explorer shows files. */
  static async open(
    browser: Browser,
    authority: string,
    options: WindowOptions,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<VscodeWindow> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(windowUrl(authority, options));
    const window = new VscodeWindow(page);
    await window.rows('Explorer').first().waitFor();
    return window;
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** The rows of a tree in the side bar, by a word of its accessible name. */
  rows(tree: string): Locator {
    return this.page.getByRole('tree', { name: tree }).getByRole('treeitem');
  }

  /** Opens a file from the explorer and waits until its text is there. */
  async openFile(name: string): Promise<void> {
    await this.rows('Explorer').filter({ hasText: name }).dblclick();
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.lines.first().waitFor();
  }

  /** The visible lines of the active editor. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines .view-line');
  }

  /** The boxes that highlights paint behind the text of the active editor. */
  get highlights(): Locator {
    return this.page.locator('.editor-instance .view-overlays [class*="TextEditorDecorationType"]');
  }

  /** Moves the mouse onto something and gives the card that appears. */
  async hover(target: Locator): Promise<Locator> {
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to hover: the element is not visible');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    const card = this.page.locator('.monaco-hover:not(.hidden) .markdown-hover').first();
    await card.waitFor();
    return card;
  }

  /** Runs a command by its title, through the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list').getByRole('option', { name: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Saves what is on the screen as out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
