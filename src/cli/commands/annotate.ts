/** `policy-annotator annotate`: the annotations of texts as JSON. */
import { type Command, Option } from 'commander';
import { annotateDocuments } from '../annotatedDocuments.ts';
import { findTexts, isFolder } from '../findTexts.ts';
import type { Run } from '../host.ts';
import { type AnnotatingOptions, collectFile, dateOption, encodingOption, PATHS_HELP } from '../options.ts';

interface Options extends AnnotatingOptions {
  readonly format: 'json' | 'jsonl';
}

/** Adds the command to a program. */
export function registerAnnotate(program: Command, run: Run): void {
  program
    .command('annotate')
    .description('print the annotations of texts: entities, figures, facts and checks, with their places')
    .argument('<path...>', PATHS_HELP, collectFile)
    .addOption(
      new Option(
        '--format <format>',
        'json: one object, for several files or a folder an array; jsonl: one line a file',
      )
        .choices(['json', 'jsonl'])
        .default('json'),
    )
    .addOption(dateOption())
    .addOption(encodingOption())
    .action((paths: string[], options: Options) => printAnnotations(paths, options, run));
}

async function printAnnotations(paths: readonly string[], options: Options, run: Run): Promise<void> {
  const several = paths.length > 1 || (await isFolder(paths[0]!));
  const printer = options.format === 'jsonl' ? linePrinter() : several ? arrayPrinter() : objectPrinter();
  await run.host.write(printer.opening);
  for await (const { file, annotations } of annotateDocuments(findTexts(paths, run), options, run))
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
