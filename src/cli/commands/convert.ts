/** `policy-annotator convert`: a text in another script. */
import { type Command, Option } from 'commander';
import {
  annotate,
  type ConversionKnowledge,
  convert,
  SCRIPT_CODES,
  type ScriptCode,
  segmentWords,
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
    const knowledge = names ? await knowledgeOf(text, run) : {};
    await run.host.write(convert(text, { ...options, ...knowledge }).text);
  }
}

async function knowledgeOf(text: string, run: Run): Promise<ConversionKnowledge> {
  const resources = await run.host.loadResources();
  return { mentions: annotate(text, { resources }).entities, words: segmentWords(text, resources.segmenter) };
}
