import { expect, it } from 'vitest';
import { plainMessage } from '../../src/markup.ts';

/** What VS Code takes for a link in a message. */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["']).+?\1)?\)/i;

it.each(['[甲](command:evil)', 'a[b](https://example.com "c").txt', '[[x]](command:a)](command:b)', '](](command:x)'])(
  'no link is made of %s',
  (name) => {
    expect(plainMessage(`“${name}” exists already.`)).not.toMatch(LINK);
  },
);

it('other words stay as they are', () => {
  expect(plainMessage('甲[1]、乙(2)')).toBe('甲[1]、乙(2)');
});
