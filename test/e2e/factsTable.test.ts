import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, test, vi } from 'vitest';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'dark' });
const table = () => window().frame;
const rows = () =>
  table()
    .getByRole('row')
    .filter({ has: table().getByRole('link') });
const status = () => table().getByRole('status').textContent();
const cells = async (column: string) => {
  const texts = await rows().locator(`[tabulator-field="${column}"]`).allInnerTexts();
  return texts.map((text) => text.trim());
};

test('the facts table opens beside the text, with a row for each fact', async () => {
  await window().openFile('06-statistical-communique.txt');
  await window().highlights.first().waitFor();
  await window().runCommand('Policy Annotator: Open Facts Table');
  await rows().first().waitFor();
  await expect.poll(status).toMatch(/^\d+ facts$/);
});

test('a column filters by what is typed above it, and sorts by its header', async () => {
  await table().getByRole('searchbox', { name: 'Filter Value' }).fill('>1000亿');
  await expect.poll(status).toMatch(/^[1-9]\d* of \d+ facts$/);
  await table().getByRole('columnheader', { name: 'Value' }).locator('.tabulator-col-title').press('Enter');
  const numbers = async () => (await cells('value')).map((text) => Number(text.replaceAll(',', '')));
  await expect.poll(async () => (await numbers()).length).toBeGreaterThan(1);
  const shown = await numbers();
  expect(Math.min(...shown)).toBeGreaterThan(1e11);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
});

test('rows are selected by mouse and keys, and drawn in the chart', async () => {
  await table().getByRole('button', { name: 'Chart', exact: true }).click();
  await rows().first().click();
  await window().page.keyboard.press('Shift+ArrowDown');
  await expect.poll(status).toContain('2 selected');
  await window().page.keyboard.press('Control+a');
  await expect.poll(status).toMatch(/[3-9] selected/);
  await expect.poll(() => table().locator('.drawing').getAttribute('aria-label')).toContain('CNY');
  await window().screenshot('table-dark');
});

test('selected rows are copied', async () => {
  await table().getByRole('button', { name: 'Copy' }).click();
  await expect.poll(status).toMatch(/\d facts copied/);
});

test('a row leads to its words in the text, by key and by link', async () => {
  await rows().first().click();
  await window().page.keyboard.press('Enter');
  await expect.poll(async () => (await window().selectionBoxes()).length).toBeGreaterThan(0);
  const [first] = await window().selectionBoxes();
  await rows().last().getByRole('link').click();
  await expect.poll(async () => (await window().selectionBoxes())[0]?.y).not.toBe(first?.y);
});

test('the table follows the text and keeps filter, order and selection', async () => {
  const before = await status();
  await window().page.locator('.editor-instance .view-line').first().click();
  await window().page.keyboard.press('Control+End');
  await window().page.keyboard.insertText('\n2023年，衢州市出口总额8888亿元。');
  await expect.poll(async () => (await cells('value')).join()).toContain('888,800,000,000');
  expect(await status()).not.toBe(before);
  expect(await status()).toMatch(/ of .* 1 selected$/);
});

/** Accepts the name that the save dialog offers, and gives the file. */
async function save(ending: string): Promise<Buffer> {
  const box = window().page.locator('.quick-input-widget input[type="text"]');
  await expect.poll(() => box.inputValue()).toMatch(new RegExp(`${ending}$`));
  const file = await box.inputValue();
  await box.press('Enter');
  await expect.poll(() => existsSync(file) && statSync(file).size > 0).toBe(true);
  return readFileSync(file);
}

test('the selected rows are exported', async () => {
  await table().getByRole('button', { name: 'Export…' }).click();
  await window()
    .page.locator('.quick-input-list')
    .getByRole('option', { name: /^JSON Lines/ })
    .click();
  const lines = (await save('.facts.jsonl')).toString('utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(path.basename(JSON.parse(lines[0] ?? '').document)).toBe('06-statistical-communique.txt');
});

test('the chart is saved as a picture of either kind', async () => {
  await table().getByRole('button', { name: 'Save as SVG…' }).click();
  const svg = (await save('chart.svg')).toString('utf8');
  expect(svg).toMatch(/^<svg.*CNY.*<\/svg>\s*$/s);
  await table().getByRole('button', { name: 'Save as PNG…' }).click();
  expect((await save('chart.png')).subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('the table shows the whole workspace, and leads to texts that are not open', async () => {
  const { page } = window();
  await table().getByRole('button', { name: 'Clear Filters' }).click();
  await table().getByRole('combobox', { name: 'Show', exact: true }).selectOption('workspace');
  await table().getByRole('searchbox', { name: 'Filter Document' }).fill('08-work');
  await expect.poll(async () => [...new Set(await cells('document'))]).toEqual(['08-work-report.txt']);
  await rows().first().getByRole('link').click();
  await page.getByRole('tab', { name: '08-work-report.txt' }).waitFor();
  await expect.poll(async () => (await window().selectionBoxes()).length).toBeGreaterThan(0);
});

test('the table is as it was when it comes into sight again', async () => {
  const { page } = window();
  await table().getByRole('combobox', { name: 'Group by' }).selectOption('kind');
  await expect.poll(() => table().locator('.tabulator-group').count()).toBeGreaterThan(0);
  const before = await cells('value');
  await rows().first().click();
  // Otherwise no text covers the table.
  await window().runCommand('View: Unlock Editor Group');
  await window().openFile('04-promotion-event.txt');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Facts Table' }).click();
  await expect.poll(() => cells('value')).toEqual(before);
  await expect.poll(status).toContain('1 selected');
  expect(await table().getByRole('combobox', { name: 'Show', exact: true }).inputValue()).toBe('workspace');
  expect(await table().getByRole('combobox', { name: 'Group by' }).inputValue()).toBe('kind');
  const sorted = table().getByRole('columnheader', { name: 'Value' });
  expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
});

test('the facts of all texts are exported, open or not', async () => {
  const parquet = window()
    .page.locator('.quick-input-list')
    .getByRole('option', { name: /^Parquet/ });
  // A table that comes into sight may take the focus late, which closes the list: a person would ask again.
  await vi.waitFor(
    async () => {
      await window().runCommand('Policy Annotator: Export Facts of the Workspace…');
      await parquet.click({ timeout: 4000 });
    },
    { timeout: 30_000, interval: 500 },
  );
  const bytes = await save('.facts.parquet');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const facts = await parquetReadObjects({ file: file as ArrayBuffer, columns: ['document'] });
  expect(new Set(facts.map(({ document }) => path.basename(document))).size).toBeGreaterThan(5);
});
