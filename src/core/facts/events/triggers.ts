/** Which words of a text tell of an event, and of what kind. */
import type { EventKind } from '../../types.ts';
import type { FactDocument } from '../document.ts';
import type { Decider } from '../model/decider.ts';
import { type FeatureSink, hashText, step } from '../model/features.ts';
import type { Referents } from '../referent.ts';
import { lexical, neighbour, opening } from '../zone.ts';
import { kindsOf } from './triggerWords.ts';

export interface Trigger {
  /** Token of the word. */
  readonly at: number;
  readonly event: EventKind;
}

/** Finds the triggers of a text, in order. */
export function chooseTriggers(document: FactDocument, referents: Referents, decider: Decider): Trigger[] {
  const { tokens } = document;
  const triggers: Trigger[] = [];
  const genre = genreOf(document);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const kinds = kindsOf(token.text);
    if (kinds.length === 0) continue;
    const scene = sceneOf(document, referents, at, genre);
    const candidates = [null, ...kinds];
    const chosen = decider.choose('trigger', at, -1, candidates, (index, sink) => {
      if (index > 0) describe(document, scene, at, hashText(candidates[index]!), sink);
    });
    const event = candidates[chosen];
    if (event) triggers.push({ at, event });
  }
  return triggers;
}

/** The last two characters of the title tell the genre: 通知, 办法, 条例, 报告 speak of what is to be done. */
function genreOf({ context, tokens }: FactDocument): number {
  const { title } = context.layout;
  const text = title ? context.reading.text.slice(title.start, title.end) : (tokens[0]?.text ?? '');
  return hashText(text.replace(/[）)”》]+$/u, '').slice(-2));
}

interface Scene {
  readonly word: number;
  readonly genre: number;
  readonly leading: number;
  /** Types of names before and behind the word in its clause, as bits. */
  readonly namesBefore: number;
  readonly namesBehind: number;
  readonly words: readonly number[];
  readonly figuresBehind: number;
  readonly dateBefore: number;
  readonly quoted: number;
}

const TYPES = ['person', 'organization', 'place', 'park', 'event', 'product', 'policy'];

function sceneOf(document: FactDocument, referents: Referents, at: number, genre: number): Scene {
  const { tokens, clauseStarts, sentenceStarts } = document;
  const token = tokens[at]!;
  const start = clauseStarts[token.clause]!;
  const end = clauseStarts[token.clause + 1]!;
  const words: number[] = [];
  let namesBefore = 0;
  let quoted = 0;
  for (let i = at - 1; i >= start; i--) {
    const other = tokens[i]!;
    if (other.kind === 'mention') namesBefore |= bit(other.tag);
    else if (other.kind === 'word' && words.length < 6 && other.tag[0] !== 'n') words.push(other.hash);
    if (other.text === '“' || other.text === '《') quoted++;
    if (other.text === '”' || other.text === '》') quoted--;
  }
  let namesBehind = 0;
  let figuresBehind = 0;
  for (let i = at + 1; i < end; i++) {
    const other = tokens[i]!;
    if (other.kind === 'mention') namesBehind |= bit(other.tag);
    else if (other.kind === 'figure') figuresBehind |= other.tag === 'date' || other.tag === 'duration' ? 1 : 2;
  }
  let dateBefore = 0;
  for (let i = at - 1; i >= sentenceStarts[token.sentence]!; i--)
    if (tokens[i]!.kind === 'figure' && tokens[i]!.tag === 'date') dateBefore = i >= start ? 2 : 1;
  return {
    word: token.hash,
    genre,
    leading: referents.leadingTypes,
    namesBefore,
    namesBehind,
    words,
    figuresBehind,
    dateBefore,
    quoted: quoted > 0 ? 1 : 0,
  };
}

function bit(tag: string): number {
  const index = TYPES.indexOf(tag);
  return index < 0 ? 0 : 1 << index;
}

function describe(document: FactDocument, scene: Scene, at: number, kind: number, sink: FeatureSink): void {
  const { tokens, context } = document;
  const token = tokens[at]!;
  const { sentence } = token;
  const { word } = scene;
  const left = neighbour(document, at - 1, sentence);
  const right = neighbour(document, at + 1, sentence);
  const left2 = neighbour(document, at - 2, sentence);
  const right2 = neighbour(document, at + 2, sentence);
  const leftTag = tokens[at - 1]?.sentence === sentence ? tokens[at - 1]!.tagHash : 1;
  const rightTag = tokens[at + 1]?.sentence === sentence ? tokens[at + 1]!.tagHash : 1;
  const line = hashText(context.layout.lines[token.line]!.kind);
  sink.add(401, kind);
  sink.add(402, kind, word);
  sink.add(403, kind, left);
  sink.add(404, kind, right);
  sink.add(405, word, left);
  sink.add(406, word, right);
  sink.add(407, kind, left2, left);
  sink.add(408, kind, right, right2);
  sink.add(409, kind, leftTag, rightTag);
  sink.add(410, word, rightTag);
  sink.add(411, word, leftTag);
  sink.add(412, kind, scene.namesBefore + 1);
  sink.add(413, kind, scene.namesBehind + 1);
  sink.add(414, kind, (scene.namesBefore ? 2 : 1) * 8 + (scene.namesBehind ? 4 : 0) + scene.figuresBehind, word);
  sink.add(415, kind, scene.dateBefore + 1);
  sink.add(416, word, scene.dateBefore + 1);
  sink.add(417, kind, line);
  sink.add(418, kind, scene.genre);
  sink.add(419, scene.genre);
  sink.add(420, kind, scene.quoted + 1);
  sink.add(421, kind, token.tagHash);
  sink.add(422, kind, opening(document, at));
  sink.add(423, word, scene.figuresBehind + 1, scene.namesBehind + 1);
  sink.add(424, kind, step(token.line) + 1);
  sink.add(425, kind, scene.leading + 1);
  for (const other of scene.words) {
    sink.add(426, kind, other);
    sink.add(427, other);
  }
  sink.add(428, kind, lexical(tokens[document.sentenceStarts[sentence]!]!));
  sink.add(429, kind, left2);
  sink.add(430, kind, right2);
}
