import { expect, test } from 'vitest';
import { overlap } from '../support/vscodeWindow.ts';
import { useWindow } from './userWindow.ts';

const window = useWindow('light');

test('a text opened from the explorer is highlighted, and the status bar counts what it holds', async () => {
  await window().openFile('04-promotion-event.txt');
  await expect.poll(() => window().highlights.count(), { timeout: 60_000 }).toBeGreaterThan(20);
  await window()
    .statusItems.filter({ hasText: /Simplified · [1-9]\d* entities · [1-9]\d* facts/ })
    .waitFor();
});

test('a figure under the mouse shows its value', async () => {
  const card = await window().hover('386.5亿元');
  await expect.poll(() => card.textContent()).toContain('38,650,000,000');
});

test('a name under the mouse shows what is known of it', async () => {
  const card = await window().hover('株洲市');
  await expect.poll(() => card.textContent()).toContain('湖南');
});

test('the side panel lists facts, and a click on one selects the words that state it', async () => {
  await window().openSidePanel();
  const fact = window().rows('Facts').filter({ hasText: '386.5' }).first();
  await fact.click();
  const evidence = await window().boxOf('386.5亿元');
  await expect.poll(async () => overlap(await window().selectionBox(), evidence)).toBe(true);
  await window().screenshot('light');
});

test('the side panel lists entities by type', async () => {
  await window().rows('Entities').filter({ hasText: 'Places' }).waitFor();
  await window().rows('Entities').filter({ hasText: '株洲' }).first().waitFor();
});
