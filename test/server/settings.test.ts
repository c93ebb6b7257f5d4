import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SECTION } from '../../src/server/settings.ts';

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
