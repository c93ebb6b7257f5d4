import { expect, test } from 'vitest';
import { useWindow } from './userWindow.ts';

const window = useWindow({ colorScheme: 'light', language: 'zh-tw' });

test('status bar, views, cards and commands speak the language of the window', async () => {
  await window().openFile('07-taiwan-government.txt');
  await window()
    .statusItems.filter({ hasText: /^\s*繁體 · 實體 \d+ · 事實 \d+/ })
    .waitFor();
  await window().openSidePanel('策注');
  await window().rows('事實').first().waitFor();
  const card = await window().hover('113年9月11日');
  await expect.poll(() => card.textContent()).toContain('日期');
  await window().runCommand('策注: 轉換為簡體');
  await window().statusItems.filter({ hasText: '簡體 ·' }).waitFor();
});
