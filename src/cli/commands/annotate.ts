/** `policy-annotator annotate`: the annotations of texts as JSON. */
import { type Command, Option } from 'commander';
import { annotateDocuments } from '../annotatedDocuments.ts';
import type { Run } from '../host.ts';
import { type AnnotatingOptions, collectFile, dateOption, encodingOption, FILES_HELP } from '../options.ts';

interface Options extends AnnotatingOptions {
  readonly format: 'json' | 'jsonl';
}

/** Adds the command to a program. */
export function registerAnnotate(program: Command, run: Run): void {
  program
    .command('annotate')
    .description('print the annotations of texts: entities, figures, facts and checks, with their places')
    .argument('<file...>', FILES_HELP, collectFile)
    .addOption(
      new Option('--format <format>', 'json: one object, for several files an array; jsonl: one line a file')
        .choices(['json', 'jsonl'])
        .default('json'),
    )
    .addOption(dateOption())
    .addOption(encodingOption())
    .action((files: string[], options: Options) => printAnnotations(files, options, run));
}

async function printAnnotations(files: readonly string[], options: Options, run: Run): Promise<void> {
  const printer = options.format === 'jsonl' ? linePrinter() : files.length > 1 ? arrayPrinter() : objectPrinter();
  await run.host.write(printer.opening);
  for await (const { file, annotations } of annotateDocuments(files, options, run))
    await run.host.write(printer.document({ file, ...annotations }));
  await run.host.write(printer.closing);
}

/** Prints documents as they come, so that memory does not grow with their number. */
interface Printer {
  readonly opening: string;
  readonly closing: string;
  document(document: object): string;
}

function linePrinter(): Printer {
  return { opening: '', closing: '', document: (document) => `${JSON.stringify(document)}\n` };
}

function objectPrinter(): Printer {
  return { opening: '', closing: '', document: (document) => `${JSON.stringify(document, null, 2)}\n` };
}

function arrayPrinter(): Printer {
  let separator = '';
  return {
    opening: '[',
    closing: '\n]\n',
    document(document) {
      const text = `${separator}\n${JSON.stringify(document, null, 2)}`;
      separator = ',';
      return text;
    },
  };
}
