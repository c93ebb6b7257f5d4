/** `policy-annotator facts`: the facts of texts as one table. */
import { type Command, Option } from 'commander';
import { annotate, factRows, formatRows, ROW_FORMATS, type RowFormat } from '../../core/index.ts';
import { readDocuments } from '../documents.ts';
import type { Run } from '../host.ts';
import { type AnnotatingOptions, collectFile, dateOption, encodingOption, FILES_HELP } from '../options.ts';

interface Options extends AnnotatingOptions {
  readonly format: RowFormat;
}

/** Adds the command to a program. */
export function registerFacts(program: Command, run: Run): void {
  program
    .command('facts')
    .description('print the facts of texts as a table: indicators, events and roles, each with its evidence')
    .argument('<file...>', FILES_HELP, collectFile)
    .addOption(
      new Option('--format <format>', 'csv: opens in Excel; tsv; jsonl: one object a line')
        .choices(ROW_FORMATS)
        .default('csv'),
    )
    .addOption(dateOption())
    .addOption(encodingOption())
    .action((files: string[], options: Options) => printFacts(files, options, run));
}

async function printFacts(files: readonly string[], options: Options, run: Run): Promise<void> {
  const resources = await run.host.loadResources();
  await run.host.write(formatRows([], options.format));
  for await (const { file, text } of readDocuments(files, options.encoding, run)) {
    const annotations = annotate(text, { resources, date: options.date });
    await run.host.write(formatRows(factRows(annotations, text, file), options.format, { header: false }));
  }
}
