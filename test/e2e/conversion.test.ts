import { expect, test } from 'vitest';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'dark' });

test('the palette converts a text, and one undo takes it back', async () => {
  await window().openFile('01-delegation-abroad.txt');
  await window().highlights.first().waitFor();
  await window().runCommand('Policy Annotator: Convert to Simplified');
  await expect.poll(() => window().text()).toContain('宁波市镇海区招商代表团');
  // The converted text is read anew.
  await window().statusItems.filter({ hasText: 'Simplified ·' }).waitFor();
  await window().page.keyboard.press('Control+z');
  await expect.poll(() => window().text()).toContain('寧波市鎮海區招商代表團');
  await window().statusItems.filter({ hasText: 'Traditional ·' }).waitFor();
});

test('a card in the dark theme shows both scripts of a name', async () => {
  await window().openSidePanel();
  await window().rows('Facts').first().waitFor();
  const card = await window().hover('鎮海區');
  await expect.poll(() => card.textContent()).toContain('镇海区');
  await window().screenshot('dark');
});

test('the other script opens beside, read-only', async () => {
  await window().runCommand('Policy Annotator: Open in the Other Script to the Side');
  await window().page.locator('.editor-instance').nth(1).waitFor();
  await expect.poll(() => window().text()).toContain('宁波市镇海区招商代表团');
});

test('highlights can be turned off and on', async () => {
  await window().runCommand('Policy Annotator: Turn Highlights On or Off');
  await expect.poll(() => window().highlights.count()).toBe(0);
  await window().runCommand('Policy Annotator: Turn Highlights On or Off');
  await expect.poll(() => window().highlights.count()).toBeGreaterThan(20);
});
