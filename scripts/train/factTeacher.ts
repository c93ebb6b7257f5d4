/** A decider that knows the reference annotations: it answers by them and moves the weights on every choice it is put. */
import type { FactDocument } from '../../src/core/facts/document.ts';
import { readDocument } from '../../src/core/facts/document.ts';
import { ENDINGS, isContent } from '../../src/core/facts/indicators/words.ts';
import type { Decider, Describe, Link, Stage } from '../../src/core/facts/model/decider.ts';
import { BUCKETS, FeatureSink } from '../../src/core/facts/model/features.ts';
import type { Referent } from '../../src/core/facts/referent.ts';
import type { EventKind } from '../../src/core/types.ts';
import { alikeFolded, fold, sameTime } from './alike.ts';
import type { GoldDocument, GoldEvent, GoldIndicator } from './factGold.ts';

/** Weights in training, with the squared gradients that set the step of each. */
export class Weights {
  readonly values = new Float32Array(BUCKETS);
  readonly squares = new Float32Array(BUCKETS);
  /** Sum of the values at the end of the later passes. */
  readonly sums = new Float32Array(BUCKETS);
  snapshots = 0;
  /** In how many documents each feature was met, up to 255, and the last of them. */
  readonly documents = new Uint8Array(BUCKETS);
  readonly lastDocument = new Int32Array(BUCKETS).fill(-1);

  /** Adds the present values to the average. */
  snapshot(): void {
    for (let i = 0; i < BUCKETS; i++) this.sums[i]! += this.values[i]!;
    this.snapshots++;
  }
}

/** What the reference says of one figure, with the tokens that make its indicator. */
interface Lesson {
  readonly fact: GoldIndicator;
  readonly subject: string;
  readonly words: ReadonlySet<number>;
  readonly ending: number;
}

const RATE = Number(process.env.RATE ?? 0.12);
/** Features met in fewer documents tell nothing. */
const RARE = Number(process.env['RARE'] ?? 1);
/** A word left out of an indicator costs more than one too many: what names more is still the same thing. */
const CHOSEN = Number(process.env['CHOSEN'] ?? 2);
const DROPPED = Number(process.env.DROP ?? 0.3);
const DECAY = Number(process.env.DECAY ?? 2e-6);

export class Teacher implements Decider {
  private readonly sinks: FeatureSink[] = [];
  private document = -1;
  private lessons = new Map<number, Lesson>();
  private events = new Map<number, EventLesson>();
  /** How often the model would have been right, per stage. */
  readonly right = new Map<Stage, [right: number, all: number]>();

  constructor(
    private readonly weights: Weights,
    private readonly random: () => number,
    /** Share of choices that follow the model rather than the reference, so that it learns to live with its own slips. */
    private readonly ownWay: number,
    private readonly mode: 'survey' | 'train' | 'test' = 'train',
  ) {}

  /** Turns to another document. */
  open(document: GoldDocument): void {
    this.document++;
    this.lessons = lessonsOf(document);
    this.events = eventsOf(document);
  }

  choose(
    stage: Stage,
    at: number,
    item: number,
    candidates: readonly unknown[],
    describe: (index: number, sink: FeatureSink) => void,
  ): number {
    const scores = new Float64Array(candidates.length);
    let best = 0;
    for (let i = 0; i < candidates.length; i++) {
      const sink = this.sink(i);
      sink.clear();
      describe(i, sink);
      if (this.mode !== 'test') this.thin(sink);
      let score = 0;
      for (let k = 0; k < sink.count; k++) score += this.weights.values[sink.buckets[k]!]!;
      scores[i] = score;
      if (score > scores[best]!) best = i;
    }
    const good = this.judge(stage, at, item, candidates);
    if (!good) return best;
    const missing = this.right.get(`${stage}-reach` as Stage) ?? [0, 0];
    this.right.set(`${stage}-reach` as Stage, [missing[0] + (good.some(Boolean) ? 1 : 0), missing[1] + 1]);
    if (!good.some(Boolean)) {
      if (process.env.MISS && stage === 'subject')
        console.log(`MISS ${this.lessons.get(at)!.fact.subject} | ${candidates.slice(0, 14).join(' ')}`);
      return best;
    }
    const tally = this.right.get(stage) ?? [0, 0];
    this.right.set(stage, [tally[0] + (good[best] ? 1 : 0), tally[1] + 1]);
    if (this.mode === 'train') this.learn(scores, good, stage === 'word' && good[1] ? CHOSEN : 1);
    if (this.random() < this.ownWay) return best;
    let answer = -1;
    good.forEach((ok, i) => {
      if (ok && (answer < 0 || scores[i]! > scores[answer]!)) answer = i;
    });
    return answer;
  }

