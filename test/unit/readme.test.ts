/** The README says what the manifest and the command line have. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './cli/runCli.ts';

const root = path.join(import.meta.dirname, '..', '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const settings: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;

describe('README', () => {
  it.each(Object.keys(settings))('explains the setting %s with its default', (name) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row).toBeDefined();
    const value = settings[name]!.default;
    const switches = typeof value === 'object' && !Array.isArray(value);
    expect(row).toContain(switches ? 'all on' : `\`${JSON.stringify(value)}\``);
  });

  it('names no setting that does not exist', () => {
    const named = [...readme.matchAll(/^\| `(policyAnnotator\.[\w.]+)`/gm)].map(([, name]) => name);
    expect(named.filter((name) => !(name! in settings))).toEqual([]);
  });

  it.each(['annotate', 'facts', 'convert'])('gives the options of %s', async (command) => {
    const { stdout } = await runCli([command, '--help']);
    const usage = readme.split('\n- ').find((item) => item.startsWith(`\`${command} `));
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--\w+)/gm)].map(([, option]) => option!);
    expect(options.length).toBeGreaterThan(2);
    for (const option of options.filter((name) => name !== '--help')) expect(usage).toContain(option);
  });

  it('shows pictures that are there', () => {
    for (const [, picture] of readme.matchAll(/\]\((docs\/images\/[^)]+)\)/g))
      expect(() => readFileSync(path.join(root, picture!))).not.toThrow();
  });
});
