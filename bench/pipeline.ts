/**
 * The whole pipeline and each stage beside `nodejieba.tag`, `nodejieba.cut` and `@node-rs/jieba` on the same text in one run,
 * and how the pipeline grows with the text. Usage: node scripts/build.mjs && node scripts/run.mjs bench/pipeline.ts
 */
import path from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import nodejieba from 'nodejieba';
import { annotate } from '../src/core/annotate.ts';
import { recogniseEntities } from '../src/core/entities/entities.ts';
import { extractFacts } from '../src/core/facts/facts.ts';
import { recogniseFigures } from '../src/core/figures/figures.ts';
import { layOut } from '../src/core/layout/layout.ts';
import { cutWords } from '../src/core/lexicon/words.ts';
import { read } from '../src/core/reading/reading.ts';
import { loadResources } from '../src/server/resources/loadResources.ts';
import { corpusText, medianTimes, ofLength, time } from './measure.ts';

const LENGTH = 100_000;
const ROUNDS = 15;
const GROWTH = [1_000, 10_000, 100_000, 1_000_000];

const resources = await loadResources(path.join(import.meta.dirname, '..', 'dist', 'data'));
const sample = corpusText();
const text = ofLength(sample, LENGTH);
const lines = text.split('\n');
const jieba = Jieba.withDict(dict);

const reading = read(text);
const layout = layOut(reading);
const { figures, documentDate } = recogniseFigures(reading, layout, null);
const words = cutWords(reading.text, layout, resources.segmenter);
const entities = recogniseEntities(reading, layout, figures, words, resources);
const context = { reading, layout, figures, words, entities, documentDate, resources };

const times = medianTimes(
  {
    'nodejieba.tag': () => {
      for (const line of lines) nodejieba.tag(line);
    },
    'nodejieba.cut': () => {
      for (const line of lines) nodejieba.cut(line);
    },
    '@node-rs/jieba tag': () => {
      for (const line of lines) jieba.tag(line);
    },
    reading: () => {
      read(text);
    },
    layout: () => {
      layOut(reading);
    },
    figures: () => {
      recogniseFigures(reading, layout, null);
    },
    words: () => {
      cutWords(reading.text, layout, resources.segmenter);
    },
    'entities and linking': () => {
      recogniseEntities(reading, layout, figures, words, resources);
    },
    facts: () => {
      extractFacts(context);
    },
    'whole pipeline': () => {
      annotate(text, { resources });
    },
  },
  ROUNDS,
);
console.log(`${LENGTH.toLocaleString('en-US')} characters, medians of ${ROUNDS} rounds`);
for (const [name, milliseconds] of Object.entries(times)) {
  const ratio = (milliseconds / times['nodejieba.tag']).toFixed(2);
  console.log(`${name.padEnd(22)} ${milliseconds.toFixed(0).padStart(6)} ms   ${ratio.padStart(6)} × nodejieba.tag`);
}

console.log('\ngrowth of the whole pipeline');
for (const length of GROWTH) {
  const grown = ofLength(sample, length);
  const milliseconds = time(() => annotate(grown, { resources }));
  const each = ((milliseconds / length) * 1000).toFixed(1);
  console.log(
    `${length.toLocaleString('en-US').padStart(10)} characters ${milliseconds.toFixed(0).padStart(7)} ms   ${each} ms per 1,000`,
  );
}
