/** A text of the index in memory. */
import type { Location, Position, Range } from 'vscode-languageserver/node';
import { type EntityType, firstIndex, type Script, type Span, type StatedValue } from '../../core/index.ts';
import type { EntityRecord, TextRecord } from './textRecord.ts';
import type { EntityOfText, WorkspaceText } from './workspaceText.ts';

/** Gives one string for all that are equal, so that thousands of texts hold a name once. */
export type Intern = (text: string) => string;

export class IndexedText implements WorkspaceText {
  readonly title: string | null;
  readonly number: string | null;
  readonly script: Script;
  readonly entities: readonly EntityOfText[];
  readonly values: readonly StatedValue[];
  private readonly lines: Uint32Array;

  constructor(
    readonly uri: string,
    record: TextRecord,
    intern: Intern = (text) => text,
  ) {
    this.title = record.title;
    this.number = record.number;
    this.script = record.script;
    this.lines = Uint32Array.from(record.lines);
    this.values = record.values;
    const spans = Uint32Array.from(record.entities.flatMap((entity) => entity.spans));
    let from = 0;
    this.entities = record.entities.map((entity) => {
      const own = new IndexedEntity(entity, spans, from, intern);
      from += entity.spans.length;
      return own;
    });
  }

  locationOf(span: Span): Location {
    return { uri: this.uri, range: this.rangeOf(span) };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  private positionAt(offset: number): Position {
    const line = firstIndex(this.lines.length, (index) => this.lines[index]! > offset);
    return { line, character: offset - (line === 0 ? 0 : this.lines[line - 1]!) };
  }
}

/** An entity of a text. Its spans lie in one array with those of the others, which takes the least memory. */
class IndexedEntity implements EntityOfText {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly written: string;
  readonly count: number;
  private readonly fullestAt: number;

  constructor(
    record: EntityRecord,
    private readonly spans: Uint32Array,
    private readonly from: number,
    intern: Intern,
  ) {
    this.id = intern(record.id);
    this.type = record.type;
    this.name = intern(record.name);
    this.written = intern(record.written);
    this.count = record.spans.length / 2;
    this.fullestAt = record.fullest;
  }

  get fullest(): Span {
    return this.mention(this.fullestAt);
  }

  get mentions(): Span[] {
    return Array.from({ length: this.count }, (_, index) => this.mention(index));
  }

  private mention(index: number): Span {
    const at = this.from + 2 * index;
    return { start: this.spans[at]!, end: this.spans[at + 1]! };
  }
}
