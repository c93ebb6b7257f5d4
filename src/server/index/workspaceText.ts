/** A text as features see it that ask across the workspace, whether it is open or not. */
import type { Location, Range } from 'vscode-languageserver/node';
import type { EntityType, Script, Span, StatedValue } from '../../core/index.ts';

export interface WorkspaceText {
  readonly uri: string;
  readonly title: string | null;
  /** The number of an official document, as written. */
  readonly number: string | null;
  readonly script: Script;
  readonly entities: readonly EntityOfText[];
  /** What can be compared with other texts. */
  readonly values: readonly StatedValue[];
  rangeOf(span: Span): Range;
  locationOf(span: Span): Location;
}

export interface EntityOfText {
  readonly id: string;
  readonly type: EntityType;
  /** Canonical, in simplified script. */
  readonly name: string;
  /** Its fullest mention as the text writes it. */
  readonly written: string;
  readonly fullest: Span;
  /** How often it is mentioned. */
  readonly count: number;
  /** In the order of the text. */
  readonly mentions: readonly Span[];
}
