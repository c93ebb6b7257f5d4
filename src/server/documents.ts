/** Which documents are annotated, and why others are not. Judged by a sample, so that any size is answered at once. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NotAnnotated } from '../protocol.ts';
import type { Settings } from './settings.ts';

export const POLICY_LANGUAGE = 'policytext';

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** Of all letters, at least this share is Han in a text that counts as Chinese without being declared so. */
const MOSTLY_HAN = 0.5;
/** Below this share a declared policy text holds hardly any Han character. */
const HARDLY_HAN = 0.02;
/** From this share of replacement characters on a text was decoded with the wrong encoding. */
const UNDECODED = 0.01;

/** Names of policy texts, as the manifest has them for the language. */
const POLICY_TEXT_NAME = /\.policy\.txt$|[\\/]seeds[\\/](?:.*[\\/])?[^\\/]*\.txt$/i;

/** Whether a file is a policy text by its path alone. */
export function isNamedAsPolicyText(file: string): boolean {
  return POLICY_TEXT_NAME.test(file);
}

/** Why a document is not annotated; null when it is. */
export function whyNotAnnotated(
  document: TextDocument,
  settings: Pick<Settings, 'autoDetect' | 'maxFileSize'>,
): NotAnnotated | null {
  const declared = document.languageId === POLICY_LANGUAGE;
  if (!declared && !settings.autoDetect) return 'disabled';
  const text = document.getText();
  const { letters, han, replaced } = survey(text);
  if (replaced > 0 && replaced >= UNDECODED * (letters + replaced)) return 'wrongEncoding';
  if (letters === 0 && !/\S/.test(text)) return 'empty';
  if (han === 0 || han < (declared ? HARDLY_HAN : MOSTLY_HAN) * letters) return 'notChinese';
  return text.length > settings.maxFileSize ? 'tooLarge' : null;
}

/** Counts letters of all scripts, Han characters and U+FFFD in the sample, by code point. */
function survey(text: string): { letters: number; han: number; replaced: number } {
  let letters = 0;
  let han = 0;
  let replaced = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (character === '\uFFFD') replaced++;
    else if (/\p{Script=Han}/u.test(character)) {
      han++;
      letters++;
    } else if (/\p{L}/u.test(character)) letters++;
  }
  return { letters, han, replaced };
}
