import { expect, test } from 'vitest';
import { overlap } from '../support/vscodeWindow.ts';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'light' });

test('a text opened from the explorer is highlighted, and the status bar counts what it holds', async () => {
  await window().openFile('04-promotion-event.txt');
  await expect.poll(() => window().highlights.count()).toBeGreaterThan(20);
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
  await window().rows('Facts').first().waitFor();
  await window().hover('3667.9亿元');
  await window().screenshot('light');
  await window().runCommand('Policy Annotator: Filter Facts');
  await window().answer('386.5');
  const row = window().rows('Facts').filter({ hasText: '386.5亿元' });
  const evidence = await window().boxOf('386.5亿元');
  // The list may be drawn anew under the mouse while it is being filtered: a person would click again.
  const clickSelects = async () => {
    await row.click();
    return (await window().selectionBoxes()).some((box) => overlap(box, evidence));
  };
  await expect.poll(clickSelects).toBe(true);
});

test('the side panel lists entities by type', async () => {
  await window().rows('Entities').filter({ hasText: 'Persons' }).waitFor();
  await window().rows('Entities').filter({ hasText: '聂望川' }).waitFor();
});

test('a measure says up to how much it gives, for whom, and for what', async () => {
  await window().openSidePanel('Explorer');
  await window().openFile('05-policy-measures.txt');
  await window().openSidePanel();
  await window().runCommand('Policy Annotator: Filter Facts');
  await window().answer('最高1亿元');
  const row = window()
    .rows('Facts')
    .filter({ hasText: /最高1亿元，对顶尖人才团队/ });
  await row.waitFor();
  await row.hover();
  const tooltip = window().page.locator('.monaco-hover:visible').filter({ hasText: 'Condition: 引进' });
  await tooltip.waitFor();
  await window().screenshot('measure');
});
