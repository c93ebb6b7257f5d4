/** What the index keeps of a text: only what features ask of texts that are not open. Plain data, safe for JSON. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type EntityType, type Script, type StatedValue, statedValues } from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { type DocumentEntity, indexOf } from '../documentIndex.ts';

export interface TextRecord {
  readonly title: string | null;
  /** The number of an official document, as written. */
  readonly number: string | null;
  readonly script: Script;
  /** The offset at which each line but the first starts. */
  readonly lines: readonly number[];
  readonly entities: readonly EntityRecord[];
  /** What can be compared with other texts. */
  readonly values: readonly StatedValue[];
}

/** An entity of one text. */
export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  /** Canonical, in simplified script. */
  readonly name: string;
  /** The fullest mention as the text writes it. */
  readonly written: string;
  /** Index of the fullest mention. */
  readonly fullest: number;
  /** Start and end of each mention, in order. */
  readonly spans: readonly number[];
}

/** The record of an annotated text. */
export function recordOf(annotated: Annotated): TextRecord {
  const { document, annotations } = annotated;
  const { title, script, card } = annotations.document;
  return {
    title,
    number: card?.number?.text ?? null,
    script,
    lines: lineStarts(document),
    entities: [...indexOf(annotated).entities.values()].map(entityRecord),
    values: statedValues(annotations),
  };
}

function entityRecord({ id, mentions, fullest, fullName }: DocumentEntity): EntityRecord {
  return {
    id,
    type: fullest.type,
    name: fullest.name,
    written: fullName,
    fullest: mentions.indexOf(fullest),
    spans: mentions.flatMap(({ start, end }) => [start, end]),
  };
}

function lineStarts(document: TextDocument): number[] {
  return Array.from({ length: document.lineCount - 1 }, (_, line) =>
    document.offsetAt({ line: line + 1, character: 0 }),
  );
}
