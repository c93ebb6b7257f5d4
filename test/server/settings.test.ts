import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SECTION, unusableSettings } from '../../src/server/settings.ts';
import { TestClient } from './support/testClient.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: Properties | readonly Properties[];
  };
}

interface Properties {
  readonly properties: Record<string, { type: string; default: unknown }>;
}

test('every setting is declared in the manifest with the same default', () => {
  const file = path.join(import.meta.dirname, '..', '..', 'package.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const sections = [manifest.contributes.configuration].flat();
  const declared = Object.assign({}, ...sections.map(({ properties }) => properties));
  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    expect(declared[`${SECTION}.${name}`], name).toMatchObject({ default: value });
  }
});

test.each([
  [undefined, {}],
  [null, {}],
  ['text', {}],
  [{ autoDetect: 'yes', maxFileSize: '10', inlayHints: null }, {}],
  [{ maxFileSize: Number.NaN }, {}],
  [
    { autoDetect: false, maxFileSize: 10, unknown: 1 },
    { autoDetect: false, maxFileSize: 10 },
  ],
  [
    { damage: { rules: { furniture: false, fullWidth: 'no', unknown: true } }, protectedWords: ['皇后', 1, ''] },
    { 'damage.rules': { ...DEFAULT_SETTINGS['damage.rules'], furniture: false }, protectedWords: ['皇后'] },
  ],
  [{ damage: true, protectedWords: '皇后' }, {}],
])('settings as sent by a client: %j', (raw, changed) => {
  expect(parseSettings(raw)).toEqual({ ...DEFAULT_SETTINGS, ...changed });
});

test.each([
  [undefined, []],
  ['text', []],
  [{ ...DEFAULT_SETTINGS, unknown: 1 }, []],
  [{ autoDetect: 'yes', maxFileSize: null, inlayHints: true }, ['autoDetect', 'maxFileSize']],
  [{ damage: { rules: { furniture: false } }, index: { include: [] } }, []],
  [{ damage: { rules: { furniture: 'no' } }, index: { include: '*.txt' } }, ['damage.rules', 'index.include']],
  [{ damage: true, protectedWords: ['皇后', 1] }, ['protectedWords']],
])('settings that cannot be used: %j', (raw, names) => {
  expect(unusableSettings(raw)).toEqual(names);
});

test.each([true, false])(
  'those are told once, and the editor goes on with the defaults (asked for: %s)',
  async (pull) => {
    const wrong = { maxFileSize: '10', protectedWords: '皇后', index: { exclude: [5] } };
    const client = await TestClient.start({ pullSettings: pull, ...(pull ? { settings: wrong } : {}) });
    if (!pull) await client.configure(wrong);
    await client.when(() => client.shown[0]);
    await client.configure({ ...wrong, inlayHints: true });
    await client.configure({ ...wrong, inlayHints: 1 });
    await client.when(() => client.shown[1]);
    const told = (names: string) => `A setting has a value that cannot be used, so its default holds: ${names}`;
    expect(client.shown).toEqual([
      told('policyAnnotator.maxFileSize, policyAnnotator.protectedWords, policyAnnotator.index.exclude'),
      told('policyAnnotator.inlayHints'),
    ]);
    await client.open('file:///a.policy.txt', '坪山区的企业很多，整治&&工作。');
    expect((await client.annotationsOf('file:///a.policy.txt')).annotations).not.toBeNull();
  },
);

test('a document has the settings of its folder, and a change of these alone is noticed', async () => {
  const uri = 'file:///a/one.policy.txt';
  const client = await TestClient.start({ settingsOf: { [uri]: { damage: { rules: { filteredWord: false } } } } });
  await client.open(uri, '整治&&工作');
  await client.open('file:///b/two.policy.txt', '整治&&工作');
  await client.diagnosticsOf('file:///b/two.policy.txt', ([first]) => first?.code === 'filteredWord');
  expect(client.diagnostics.filter((each) => each.uri === uri && each.diagnostics.length > 0)).toEqual([]);
  await client.configure({});
  await client.diagnosticsOf(uri, ([first]) => first?.code === 'filteredWord');
});