  /** The chain through which the reference goes, learnt as a conditional random field. */
  chain<T>(stage: Stage, links: readonly Link<T>[]): number[] {
    const field = links.map(({ candidates, describe, describeSame }) => ({
      own: candidates.map((_, i) => this.scored(describe, i)),
      same: candidates.map((_, i) => this.scored(describeSame, i)),
    }));
    const good = links.map(({ at, candidates }) => {
      const judged = this.judge(stage, at, -1, candidates);
      if (judged) {
        const reach = this.right.get(`${stage}-reach` as Stage) ?? [0, 0];
        this.right.set(`${stage}-reach` as Stage, [reach[0] + (judged.some(Boolean) ? 1 : 0), reach[1] + 1]);
      }
      return judged?.some(Boolean) ? judged : null;
    });
    const free = marginals(links, field, () => true);
    const bound = marginals(links, field, (link, i) => good[link]?.[i] ?? true);
    links.forEach((_, link) => {
      const best = free.own[link]!.indexOf(Math.max(...free.own[link]!));
      if (good[link]) {
        const tally = this.right.get(stage) ?? [0, 0];
        this.right.set(stage, [tally[0] + (good[link][best] ? 1 : 0), tally[1] + 1]);
      }
      if (this.mode !== 'train') return;
      field[link]!.own.forEach(({ buckets }, i) => {
        this.moveAll(buckets, bound.own[link]![i]! - free.own[link]![i]!);
      });
      field[link]!.same.forEach(({ buckets }, i) => {
        this.moveAll(buckets, bound.same[link]![i]! - free.same[link]![i]!);
      });
    });
    return links.map((_, link) => {
      const odds = this.random() < this.ownWay ? free.own[link]! : bound.own[link]!;
      return odds.indexOf(Math.max(...odds));
    });
  }

  private sink(i: number): FeatureSink {
    while (this.sinks.length <= i) this.sinks.push(new FeatureSink());
    return this.sinks[i]!;
  }

  private scored(describe: Describe, index: number): { score: number; buckets: Int32Array } {
    const sink = this.sink(0);
    sink.clear();
    describe(index, sink);
    if (this.mode !== 'test') this.thin(sink);
    let score = 0;
    for (let k = 0; k < sink.count; k++) score += this.weights.values[sink.buckets[k]!]!;
    return { score, buckets: sink.buckets.slice(0, sink.count) };
  }

  private moveAll(buckets: Int32Array, gradient: number): void {
    if (Math.abs(gradient) < 1e-4) return;
    const { values, squares } = this.weights;
    for (const bucket of buckets) {
      squares[bucket]! += gradient * gradient;
      values[bucket]! += (RATE * gradient) / Math.sqrt(squares[bucket]! + 0.05) - DECAY * values[bucket]!;
    }
  }

  /** Drops features at random, so that no weight can rely on another's. */
  private thin(sink: FeatureSink): void {
    const { documents, lastDocument } = this.weights;
    if (this.mode === 'survey') {
      for (let k = 0; k < sink.count; k++) {
        const bucket = sink.buckets[k]!;
        if (lastDocument[bucket] === this.document) continue;
        lastDocument[bucket] = this.document;
        if (documents[bucket]! < 255) documents[bucket]!++;
      }
      return;
    }
    let kept = 0;
    for (let k = 0; k < sink.count; k++)
      if (documents[sink.buckets[k]!]! >= RARE && this.random() >= DROPPED) sink.buckets[kept++] = sink.buckets[k]!;
    sink.count = kept;
  }

  /** Which candidates the reference accepts; null where it says nothing. */
  private judge(stage: Stage, at: number, item: number, candidates: readonly unknown[]): boolean[] | null {
    const lesson = this.lessons.get(at);
    switch (stage) {
      case 'subject':
        return lesson
          ? candidates.map((referent) => alikeFolded(fold((referent as Referent | null)?.name ?? ''), lesson.subject))
          : null;
      case 'trigger': {
        const event = this.events.get(at);
        if (!event) return candidates.map((kind) => kind === null);
        return event.optional ? null : candidates.map((kind) => kind === event.kind);
      }
      case 'participant': {
        const event = this.events.get(at);
        if (!event?.fact) return null;
        const { name } = candidates[0] as { name: string };
        const takesPart = event.participants.some((participant) => alikeFolded(participant, fold(name)));
        return [!takesPart, takesPart];
      }
      case 'date': {
        const event = this.events.get(at);
        return event?.fact ? candidates.map((time) => sameTime(time as string | null, event.fact!.date)) : null;
      }
      case 'time':
        return lesson ? candidates.map((time) => sameTime(time as string | null, lesson.fact.time)) : null;
      case 'word':
        return lesson ? [!lesson.words.has(item), lesson.words.has(item)] : null;
      case 'ending':
        return lesson ? candidates.map((_, i) => i === lesson.ending) : null;
      default:
        return null;
    }
  }

