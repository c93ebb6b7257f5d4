/** A window of the host as its user sees it: what is on the screen, the mouse and the keys. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { type WindowOptions, windowUrl } from '../../scripts/host/hostServer.ts';

/** VS Code's window and a first analysis, with dictionaries, on a busy machine. */
const PATIENCE = 45_000;
const SCREENSHOTS = path.join(import.meta.dirname, '..', '..', 'out', 'screenshots');

/** How a window looks. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** The display language of extensions; the workbench itself stays English, as without a language pack. */
  readonly language?: 'zh-cn' | 'zh-tw';
}

/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export class VscodeWindow {
  private constructor(readonly page: Page) {}

  /** Opens a window and waits until its explorer shows files. */
  static async open(
    browser: Browser,
    authority: string,
    options: WindowOptions,
    { colorScheme, language }: Look,
  ): Promise<VscodeWindow> {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    // Where the workbench looks for the language of the language pack that was loaded.
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    await page.goto(windowUrl(authority, options));
    const window = new VscodeWindow(page);
    await window.rows('Explorer').first().waitFor();
    return window;
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

  /** Shows the extension's views in the side bar; its name is that of the window's language. */
  async openSidePanel(name = 'Policy Annotator'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
  }

  /** The page of an extension in a tab; only one is in sight. */
  get frame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
  }

  /** Everything the active editor shows, as one line of text. */
  async text(): Promise<string> {
    return (await this.lines.allInnerTexts()).join('').replaceAll('\u00a0', ' ');
  }

  /** What the status bar says, item by item. */
  get statusItems(): Locator {
    return this.page.locator('.statusbar-item:visible');
  }

  /** The visible lines of the active editor. */
  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines .view-line');
  }

  /** The boxes that highlights paint behind the text of the active editor. */
  get highlights(): Locator {
    return this.page.locator('.editor-instance .view-overlays [class*="TextEditorDecorationType"]');
  }

  /** Where some words of the active editor are on the screen; they stand in one line of it. */
  async boxOf(words: string): Promise<Box> {
    const box = await this.lines
      .filter({ hasText: words })
      .first()
      .evaluate((line, sought): Box | null => {
        const range = line.ownerDocument.createRange();
        const start = line.textContent.indexOf(sought);
        // Tokens split a line into elements with one text each.
        let before = 0;
        const texts = line.ownerDocument.createTreeWalker(line, 4 /* text nodes */);
        while (texts.nextNode()) {
          const { currentNode } = texts;
          const { length } = currentNode.data;
          if (before <= start && start < before + length) range.setStart(currentNode, start - before);
          if (before + length >= start + sought.length) {
            range.setEnd(currentNode, start + sought.length - before);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x, y, width, height };
          }
          before += length;
        }
        return null;
      }, words);
    if (!box) throw new Error(`the editor does not show ${words}`);
    return box;
  }

  /** Moves the mouse onto some words of the active editor and gives the card that appears. */
  async hover(words: string): Promise<Locator> {
    const card = this.page.locator('.monaco-hover:visible').filter({ has: this.page.locator('.hover-contents') });
    // A card that is still open may lie on the words.
    await this.page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });
    const { x, y, width, height } = await this.boxOf(words);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await card.first().waitFor();
    return card.first();
  }

  /** The boxes that mark the selection of the active editor, one a line. */
  async selectionBoxes(): Promise<Box[]> {
    const marks = await this.page.locator('.editor-instance .selected-text').all();
    const boxes = await Promise.all(marks.map((mark) => mark.boundingBox()));
    return boxes.filter((box) => box !== null);
  }

  /** Runs a command by its title, through the palette. */
  async runCommand(title: string): Promise<void> {
    // What the mouse rests on may show a tooltip over the list of commands.
    await this.page.mouse.move(0, 0);
    await this.page.keyboard.press('F1');
    await this.inputBox.fill(`>${title}`);
    await this.page.locator('.quick-input-list').getByRole('option', { name: title }).first().click();
  }

  /** Types an answer into the box in which a command asks for it. */
  async answer(text: string): Promise<void> {
    await this.page.locator('.quick-input-list').waitFor({ state: 'hidden' });
    await this.inputBox.fill(text);
    await this.inputBox.press('Enter');
    await this.inputBox.waitFor({ state: 'hidden' });
  }

  private get inputBox(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }

  /** Saves what is on the screen as out/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
