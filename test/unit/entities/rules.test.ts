import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lineWindows } from '../../../src/core/entities/lineWindows.ts';
import { applyRules } from '../../../src/core/entities/rules.ts';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { cutWords } from '../../../src/core/lexicon/words.ts';
import { read } from '../../../src/core/reading/reading.ts';
import { loadResources } from '../../../src/server/resources/loadResources.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const folder = path.join(root, 'data', 'train');
const TEXTS = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

it('what a sure or filling rule finds in a line is in order and without overlap', async () => {
  const resources = await loadResources(path.join(root, 'dist', 'data'));
  const overlapping = TEXTS.flatMap((text) => {
    const reading = read(text);
    const layout = layOut(reading);
    const { figures } = recogniseFigures(reading, layout, null);
    const words = cutWords(reading.text, layout, resources.segmenter);
    return lineWindows({ reading, layout, figures, words, resources }).flatMap((window) => {
      const line = window.context();
      const { sure, filling } = applyRules(line);
      return [...sure, ...filling].flatMap((found) =>
        found
          .filter(({ start }, index) => index > 0 && start < found[index - 1]!.end)
          .map(({ start, end }) => line.reading.text.slice(start, end)),
      );
    });
  });
  expect(overlapping).toEqual([]);
});