  /** One step on the log-likelihood of the accepted candidates. */
  private learn(scores: Float64Array, good: readonly boolean[], cost: number): void {
    let top = Number.NEGATIVE_INFINITY;
    for (const score of scores) top = Math.max(top, score);
    let all = 0;
    let accepted = 0;
    const odds = scores.map((score) => Math.exp(score - top));
    odds.forEach((odd, i) => {
      all += odd;
      if (good[i]) accepted += odd;
    });
    for (let i = 0; i < scores.length; i++) {
      const gradient = (good[i] ? odds[i]! / accepted : 0) - odds[i]! / all;
      if (Math.abs(gradient) > 1e-4) this.move(this.sinks[i]!, cost * gradient);
    }
  }

  private move(sink: FeatureSink, gradient: number): void {
    this.moveAll(sink.buckets.subarray(0, sink.count), gradient);
  }
}

/** Rounding must not make a way impossible. */
const TINY = 1e-280;

type Field = readonly { readonly own: readonly { score: number }[]; readonly same: readonly { score: number }[] }[];

/** How likely each candidate of each link is, and each agreement with the link before, over all allowed ways through the chain. */
function marginals<T>(
  links: readonly Link<T>[],
  field: Field,
  allowed: (link: number, index: number) => boolean,
): { own: number[][]; same: number[][] } {
  const partners = links.map(({ candidates }, link) => {
    if (link === 0) return candidates.map(() => -1);
    const before = new Map(links[link - 1]!.candidates.map((candidate, i) => [candidate, i]));
    return candidates.map((candidate) => before.get(candidate) ?? -1);
  });
  const forward: Float64Array[] = [];
  const added: number[] = [];
  links.forEach(({ candidates }, link) => {
    const own = field[link]!.own;
    const before = forward[link - 1];
    const total = before ? before.reduce((sum, x) => sum + x, 0) : 1;
    const row = new Float64Array(candidates.length);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < row.length; i++) if (allowed(link, i)) top = Math.max(top, own[i]!.score);
    for (let i = 0; i < row.length; i++) {
      if (!allowed(link, i)) continue;
      const partner = partners[link]![i]!;
      let reach = total;
      if (before && partner >= 0) reach += before[partner]! * (Math.exp(field[link]!.same[i]!.score) - 1);
      row[i] = Math.exp(Math.max(-600, own[i]!.score - top)) * Math.max(reach, TINY);
    }
    const sum = row.reduce((a, b) => a + b, 0);
    for (let i = 0; i < row.length; i++) row[i]! /= sum;
    forward.push(row);
    added.push(top);
  });
  const backward: Float64Array[] = new Array(links.length);
  for (let link = links.length - 1; link >= 0; link--) {
    const row = new Float64Array(links[link]!.candidates.length);
    if (link === links.length - 1) row.fill(1);
    else {
      const own = field[link + 1]!.own;
      const next = backward[link + 1]!;
      let total = 0;
      const top = added[link + 1]!;
      own.forEach(({ score }, i) => {
        if (!allowed(link + 1, i)) return;
        const passed = Math.exp(score - top) * next[i]!;
        total += passed;
        const partner = partners[link + 1]![i]!;
        if (partner >= 0) row[partner]! += passed * (Math.exp(field[link + 1]!.same[i]!.score) - 1);
      });
      for (let i = 0; i < row.length; i++) row[i] = Math.max(TINY, row[i]! + total);
    }
    const sum = row.reduce((a, b) => a + b, 0);
    for (let i = 0; i < row.length; i++) row[i]! /= sum;
    backward[link] = row;
  }
  const own = links.map((_, link) => {
    const row = [...forward[link]!].map((x, i) => x * backward[link]![i]!);
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((x) => x / sum);
  });
  const same = links.map(({ candidates }, link) => {
    const before = forward[link - 1];
    return candidates.map((_, i) => {
      const partner = partners[link]![i]!;
      if (!before || partner < 0 || own[link]![i] === 0) return 0;
      const total = before.reduce((sum, x) => sum + x, 0);
      const agreeing = before[partner]! * Math.exp(field[link]!.same[i]!.score);
      return (own[link]![i]! * agreeing) / (agreeing + total - before[partner]!);
    });
  });
  return { own, same };
}

