/** An open text among those of the workspace. What is asked of it is found when it is asked, for it changes often. */
import type { Location, Range } from 'vscode-languageserver/node';
import { type Script, type Span, type StatedValue, statedValues } from '../../core/index.ts';
import type { Annotated } from '../analysis.ts';
import { type DocumentEntity, indexOf } from '../documentIndex.ts';
import { locationOf, rangeOf } from '../ranges.ts';
import type { EntityOfText, WorkspaceText } from './workspaceText.ts';

class OpenText implements WorkspaceText {
  readonly uri: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly script: Script;
  private foundEntities: readonly EntityOfText[] | undefined;
  private foundValues: readonly StatedValue[] | undefined;

  constructor(private readonly annotated: Annotated) {
    const { title, script, card } = annotated.annotations.document;
    this.uri = annotated.document.uri;
    this.title = title;
    this.number = card?.number?.text ?? null;
    this.script = script;
  }

  get entities(): readonly EntityOfText[] {
    this.foundEntities ??= [...indexOf(this.annotated).entities.values()].map(entityOfText);
    return this.foundEntities;
  }

  get values(): readonly StatedValue[] {
    this.foundValues ??= statedValues(this.annotated.annotations);
    return this.foundValues;
  }

  rangeOf(span: Span): Range {
    return rangeOf(this.annotated.document, span);
  }

  locationOf(span: Span): Location {
    return locationOf(this.annotated.document, span);
  }
}

function entityOfText({ id, mentions, fullest, fullName }: DocumentEntity): EntityOfText {
  return { id, type: fullest.type, name: fullest.name, written: fullName, fullest, count: mentions.length, mentions };
}

const known = new WeakMap<Annotated['annotations'], WorkspaceText>();

/** An annotated open text, one for its annotations. */
export function openText(annotated: Annotated): WorkspaceText {
  const made = known.get(annotated.annotations) ?? new OpenText(annotated);
  known.set(annotated.annotations, made);
  return made;
}
