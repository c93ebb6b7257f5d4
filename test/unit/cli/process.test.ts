import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleProgram } from '../../support/bundledProgram.ts';

let folder: string;
let program: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, program, remove } = await bundleProgram('cli/main.ts'));
});
afterAll(() => remove());

it('reads standard input and writes standard output', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'convert', '--to', 'tw', '-'], {
    input: '发展',
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '發展', stderr: '' });
});

it('ends quietly when its reader has seen enough', () => {
  const long = path.join(folder, 'long.txt');
  writeFileSync(long, '发展\n'.repeat(200_000));
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$0" "$1" convert --to tw "$2" | head -n 1', process.execPath, program, long],
    { encoding: 'utf8' },
  );
  expect({ stdout, stderr }).toEqual({ stdout: '發展\n', stderr: '' });
});

it('says in one line that its dictionaries are missing', () => {
  const { status, stderr } = spawnSync(process.execPath, [program, 'annotate', '-'], { input: '甲', encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^policy-annotator: cannot load the dictionaries: .+\n$/);
});
