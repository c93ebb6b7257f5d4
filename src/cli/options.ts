/** Arguments and options that several commands share, with the checks of what people type. */
import { InvalidArgumentError, Option } from 'commander';
import { isKnownEncoding } from '../files/decode.ts';
import { STDIN } from './documents.ts';

export interface ReadingOptions {
  readonly encoding?: string;
}

export interface AnnotatingOptions extends ReadingOptions {
  readonly date?: string;
}

/** `--encoding NAME` */
export function encodingOption(): Option {
  return new Option('--encoding <name>', 'encoding of the files (default: detected)').argParser((name: string) => {
    if (!isKnownEncoding(name)) throw new InvalidArgumentError('Not a known encoding.');
    return name;
  });
}

/** `--date YYYY-MM-DD` */
export function dateOption(): Option {
  return new Option('--date <YYYY-MM-DD>', 'date of a document that does not date itself').argParser(
    (value: string) => {
      if (!isIsoDay(value)) throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
      return value;
    },
  );
}

/** Collects file arguments; standard input can be read only once. */
export function collectFile(file: string, files: readonly string[] = []): string[] {
  if (file === STDIN && files.includes(STDIN)) throw new InvalidArgumentError('Standard input can be read only once.');
  return [...files, file];
}

export const PATHS_HELP = `text files, and folders to search for *.txt and *.md; ${STDIN} reads standard input`;
export const FILES_HELP = `text files; ${STDIN} reads standard input`;

function isIsoDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
