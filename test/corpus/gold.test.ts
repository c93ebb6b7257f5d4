/** The whole pipeline on hand-annotated news that no model has seen, where the reference corpora are present. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const scorer = path.join(root, '..', 'shared', 'gold', 'score.mjs');
const required = process.env.POLICY_ANNOTATOR_REQUIRE_SHARED !== undefined;
const present = existsSync(scorer);

/** Measures that must not fall below these, with room for the noise of few documents. */
const MARKS: readonly (readonly [string, number])[] = [
  ['figure exact', 0.97],
  ['figure value', 0.97],
  ['figure approx', 0.97],
  ['entity exact', 0.8],
  ['entity relaxed', 0.84],
  ['fact', 0.45],
  ['event', 0.6],
  ['role', 0.85],
];

interface Report {
  readonly failures: number;
  readonly scores: Readonly<Record<string, { readonly f1: number }>>;
}

describe.skipIf(!present && !required)('the reference news (skipped where the corpora are absent)', () => {
  it('is annotated as people did', () => {
    const command = `"${process.execPath}" "${path.join(root, 'dist', 'cli.js')}" annotate --format jsonl`;
    const output = execFileSync(process.execPath, [scorer, '--annotate', command, '--json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const { failures, scores } = JSON.parse(output) as Report;
    console.log(MARKS.map(([name]) => `${name} ${scores[name]!.f1.toFixed(3)}`).join(', '));
    expect(failures).toBe(0);
    for (const [name, mark] of MARKS) expect(scores[name]!.f1, name).toBeGreaterThanOrEqual(mark);
  });
});
