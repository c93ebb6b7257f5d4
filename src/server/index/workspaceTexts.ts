/** Every policy text of the workspace: those that are open as they are now, all others as the index has them. */
import type { Event, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { type FactRow, factRows } from '../../core/index.ts';
import type { Analyses, Annotated } from '../analysis.ts';
import { openText } from './openText.ts';
import type { RecordStore } from './recordStore.ts';
import { decodeRows } from './storedText.ts';
import type { IndexedFile, WorkspaceIndex } from './workspaceIndex.ts';
import type { EntityOfText, WorkspaceText } from './workspaceText.ts';

/** Where an entity is mentioned. */
export interface EntityInText {
  readonly text: WorkspaceText;
  readonly entity: EntityOfText;
}

/** The facts of a text. */
export interface TextFacts {
  readonly uri: string;
  /** What a person calls the text: its path, else its address. It is in each row. */
  readonly name: string;
  /** Of an open text its version, of a closed one the key of its content. */
  readonly version: number | string;
  readonly rows: readonly FactRow[];
}

export interface OpenTexts {
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Pick<Analyses, 'all' | 'ready'>;
  readonly views: { isView(uri: string): boolean };
}

export class WorkspaceTexts {
  constructor(
    private readonly open: OpenTexts,
    private readonly index: WorkspaceIndex,
    private readonly store: () => Promise<RecordStore>,
  ) {}

  /** Fires when what is known of closed texts has changed. */
  get onDidChange(): Event<void> {
    return this.index.onDidChange;
  }

  /** All texts but one, the open ones first, the others in the order of their paths. Nothing is waited for. */
  all(except?: string): readonly WorkspaceText[] {
    const open = this.withoutViews(this.open.analyses.ready()).map(openText);
    return [...open.filter(({ uri }) => uri !== except), ...this.closed().flatMap(({ text }) => text ?? [])];
  }

  /** The texts but one that mention an entity. */
  mentioning(id: string, except?: string): readonly EntityInText[] {
    return this.all(except).flatMap((text) => {
      const entity = text.entities.find((each) => each.id === id);
      return entity ? [{ text, entity }] : [];
    });
  }

  /** The facts of all texts, one text after another; those of closed ones are read when their turn comes. */
  async *facts(): AsyncGenerator<TextFacts> {
    for (const { document, annotations } of this.withoutViews(await this.open.analyses.all())) {
      const name = nameOf(document.uri);
      yield {
        uri: document.uri,
        name,
        version: document.version,
        rows: factRows(annotations, document.getText(), name),
      };
    }
    for (const file of this.closed()) {
      const facts = await this.factsIn(file);
      if (facts) yield facts;
    }
  }

  /** The facts of a closed text; null where the index does not hold it. */
  async factsOfClosed(uri: string): Promise<TextFacts | null> {
    const file = this.closed().find(({ text }) => text?.uri === uri);
    return file ? this.factsIn(file) : null;
  }

  private async factsIn({ file, key, text }: IndexedFile): Promise<TextFacts | null> {
    const bytes = text && (await (await this.store()).read(key));
    if (!bytes) return null;
    const rows = decodeRows(bytes).map((row) => ({ ...row, document: file }));
    return { uri: text.uri, name: file, version: key, rows };
  }

  /** A view of a text in the other script is no text of its own. */
  private withoutViews(texts: readonly Annotated[]): readonly Annotated[] {
    return texts.filter(({ document }) => !this.open.views.isView(document.uri));
  }

  private closed(): readonly IndexedFile[] {
    const open = new Set(this.open.documents.keys().map((uri) => URI.parse(uri).fsPath));
    return this.index.all().filter(({ file }) => !open.has(file));
  }
}

/** What a person calls a text: its path, else its address. */
export function nameOf(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : uri;
}
