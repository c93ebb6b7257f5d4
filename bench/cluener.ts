/**
 * The tagger's method on a public benchmark: the same features (dictionaries, segmenter, evidence of the rules), trainer and model,
 * trained on four fifths of CLUENER's news sentences for CLUENER's ten types and judged on the fifth it has not seen. Precision, recall
 * and F1 of exact spans. Each sentence stands alone, so that the second pass, which reads a document, has nothing to add; weights are
 * as they were learned, neither thinned out nor quantised. Nothing that is learned here is kept.
 * Usage, where the sentences lie beside the project: npm run bench:cluener
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bestPath } from '../scripts/train/bestPath.ts';
import { score } from '../scripts/train/crf.ts';
import { type Found, Scores } from '../scripts/train/evaluate.ts';
import { FOLDS, foldOf } from '../scripts/train/folds.ts';
import { type Learned, learn, rawSequences, rowsOf, WIDTH } from '../scripts/train/learn.ts';
import { type Prepared, prepare } from '../scripts/train/prepare.ts';
import { insideLabel, isBegin, labelCount, typeIndexOf } from '../src/core/entities/tagger/labels.ts';
import { loadLexicon } from '../src/core/lexicon/loadLexicon.ts';
import { sourceSpan } from '../src/core/reading/reading.ts';
import { loadSegmenter } from '../src/server/resources/loadResources.ts';
import { CLUENER_TYPES, type CluenerType, readCluener } from './cluenerTexts.ts';

/** As the product's tagger is trained. */
const OPTIONS = { seed: 1, epochs: 10, log: console.error };
/** The fold that is held out. */
const HELD = 0;
const LABELS = labelCount(CLUENER_TYPES.length);

const root = path.join(import.meta.dirname, '..');
const sentences = path.join(root, '..', 'shared', 'peers', 'cluener-train.jsonl');
if (existsSync(sentences)) await bench();
else console.log('CLUENER is absent (../shared/peers/cluener-train.jsonl beside the project): nothing to measure.');

async function bench(): Promise<void> {
  const start = performance.now();
  const lexicon = loadLexicon(readFileSync(path.join(root, 'dist', 'data', 'lexicon.bin')));
  const resources = { lexicon, segmenter: await loadSegmenter(), tagger: null };
  const texts = readCluener(readFileSync(sentences, 'utf8'));
  const held = texts.filter(({ text }) => foldOf(text) === HELD);
  const rest = texts.filter(({ text }) => foldOf(text) !== HELD);
  const learned = learn(
    rest.map((document) => prepare(document, resources)),
    CLUENER_TYPES,
    new Map(),
    OPTIONS,
  );
  const scores = new Scores<CluenerType>(CLUENER_TYPES);
  // Judged in the sentences as they are written, so that what a reading leaves out counts as missed.
  for (const document of held) scores.add(tag(prepare(document, resources), learned), document.entities);
  const seconds = (performance.now() - start) / 1000;
  console.log(`CLUENER: ${rest.length} sentences to learn from, ${held.length} (one of ${FOLDS} parts) to judge by`);
  console.log(scores.table());
  console.log(`F1 ${scores.f1().toFixed(3)} in ${seconds.toFixed(0)} s`);
  console.log("published, on the set's own test part: BiLSTM-CRF 0.70, BERT 0.79, people 0.63");
  console.log(
    'first trial of this project (averaged perceptron, 22 features a character, four fifths to one as well): 0.72',
  );
}

/** Mentions in a sentence, as spans of its text. */
function tag(document: Prepared<CluenerType>, { rows, state, transitions }: Learned): Found<CluenerType>[] {
  return rawSequences(document, CLUENER_TYPES, []).flatMap(({ start, length, hashes }) => {
    const emissions = new Float32Array(length * LABELS);
    score(rowsOf(hashes, rows), length, WIDTH, LABELS, state, emissions);
    const labels = bestPath(emissions, length, transitions);
    const found: Found<CluenerType>[] = [];
    for (let t = 0; t < length; ) {
      const begin = labels[t]!;
      const from = t++;
      if (!isBegin(begin)) continue;
      while (t < length && labels[t] === insideLabel(begin)) t++;
      const span = sourceSpan(document.context.reading, { start: start + from, end: start + t });
      found.push({ ...span, type: CLUENER_TYPES[typeIndexOf(begin)]! });
    }
    return found;
  });
}