/** What the reference says of one trigger word. */
interface EventLesson {
  readonly kind: EventKind;
  readonly optional: boolean;
  readonly fact: GoldEvent | null;
  /** Folded. */
  readonly participants: readonly string[];
}

function eventsOf({ gold, context }: GoldDocument): Map<number, EventLesson> {
  const { tokens } = readDocument(context);
  const { starts, ends } = context.reading.map;
  const lessons = new Map<number, EventLesson>();
  const facts = new Map<string, GoldEvent>();
  for (const fact of gold.facts) if (fact.kind === 'event') facts.set(fact.trigger, fact);
  const triggers = gold.triggers.toSorted((a, b) => a.start - b.start);
  let next = 0;
  tokens.forEach((token, at) => {
    const start = starts[token.start]!;
    const end = ends[token.end - 1]!;
    while (next < triggers.length && triggers[next]!.end <= start) next++;
    const trigger = triggers[next];
    if (!trigger || trigger.start >= end || token.kind !== 'word') return;
    const fact = facts.get(trigger.id) ?? null;
    lessons.set(at, {
      kind: trigger.event,
      optional: trigger.optional || !fact,
      fact,
      participants: (fact?.participants ?? []).map(fold),
    });
  });
  return lessons;
}

function lessonsOf({ gold, context, figureIds }: GoldDocument): Map<number, Lesson> {
  const document = readDocument(context);
  const lessons = new Map<number, Lesson>();
  const ids = new Map(figureIds.map((id, index) => [id, index]));
  let before: { words: ReadonlySet<number>; line: number } | null = null;
  for (const fact of gold.facts) {
    if (fact.kind !== 'indicator') continue;
    const figure = ids.get(fact.figure);
    const at = figure === undefined ? -1 : document.figureTokens[figure]!;
    if (figure === undefined || at < 0 || lessons.has(figure)) continue;
    const carried = before && before.line === document.tokens[at]!.line ? before.words : null;
    const { words, rest } = align(document, at, fold(fact.indicator), carried);
    lessons.set(figure, { fact, subject: fold(fact.subject ?? ''), words, ending: endingOf(rest) });
    before = { words, line: document.tokens[at]!.line };
  }
  return lessons;
}

const FOLDED_ENDINGS = ENDINGS.map((ending) => ending as string);

/** The longest ending that what no word covers ends in. */
function endingOf(rest: string): number {
  let best = 0;
  FOLDED_ENDINGS.forEach((ending, i) => {
    if (rest.endsWith(ending) && ending.length > FOLDED_ENDINGS[best]!.length) best = i;
  });
  return best;
}

interface Alignment {
  readonly words: ReadonlySet<number>;
  /** What of the name no word covers. */
  readonly rest: string;
}

/** The words around the figure that make up a name: the longest runs first, the nearest among equals. */
function align(document: FactDocument, at: number, name: string, carried: ReadonlySet<number> | null): Alignment {
  const { tokens, sentenceStarts } = document;
  const sentence = tokens[at]!.sentence;
  const start = Math.max(sentenceStarts[sentence]!, at - 32);
  const end = Math.min(sentenceStarts[sentence + 1]!, at + 9);
  const pool: number[] = [];
  if (carried) for (const word of [...carried].sort((a, b) => a - b)) if (word < start) pool.push(word);
  for (let i = start; i < end; i++) if (i !== at && isContent(tokens[i]!)) pool.push(i);
  const texts = new Map(pool.map((i) => [i, fold(tokens[i]!.text)]));
  const words = new Set<number>();
  let rest = name;
  for (;;) {
    let best: { from: number; to: number; text: string; distance: number } | null = null;
    for (let a = 0; a < pool.length; a++) {
      let text = '';
      for (let b = a; b < pool.length; b++) {
        if (b > a && pool[b] !== pool[b - 1]! + 1) break;
        if (words.has(pool[b]!)) break;
        text += texts.get(pool[b]!)!;
        if (text === '') break;
        if (!rest.includes(text)) break;
        const own = carried?.has(pool[a]!) ? 0 : 0.5;
        const distance = Math.min(Math.abs(at - pool[a]!), Math.abs(at - pool[b]!)) + own;
        if (!best || text.length > best.text.length || (text.length === best.text.length && distance < best.distance))
          best = { from: a, to: b, text, distance };
      }
    }
    if (!best || (best.text.length < 2 && words.size > 0 && best.distance > 2)) break;
    for (let i = best.from; i <= best.to; i++) words.add(pool[i]!);
    rest = rest.replace(best.text, '|');
  }
  return { words, rest: rest.split('|').at(-1)! };
}
