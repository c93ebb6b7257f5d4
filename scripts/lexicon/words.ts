/** Compiles the dictionary of nodejieba into the segmenter's: node scripts/run.mjs scripts/lexicon/words.ts DICTIONARY_FOLDER TARGET_FOLDER */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileWords } from './compileWords.ts';

const [dictionary = '', target = path.join('dist', 'data')] = process.argv.slice(2);
const text = (name: string) => readFileSync(path.join(dictionary, name), 'utf8');
const bytes = compileWords({
  dictionary: text('jieba.dict.utf8'),
  userDictionary: text('user.dict.utf8'),
  hmm: text('hmm_model.utf8'),
});
mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, 'words.bin'), bytes);
console.log(`words: ${Math.round(bytes.length / 1024)} KB`);
