/** In a file of its own: the language of a server process is chosen once. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { CHECK_TEMPLATES } from '../../src/core/index.ts';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const bundle = (name: string) => path.join(ROOT, 'l10n', `bundle.l10n.${name}.json`);

test('the server speaks the language of the bundle it is given', async () => {
  const text = marked('⟦place place:440310 坪山区|坪‸山区⟧发展。');
  const client = await TestClient.start({
    texts: [text],
    initializationOptions: { locale: 'zh-tw', l10nBundle: bundle('zh-tw') },
  });
  await client.open('file:///a.txt', text.text);
  const hover = await client.at<Hover>('textDocument/hover', 'file:///a.txt', text.caret);
  expect((hover.contents as MarkupContent).value).toMatch(
    /地點.*\n\n本文提及：1.*\[全部列出\].*\n\n.*識別依據：見於已知名稱表。/s,
  );
});

test('checks speak it too', async () => {
  const text = marked('坪山区有100家，其中20家，⟦!share-mismatch|占29%⟧。');
  const checks = text.annotations.checks.map((check) => ({ ...check, args: ['20家', '100家', 20, '29%'] }));
  const client = await TestClient.start({ texts: [{ ...text, annotations: { ...text.annotations, checks } }] });
  await client.open('file:///a.txt', text.text);
  const { diagnostics } = await client.diagnosticsOf('file:///a.txt', (found) => found.length > 0);
  expect(diagnostics.map(({ message }) => message)).toEqual(['20家 占 100家 的 20%，而非 29%。']);
});

test('a bundle that cannot be read is logged and leaves the server running', async () => {
  const client = await TestClient.start({
    initializationOptions: { locale: 'zh-cn', l10nBundle: '/none/bundle.json' },
  });
  await client.open('file:///a.txt', '坪山区');
  await client.annotationsOf('file:///a.txt');
  expect(client.log.join()).toContain('language bundle');
});

/** The English strings of the server's sources. */
function messages(): string[] {
  const folder = path.join(ROOT, 'src', 'server');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}

test.each(['zh-cn', 'zh-tw'])('every string of the server is in the bundle for %s', (name) => {
  const translations: Record<string, string> = JSON.parse(readFileSync(bundle(name), 'utf8'));
  expect(messages().length).toBeGreaterThan(50);
  const wanted = [...messages(), ...Object.values(CHECK_TEMPLATES)];
  expect(wanted.filter((message) => !translations[message])).toEqual([]);
});
