/** Diagnostics of an open text about values that other texts of the workspace contradict. */
import path from 'node:path';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  ACROSS_DOCUMENTS,
  type Contradiction,
  contradictionArgs,
  contradictionsAcross,
  type ValueInDocument,
} from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { checkMessage } from '../checkMessage.ts';
import { openText } from './openText.ts';
import type { WorkspaceText } from './workspaceText.ts';
import type { WorkspaceTexts } from './workspaceTexts.ts';

/**
 * Finds the values of a text that differ from those of the same thing and time elsewhere.
 * @param related whether the client shows the other places
 */
export function acrossDocuments(here: Annotated, texts: WorkspaceTexts, related: boolean): Diagnostic[] {
  const text = openText(here);
  if (text.values.length === 0) return [];
  const keys = new Set(text.values.map(({ key }) => key));
  const known = new Map([text, ...texts.all(text.uri)].map((each) => [each.uri, each]));
  const values: ValueInDocument[] = [];
  for (const { uri, values: stated } of known.values()) {
    for (const value of stated) if (keys.has(value.key)) values.push({ ...value, document: uri });
  }
  return contradictionsAcross(values)
    .filter(({ value }) => value.document === text.uri)
    .map((contradiction) => diagnosticOf(contradiction, text, known, related));
}

function diagnosticOf(
  contradiction: Contradiction,
  text: WorkspaceText,
  known: ReadonlyMap<string, WorkspaceText>,
  related: boolean,
): Diagnostic {
  const { value, others } = contradiction;
  return {
    range: text.rangeOf(value),
    // A later text may well know better: no fault of either.
    severity: DiagnosticSeverity.Information,
    code: ACROSS_DOCUMENTS,
    message: checkMessage({ code: ACROSS_DOCUMENTS, message: '', args: contradictionArgs(contradiction, fileName) }),
    ...(related
      ? {
          relatedInformation: others.flatMap((other) => {
            const location = known.get(other.document)?.locationOf(other);
            return location ? [{ location, message: other.text }] : [];
          }),
        }
      : {}),
  };
}

function fileName(uri: string): string {
  return path.posix.basename(URI.parse(uri).path);
}
