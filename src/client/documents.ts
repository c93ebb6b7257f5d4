/** Which documents the extension looks at. */
import type { TextDocument, Uri } from 'vscode';
import { CONVERTED_SCHEME } from '../protocol.ts';

export const POLICY_LANGUAGE = 'policytext';
const LANGUAGES: readonly string[] = [POLICY_LANGUAGE, 'plaintext', 'markdown'];

/** Texts of people; not output, comments, commit boxes and the like. */
const SCHEMES: readonly string[] = [
  'file',
  'untitled',
  'vscode-vfs',
  'vscode-remote',
  'vscode-test-web',
  CONVERTED_SCHEME,
];

/** The documents that are handed to the server, which decides whether they are Chinese. */
export const DOCUMENT_SELECTOR = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export function isCandidate(document: TextDocument): boolean {
  return SCHEMES.includes(document.uri.scheme) && LANGUAGES.includes(document.languageId);
}

/** The last part of a document's path. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
