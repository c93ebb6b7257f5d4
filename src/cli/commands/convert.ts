/** `policy-annotator convert`: a text in another script. */
import { type Command, Option } from 'commander';
import {
  annotate,
  type ConversionKnowledge,
  type ConversionRisk,
  conversionRisk,
  conversionWords,
  convert,
  SCRIPT_CODES,
  type ScriptCode,
  type SourceScript,
  suggestSource,
} from '../../core/index.ts';
import { readDocuments } from '../documents.ts';
import type { Run } from '../host.ts';
import { encodingOption, FILES_HELP, type ReadingOptions } from '../options.ts';

interface Options extends ReadingOptions {
  readonly from?: ScriptCode;
  readonly to: ScriptCode;
  readonly names?: boolean;
}

const SCRIPTS_HELP = 'cn simplified, t traditional, tw Taiwan, twp Taiwan with its idioms, hk Hong Kong, jp Japanese';

/** Adds the command to a program. */
export function registerConvert(program: Command, run: Run): void {
  program
    .command('convert')
    .description('print a text in another script')
    .argument('<file>', FILES_HELP)
    .addOption(new Option('--from <script>', 'script of the text (default: detected)').choices(SCRIPT_CODES))
    .addOption(new Option('--to <script>', SCRIPTS_HELP).choices(SCRIPT_CODES).makeOptionMandatory())
    .option('--names', 'recognise names and words first, so that 范长江 does not become 範長江')
    .addOption(encodingOption())
    .action((file: string, options: Options) => printConverted(file, options, run));
}

async function printConverted(file: string, { names, ...options }: Options, run: Run): Promise<void> {
  for await (const { text } of readDocuments([file], options.encoding, run)) {
    warn(file, text, options, run);
    const from = options.from ?? suggestSource(text);
    const knowledge = names ? await knowledgeOf(text, from, run) : {};
    await run.host.write(convert(text, { ...options, from, ...knowledge }).text);
  }
}

const WARNINGS: Readonly<Record<ConversionRisk, string>> = {
  mixed: 'mixes simplified and traditional characters',
  alreadyThere: 'is in this script already',
  otherSource: 'is not in the script that it is converted from',
};

/** Changes that a warning lists; the others are counted. */
const MOST_LISTED = 12;

/** Says what a conversion changes for good that goes the wrong way. */
function warn(file: string, text: string, { from, to }: Options, run: Run): void {
  // Without a source a text of the target's script stays as it is.
  if (!from && to === 'cn' && suggestSource(text) === 'cn') return;
  const { risk, changes } = conversionRisk(text, { to, ...(from ? { from } : {}) });
  if (!risk || changes.length === 0) return;
  const listed = changes.slice(0, MOST_LISTED).map((change) => `${change.from} → ${change.to} ×${change.count}`);
  if (changes.length > MOST_LISTED) listed.push(`and ${changes.length - MOST_LISTED} more`);
  run.note(file, `${WARNINGS[risk]}; changed, and not to be restored later: ${listed.join(', ')}`);
}

async function knowledgeOf(text: string, from: SourceScript, run: Run): Promise<ConversionKnowledge> {
  const resources = await run.host.loadResources();
  const words = conversionWords(text, from, resources.segmenter);
  return words ? { mentions: annotate(text, { resources }).entities, words } : {};
}
