/** Documents of the client that show an open text in another script: each has the annotations of its source. */
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ConversionResult,
  convertAnnotations,
  type ScriptCode,
  type Span,
  spanToSource,
  spanToTarget,
} from '../core/index.ts';
import { CONVERTED_SCHEME, type PartnerSpanParams } from '../protocol.ts';
import type { AnnotatedView } from './analysis.ts';

/** What a view shows, as it was asked for last. */
export interface View {
  /** The address of the source. */
  readonly source: string;
  readonly sourceText: string;
  readonly conversion: ConversionResult;
  readonly to: ScriptCode;
}

/** A view that is closed may be opened again, in another language: the latest ones are kept. */
const MOST_VIEWS = 32;

export class ConvertedViews {
  private readonly views = new Map<string, View>();

  constructor(private readonly documents: TextDocuments<TextDocument>) {}

  remember(uri: string, view: View): void {
    this.views.delete(uri);
    this.views.set(uri, view);
    const [oldest] = this.views.keys();
    if (this.views.size > MOST_VIEWS && oldest !== undefined) this.views.delete(oldest);
  }

  /** Whether a document is a view, up to date or not. */
  isView(uri: string): boolean {
    return uri.startsWith(`${CONVERTED_SCHEME}:`);
  }

  /** What a view has its annotations from; undefined for other documents, and where view or source have moved on. */
  of(document: TextDocument): AnnotatedView | undefined {
    const view = this.views.get(document.uri);
    const source = view && this.documents.get(view.source);
    if (!source || source.getText() !== view.sourceText || document.getText() !== view.conversion.text)
      return undefined;
    return { source, mapped: (annotations) => convertAnnotations(annotations, view.conversion, view.to) };
  }

  /** Where a span of a view stands in its source, or the other way; null where it is not known any more. */
  partnerSpan({ uri, span, to }: PartnerSpanParams): Span | null {
    const view = this.views.get(uri);
    const document = this.documents.get(uri);
    if (!view || !document || !this.of(document)) return null;
    return to === 'source' ? spanToSource(view.conversion.map, span) : spanToTarget(view.conversion.map, span);
  }
}
