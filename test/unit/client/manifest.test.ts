import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../../src/client/commands/ids.ts';
import { HIGHLIGHT_CLASSES } from '../../../src/client/model/labels.ts';
import { DEFAULT_SETTINGS } from '../../../src/client/settings.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(text(file)) as Record<string, string>;
const manifest = JSON.parse(text('package.json'));
const LANGUAGES = ['zh-cn', 'zh-tw'];

describe('the manifest', () => {
  it('has exactly the commands that have handlers', () => {
    const ids = manifest.contributes.commands.map((command: { command: string }) => command.command);
    expect([...ids].sort()).toEqual([...COMMAND_IDS].sort());
  });

  it('names only commands it has in menus and keys', () => {
    const { menus, keybindings } = manifest.contributes;
    const named: string[] = [...Object.values(menus).flat(), ...keybindings].flatMap(
      (item: unknown) => (item as { command?: string }).command ?? [],
    );
    expect(named.filter((id) => !(COMMAND_IDS as readonly string[]).includes(id))).toEqual([]);
  });

  it.each(Object.entries(DEFAULT_SETTINGS))('has the default of the setting %s', (name, value) => {
    expect(manifest.contributes.configuration.properties[`policyAnnotator.${name}`].default).toEqual(value);
  });

  it('has two colours for each class of highlights, in every kind of theme', () => {
    const colors: { id: string; defaults: object }[] = manifest.contributes.colors;
    expect(colors.map((color) => color.id).sort()).toEqual(
      HIGHLIGHT_CLASSES.flatMap((each) => [
        `policyAnnotator.${each}.background`,
        `policyAnnotator.${each}.line`,
      ]).sort(),
    );
    for (const { defaults } of colors) {
      expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
    }
  });

  it.each(['', ...LANGUAGES.map((language) => `.${language}`)])('has its strings in package.nls%s.json', (suffix) => {
    const keys = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] as string);
    expect(Object.keys(json(`package.nls${suffix}.json`)).sort()).toEqual([...new Set(keys)].sort());
  });
});

describe('the strings of the interface', () => {
  it.each(LANGUAGES)('are all translated into %s, with the same placeholders', (language) => {
    const bundle = json(`l10n/bundle.l10n.${language}.json`);
    const keys = ['src/client', 'src/server'].flatMap(translatedKeys);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => bundle[key] === undefined)).toEqual([]);
    expect(Object.entries(bundle).filter(([key, value]) => placeholders(key) !== placeholders(value))).toEqual([]);
  });

  it('exist in both languages alike', () => {
    const [simplified, traditional] = LANGUAGES.map((language) =>
      Object.keys(json(`l10n/bundle.l10n.${language}.json`)),
    );
    expect(traditional).toEqual(simplified);
  });
});

/** The literal messages of all calls of a function `t` in a folder. */
function translatedKeys(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...text(path.join(folder, name)).matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g),
    ])
    .map((match) => (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'));
}

function placeholders(message: string): string {
  return [...new Set(message.match(/\{\d\}/g))].sort().join();
}
