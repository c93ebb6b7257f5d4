import { expect, test } from 'vitest';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'light' });
const table = () => window().frame;
const rows = () =>
  table()
    .getByRole('row')
    .filter({ has: table().getByRole('link') });
const cells = async (column: string) =>
  (await table().locator(`.tabulator-row .tabulator-cell[tabulator-field="${column}"]`).allInnerTexts()).map((text) =>
    text.trim(),
  );

test('the facts table opens beside the text, with a row for each fact', async () => {
  await window().openFile('06-statistical-communique.txt');
  await window().highlights.first().waitFor();
  await window().runCommand('Policy Annotator: Open Facts Table');
  await rows().first().waitFor();
  await expect.poll(() => table().getByRole('status').textContent()).toMatch(/^\d+ facts$/);
});

test('a column filters by what is typed above it, and sorts by its header', async () => {
  await table().getByRole('searchbox', { name: 'Filter Value' }).fill('>1000亿');
  await expect.poll(() => table().getByRole('status').textContent()).toMatch(/^[1-9]\d* of \d+ facts$/);
  await table().getByRole('columnheader', { name: 'Value' }).locator('.tabulator-col-title').press('Enter');
  const numbers = async () => (await cells('value')).map((text) => Number(text.replaceAll(',', '')));
  await expect.poll(async () => Math.min(...(await numbers()))).toBeGreaterThan(1e11);
  const shown = await numbers();
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
});

test('selected rows are drawn in the chart', async () => {
  await table().getByRole('button', { name: 'Chart', exact: true }).click();
  await rows().first().click();
  await rows()
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => table().getByRole('status').textContent()).toContain('3 selected');
  await table().locator('.chart-pane svg').waitFor();
  await window().screenshot('table-light');
});
