/** What checks say, by code: English templates with {0}, {1}, … for the arguments. Hosts translate the templates. */
import type { Check, Span } from '../types.ts';

export const CHECK_TEMPLATES = {
  'conversion-damage': 'Inserted pinyin in this line ({0} places): a faulty conversion left it behind.',
  'share-mismatch': '{0} of {1} is {2}%, not {3}.',
  'growth-mismatch': 'From {0} to {1} is a change of {2}%, not {3}.',
  'difference-mismatch': 'From {0} to {1} is a change of {2}, not {3}.',
  'sum-mismatch': '{0} = {1}, not {2}.',
  'part-exceeds-whole': '{0} is said to be part of {1}, but is more.',
  'units-differ': '“{0}” of {1} is {2} here and {3} elsewhere: the units do not measure the same thing.',
  'two-values': '“{0}” of {1} at {2} is {3} here and {4} elsewhere.',
  'two-values-across': '“{0}” of {1} at {2} is {3} here and {4} in {5}.',
  'weekday-mismatch': '{0} was 星期{1}, not 星期{2}.',
  'later-than-document': '{0} is spoken of as past, but the document is dated {1}.',
  'number-year-mismatch': 'The document number says {0}, but the document is dated {1}.',
  'end-before-start': 'The period ends ({1}) before it starts ({0}).',
} as const;

export type CheckCode = keyof typeof CHECK_TEMPLATES;

/** Makes a check: the message is the template of its code in English. */
export function checkOf(
  code: CheckCode,
  span: Span,
  args: readonly (string | number)[],
  related: readonly Span[] = [],
): Check {
  const message = CHECK_TEMPLATES[code].replace(/\{(\d)\}/gu, (_, index) => String(args[Number(index)] ?? ''));
  return { start: span.start, end: span.end, code, message, args, related };
}
