import { expect, test } from 'vitest';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'light' });
const row = (words: string) => window().page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();

test('vocabulary is changed only where the user accepts it, with the conversion as one undo step', async () => {
  await window().openFile('05-policy-measures.txt');
  await window().highlights.first().waitFor();
  await window().runCommand('Policy Annotator: Convert to Traditional (Taiwan, with Taiwan Vocabulary)');
  await row('項目 → 專案').waitFor();
  await window().screenshot('vocabulary');
  await row('支持 → 支援').getByRole('checkbox').check();
  await window().page.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => window().text()).toContain('威海市支援海洋生物醫藥產業');
  expect(await window().text()).not.toContain('專案');
  await window().page.keyboard.press('Control+z');
  await expect.poll(() => window().text()).toContain('威海市支持海洋生物医药产业');
});

test('a doubtful character is converted as the user chooses', async () => {
  await window().runCommand('Policy Annotator: Review Doubtful Characters and Convert');
  await row('Traditional (Taiwan)').click();
  await row('发 → 發').waitFor();
  await window().screenshot('doubtful');
  await row('发 → 發').click();
  await row('发 → 髮').click();
  await row('Convert with these choices').click();
  await expect.poll(() => window().text()).toContain('威政辦髮〔2024〕3號');
  await window().page.keyboard.press('Control+z');
  await expect.poll(() => window().text()).toContain('威政办发〔2024〕3号');
});

test('converting what is there already is asked about first', async () => {
  await window().page.keyboard.press('Control+Home');
  await window().page.keyboard.insertText('乾净');
  await window().runCommand('Policy Annotator: Convert to Simplified');
  const dialog = window().page.locator('.monaco-dialog-box');
  await expect.poll(() => dialog.textContent()).toContain('乾 → 干 ×1');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => window().text()).toContain('乾净威海市');
});
