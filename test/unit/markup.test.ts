import { expect, it } from 'vitest';
import { commandLink, escapeMarkdown, plainMessage } from '../../src/markup.ts';

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

it.each([
  ['[甲](command:evil)', '\\[甲\\]\\(command\\:evil\\)'],
  ['<script>', '\\<script\\>'],
  ['$(bug)', '&#36;\\(bug\\)'],
  ['甲\u0000\n\u2028乙', '甲 乙'],
  ['坪山区2024年', '坪山区2024年'],
])('%j is Markdown in which it stays text', (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped);
});

it('a link runs one command with its arguments, whatever stands in label and arguments', () => {
  const link = commandLink('甲](command:evil)', 'own.command', ['a)](command:evil', 3]);
  expect(link).toMatch(/^\[甲\\\]\\\(command\\:evil\\\)\]\(command:own\.command\?[^()\s]+\)$/);
  expect(JSON.parse(decodeURIComponent(link.slice(link.lastIndexOf('?') + 1, -1)))).toEqual(['a)](command:evil', 3]);
});
