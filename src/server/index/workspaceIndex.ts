/** The texts of the workspace's files as they were last analysed, in memory. */
import { Emitter, type Event } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { isInside } from '../../files/walk.ts';
import { IndexedText } from './indexedText.ts';
import type { TextRecord } from './textRecord.ts';

/** What is known of a file. */
export interface IndexedFile {
  /** Absolute path. */
  readonly file: string;
  /** Under which its bytes are stored. */
  readonly key: string;
  /** Null for a file that is not annotated. */
  readonly text: IndexedText | null;
}

/** Changes are told at most so often, in milliseconds. */
const PAUSE = 1000;

export class WorkspaceIndex {
  private readonly files = new Map<string, IndexedFile>();
  private readonly strings = new Map<string, string>();
  private sorted: readonly IndexedFile[] | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly changed = new Emitter<void>();

  /** Fires when files have changed, not for each of many at once. */
  get onDidChange(): Event<void> {
    return this.changed.event;
  }

  /** All files, in the order of their paths. */
  all(): readonly IndexedFile[] {
    this.sorted ??= [...this.files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    return this.sorted;
  }

  keyOf(file: string): string | undefined {
    return this.files.get(file)?.key;
  }

  /** How many texts are annotated. */
  get size(): number {
    return this.all().filter(({ text }) => text !== null).length;
  }

  /** @param record null for a file that is not annotated */
  set(file: string, key: string, record: TextRecord | null): void {
    const text = record && new IndexedText(URI.file(file).toString(), record, this.intern);
    this.files.set(file, { file, key, text });
    this.touch();
  }

  /** Forgets a file, or all that lie in a folder. */
  delete(at: string): void {
    const gone = this.files.has(at) ? [at] : [...this.files.keys()].filter((file) => isInside(file, at));
    for (const file of gone) this.files.delete(file);
    if (gone.length > 0) this.touch();
  }

  /** Forgets all but these. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of [...this.files.keys()]) if (!files.has(file)) this.delete(file);
    if (files.size === 0) this.strings.clear();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }

  private readonly intern = (text: string): string => {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, text);
    return text;
  };

  private touch(): void {
    this.sorted = null;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed.fire();
    }, PAUSE);
  }
}
