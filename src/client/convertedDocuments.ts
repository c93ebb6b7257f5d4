/** Read-only documents that show an open text in another script and follow its edits. */
import * as vscode from 'vscode';
import { CONVERT, type ConvertParams, type ConvertResult } from '../protocol.ts';
import { Delay } from './delay.ts';
import { CONVERTED_SCHEME, fileName } from './documents.ts';
import type { AnalysisServer } from './languageClient.ts';
import { convertedName, type Target } from './model/conversions.ts';

/** Wait after an edit of the source, in milliseconds. */
const REST = 300;

interface ConvertedFrom {
  readonly source: string;
  readonly to: Target;
}

/** The address of a document's conversion. */
function convertedUri(source: vscode.Uri, to: Target): vscode.Uri {
  const query: ConvertedFrom = { source: source.toString(), to };
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1) || '/';
  return vscode.Uri.from({
    scheme: CONVERTED_SCHEME,
    path: folder + convertedName(fileName(source), to),
    query: JSON.stringify(query),
  });
}

/** The document that a converted one shows. */
export function sourceOf(converted: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(convertedFrom(converted).source);
}

/** Opens a conversion as a document of the same language as its source. */
export async function openConverted(source: vscode.TextDocument, to: Target): Promise<vscode.TextDocument> {
  const converted = await vscode.workspace.openTextDocument(convertedUri(source.uri, to));
  return vscode.languages.setTextDocumentLanguage(converted, source.languageId);
}

export class ConvertedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly edited = new Delay<vscode.Uri>(REST, (uri) => this.changed.fire(uri));
  private readonly registrations: vscode.Disposable;

  constructor(private readonly server: AnalysisServer) {
    this.registrations = vscode.Disposable.from(
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(CONVERTED_SCHEME, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document.uri)),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const { source, to } = convertedFrom(uri);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source));
    const params: ConvertParams = { texts: [document.getText()], to };
    const { texts } = await this.server.request<ConvertResult>(CONVERT, params, token);
    return texts[0] ?? '';
  }

  dispose(): void {
    this.edited.dispose();
    this.registrations.dispose();
  }

  private follow(source: vscode.Uri): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== CONVERTED_SCHEME || convertedFrom(uri).source !== source.toString()) continue;
      this.edited.schedule(uri);
    }
  }
}

function convertedFrom(uri: vscode.Uri): ConvertedFrom {
  return JSON.parse(uri.query) as ConvertedFrom;
}
