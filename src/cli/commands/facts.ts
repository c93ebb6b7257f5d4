/** `policy-annotator facts`: the facts of texts as one table. */
import path from 'node:path';
import { type Command, Option } from 'commander';
import { factRows, type RowFormat } from '../../core/index.ts';
import { openTableFile, type TableFile } from '../../tables/tableFile.ts';
import {
  isFileFormat,
  openTextTable,
  TABLE_FORMATS,
  type TableFormat,
  type TableWriter,
} from '../../tables/tableWriter.ts';
import { annotateDocuments } from '../annotatedDocuments.ts';
import { findTexts } from '../findTexts.ts';
import { type Run, systemReason } from '../host.ts';
import { type AnnotatingOptions, collectFile, dateOption, encodingOption, PATHS_HELP } from '../options.ts';

interface Options extends AnnotatingOptions {
  readonly format?: TableFormat;
  readonly out?: string;
}

/** Adds the command to a program. */
export function registerFacts(program: Command, run: Run): void {
  const command = program
    .command('facts')
    .description('print the facts of texts as a table: indicators, events and roles, each with its evidence')
    .argument('<path...>', PATHS_HELP, collectFile)
    .addOption(
      new Option(
        '--format <format>',
        'csv: opens in Excel; tsv; jsonl: one object a line; md: a Markdown table; xlsx and parquet: with --out (default: as --out ends, else csv)',
      ).choices(TABLE_FORMATS),
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .addOption(dateOption())
    .addOption(encodingOption())
    .action((paths: string[], { out, format = formatOfName(out), ...options }: Options) => {
      if (out !== undefined) return saveFacts(paths, out, format, options, run);
      if (isFileFormat(format)) return command.error(`error: ${format} is written to a file only: name it with --out`);
      return printFacts(paths, format, options, run);
    });
}

/** The format that the end of a file's name tells; CSV where it tells none. */
function formatOfName(file = ''): TableFormat {
  const ending = path.extname(file).slice(1).toLowerCase();
  return TABLE_FORMATS.find((format) => format === ending) ?? 'csv';
}

async function printFacts(
  paths: readonly string[],
  format: RowFormat,
  options: AnnotatingOptions,
  run: Run,
): Promise<void> {
  const table = await openTextTable(format, (text) => run.host.write(text));
  await writeFacts(findTexts(paths, run), table, options, run);
}

async function saveFacts(
  paths: readonly string[],
  out: string,
  format: TableFormat,
  options: AnnotatingOptions,
  run: Run,
): Promise<void> {
  let table: TableFile | undefined;
  try {
    table = await openTableFile(out, format);
    const written = await writeFacts(findTexts(paths, run, out), table, options, run);
    run.note(out, `facts: ${written.facts}, documents: ${written.documents}`);
  } catch (error) {
    await table?.discard();
    run.fail(out, systemReason(error));
  }
}

/** Writes the facts of one document after another, so that memory does not grow with their number; ends the table. */
async function writeFacts(
  files: AsyncIterable<string>,
  table: TableWriter,
  options: AnnotatingOptions,
  run: Run,
): Promise<{ documents: number; facts: number }> {
  const written = { documents: 0, facts: 0 };
  for await (const { file, text, annotations } of annotateDocuments(files, options, run)) {
    const rows = factRows(annotations, text, file);
    await table.write(rows);
    written.documents++;
    written.facts += rows.length;
  }
  await table.close();
  return written;
}
