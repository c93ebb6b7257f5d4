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

test('doubtful characters are marked in a preview, and another counterpart is taken with one key or one click', async () => {
  await window().runCommand('Policy Annotator: Review Doubtful Characters and Convert');
  await row('Traditional (Taiwan)').click();
  // The caret stands at the first character that deserves a look, with its card.
  const card = window().page.locator('.monaco-hover:visible', { hasText: '发 → 發' }).first();
  await expect.poll(() => card.textContent()).toContain('only the commonest counterpart: please check');
  await window().screenshot('doubtful');
  await window().page.keyboard.press('Alt+Enter');
  await expect.poll(() => window().text()).toContain('威政辦髮〔2024〕3號');
  await window().page.keyboard.press('Control+.');
  await row('发 → 發').click();
  await expect.poll(() => window().text()).toContain('威政辦發〔2024〕3號');
  const chosen = await window().hover('辦發〔');
  await expect.poll(() => chosen.textContent()).toContain('chosen by you');
  await chosen.getByText('Write 髮 here').click();
  await expect.poll(() => window().text()).toContain('威政辦髮〔2024〕3號');
  await window().page.keyboard.press('Escape');
});

test('the text is converted as the preview shows it, as one undo step', async () => {
  await window().runCommand('Policy Annotator: Convert the Text as Shown');
  await expect.poll(() => window().page.locator('.editor-instance').count()).toBe(1);
  expect(await window().text()).toContain('威政辦髮〔2024〕3號');
  await window().page.keyboard.press('Control+z');
  await expect.poll(() => window().text()).toContain('威政办发〔2024〕3号');
});

test('the review covers the selection alone where there is one', async () => {
  await window().page.keyboard.press('Control+Home');
  await window().page.keyboard.press('Shift+ArrowDown');
  await window().runCommand('Policy Annotator: Review Doubtful Characters and Convert');
  await row('Traditional (Hong Kong)').click();
  await expect.poll(() => window().text()).toContain('威海市支持海洋生物醫藥產業');
  expect(await window().text()).not.toContain('威政辦發');
  await window().runCommand('View: Close Editor');
  await window().page.keyboard.press('Control+Home');
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

test('what would not come back is listed and marked', async () => {
  await window().openFile('07-taiwan-government.txt');
  await window().highlights.first().waitFor();
  await window().runCommand('Policy Annotator: Show What Would Be Lost on the Way There and Back');
  await row('Simplified').click();
  const loss = window().page.locator('.quick-input-list .monaco-list-row', { hasText: '→' }).first();
  await loss.click();
  const card = window().page.locator('.monaco-hover:visible', { hasText: 'would come back as' }).first();
  await card.waitFor();
  await window().screenshot('losses');
});

test('files chosen in the explorer are converted into new files, with a summary', async () => {
  const files = window().rows('Explorer');
  await files.filter({ hasText: '05-policy-measures.txt' }).click();
  await files.filter({ hasText: '08-work-report.txt' }).click({ modifiers: ['ControlOrMeta'] });
  await files.filter({ hasText: '08-work-report.txt' }).click({ button: 'right' });
  // A menu that has just opened takes no clicks: whoever opened it may still hold the button.
  await window().page.getByRole('menuitem', { name: 'Convert' }).hover();
  await window().page.keyboard.press('Enter');
  await row('Traditional (Taiwan)').click();
  await window().page.getByText('2 of 2 files were converted.').first().waitFor();
  await files.filter({ hasText: '05-policy-measures.zh-TW.txt' }).waitFor();
  await files.filter({ hasText: '08-work-report.zh-TW.txt' }).waitFor();
});
