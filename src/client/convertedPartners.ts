/** Which visible editors show a document and its conversion. */
import * as vscode from 'vscode';
import { CONVERTED_SCHEME } from '../protocol.ts';
import { sourceOf } from './convertedDocuments.ts';

/** The editors in other columns that show the conversion of an editor's document, or the document of its conversion. */
export function partnersOf(editor: vscode.TextEditor): vscode.TextEditor[] {
  const others = vscode.window.visibleTextEditors.filter((other) => other.viewColumn !== editor.viewColumn);
  return others.filter((other) => isConversionOf(other, editor) || isConversionOf(editor, other));
}

export function isConversionOf(converted: vscode.TextEditor, source: vscode.TextEditor): boolean {
  const { uri } = converted.document;
  return uri.scheme === CONVERTED_SCHEME && sourceOf(uri).toString() === source.document.uri.toString();
}
