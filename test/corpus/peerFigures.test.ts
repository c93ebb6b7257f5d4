/** The peers' own cases, translated to the definitions of this project, where the reference corpora are present. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type ReadFigure, recogniseFigures } from '../../src/core/figures/figures.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { read, sourceSpan } from '../../src/core/reading/reading.ts';
import { sameDays, sameLength } from '../support/timeValues.ts';

interface ExpectedFigure {
  readonly text: string;
  readonly kind: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly start?: number;
  readonly also?: readonly (number | string)[];
}

interface PeerCase {
  readonly input: string;
  readonly reference: string | null;
  readonly kinds: readonly string[];
  readonly expected: readonly ExpectedFigure[];
  /** The numeral alone is asked for: kind and unit do not matter. */
  readonly bare?: boolean;
}

const folder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'peers');
const required = process.env.POLICY_ANNOTATOR_REQUIRE_SHARED !== undefined;

/** True when every expected figure is found and no other of the kinds that the case judges. */
function passes({ input, reference, kinds, expected, bare = false }: PeerCase): boolean {
  const reading = read(input);
  const { figures } = recogniseFigures(reading, layOut(reading), reference);
  const rest = figures
    .filter(({ kind }) => bare || kinds.includes(kind))
    .map((figure) => ({ ...figure, ...sourceSpan(reading, figure) }));
  let from = 0;
  for (const wanted of expected) {
    const start = wanted.start ?? input.indexOf(wanted.text, from);
    const end = start + wanted.text.length;
    from = end;
    const found = rest.findIndex((figure) => figure.start < end && start < figure.end && isRight(figure, wanted, bare));
    if (found < 0) return false;
    rest.splice(found, 1);
  }
  return bare || rest.length === 0;
}

function isRight(figure: ReadFigure, wanted: ExpectedFigure, bare: boolean): boolean {
  if (!bare && (figure.kind !== wanted.kind || figure.unit !== (wanted.unit ?? ''))) return false;
  return [wanted.value, ...(wanted.also ?? [])].some((value) => {
    if (typeof value === 'number') {
      return typeof figure.value === 'number' && Math.abs(value - figure.value) <= 1e-6 * Math.max(1, Math.abs(value));
    }
    const same = wanted.kind === 'date' ? sameDays : sameLength;
    return typeof figure.value === 'string' && same(value, figure.value);
  });
}

it.each([
  ['recognizers-zh.json', 0.97],
  ['jionlp.json', 0.93],
])('%s: at least %d of the cases pass', (file, mark) => {
  const source = path.join(folder, file);
  if (!existsSync(source)) {
    expect(required, `${source} is required`).toBe(false);
    console.log(`skipped: the reference corpora are absent (${file})`);
    return;
  }
  const cases = JSON.parse(readFileSync(source, 'utf8')) as PeerCase[];
  const failed = cases.filter((peerCase) => !passes(peerCase));
  console.log(`${file}: ${cases.length - failed.length}/${cases.length} pass`);
  expect(1 - failed.length / cases.length, failed.map(({ input }) => input).join('\n')).toBeGreaterThanOrEqual(mark);
});
