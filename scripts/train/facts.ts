/**
 * Trains the weights of fact extraction on the annotated texts of data/train, data/train-facts and data/train-facts-only and, where
 * present, ../shared/gold/policy.
 *   node scripts/run.mjs scripts/train/facts.ts [--folds N] [--passes N] [--out FOLDER]
 * Without --folds it trains on everything and writes data/facts.bin. With --folds it trains on all parts but one at a time,
 * extracts the facts of that part on its reference entities and figures, and writes them to --out, one JSON object a line
 * and file a folder of texts, for the reference measure. Same input, same output.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractFactsWith } from '../../src/core/facts/facts.ts';
import { type FactModel, modelDecider } from '../../src/core/facts/model/decider.ts';
import { BUCKETS } from '../../src/core/facts/model/features.ts';
import { loadLexicon, loadTagger, type Resources } from '../../src/core/index.ts';
import { sourceSpan } from '../../src/core/reading/reading.ts';
import { loadSegmenter } from '../../src/server/resources/loadResources.ts';
import { type GoldDocument, goldOf, prepare, readGold, recognise } from './factGold.ts';
import { Teacher, Weights } from './factTeacher.ts';
import { loadMarked } from './markedTexts.ts';
import { quantise } from './quantise.ts';
import { seededRandom, shuffle } from './random.ts';

const { values: options } = parseArgs({
  options: {
    folds: { type: 'string' },
    passes: { type: 'string', default: '4' },
    out: { type: 'string', default: 'facts-predictions' },
  },
});

const resources: Resources = {
  lexicon: loadLexicon(readFileSync('dist/data/lexicon.bin')),
  segmenter: await loadSegmenter(),
  tagger: existsSync('data/tagger.bin') ? loadTagger(readFileSync('data/tagger.bin')) : null,
};
const SETS = ['data/train', '../shared/gold/policy'].filter((folder) => existsSync(folder));
const references = SETS.map((folder) => readGold(folder));
const marked = ['data/train-facts', 'data/train-facts-only'].flatMap(loadMarked).map(goldOf);
const documents = references.map((golds) => golds.map((gold) => prepare(gold, resources)));
const markedDocuments = marked.map((gold) => prepare(gold, resources));

/** Average of several runs over the texts in different orders: one run alone leans on the order it met them in. */
function train(texts: readonly GoldDocument[], runs = 1): Float32Array {
  const average = new Float32Array(BUCKETS);
  for (let run = 0; run < runs; run++) {
    const { sums, snapshots } = trainOnce(texts, seededRandom(SEED + run));
    for (let i = 0; i < BUCKETS; i++) average[i]! += sums[i]! / snapshots / runs;
  }
  return average;
}

const SEED = 20;
const RUNS = 4;

function trainOnce(texts: readonly GoldDocument[], random: () => number): Weights {
  const weights = new Weights();
  const order = [...texts];
  const passes = Number(options.passes);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    const teacher = new Teacher(weights, random, 0.5);
    for (const text of order) {
      teacher.open(text);
      extractFactsWith(text.context, teacher);
    }
    if (pass >= passes / 2) weights.snapshot();
    const shares = [...teacher.right].map(([stage, [right, all]]) => `${stage} ${(right / all).toFixed(3)}`);
    console.log(`pass ${pass + 1}: ${shares.join('  ')}`);
  }
  return weights;
}

/** Weights in bytes: what lies below half a step is dropped. */
function compact(weights: Float32Array): FactModel {
  return { weights: quantise(weights, 1 / 60) };
}

function predict({ gold, context }: GoldDocument, model: FactModel): string {
  const { reading } = context;
  const facts = extractFactsWith(context, modelDecider(model)).map((fact) => ({
    ...fact,
    ...sourceSpan(reading, fact),
  }));
  const figures = context.figures.map((figure) => {
    const span = sourceSpan(reading, figure);
    return { ...figure, ...span, text: gold.text.slice(span.start, span.end) };
  });
  return JSON.stringify({ entities: gold.entities, figures, facts });
}

function write(name: string, lines: readonly string[]): void {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(path.join(options.out, name), `${lines.join('\n')}\n`);
}

if (options.folds) {
  const folds = Number(options.folds);
  const predicted = documents.map((texts) => new Array<string>(texts.length));
  for (let fold = 0; fold < folds; fold++) {
    const seen = documents.flatMap((texts) => texts.filter((_, i) => i % folds !== fold));
    const model = compact(train([...seen, ...seen, ...markedDocuments]));
    documents.forEach((texts, set) => {
      texts.forEach((text, i) => {
        if (i % folds === fold) predicted[set]![i] = predict(text, model);
      });
    });
  }
  SETS.forEach((folder, set) => {
    write(`${path.basename(folder)}.jsonl`, predicted[set]!);
  });
} else {
  const recognised = [...references.flat(), ...marked].map((gold) => recognise(gold, resources));
  // The references say more of a text than its marks do; policy texts proper are few and unlike the news.
  const more = documents.flatMap((texts, set) => (set === 0 ? texts : [...texts, ...texts]));
  const model = compact(train([...documents.flat(), ...more, ...markedDocuments, ...recognised], RUNS));
  writeFileSync('data/facts.bin', model.weights as Int8Array);
  const used = (model.weights as Int8Array).reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
  console.log(`data/facts.bin: ${used} of ${BUCKETS} weights in use`);
}
