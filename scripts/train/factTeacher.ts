/** A decider that knows the reference annotations: it answers by them and moves the weights on every choice it is put. */
import type { Decider, Describe, Link, Stage } from '../../src/core/facts/model/decider.ts';
import { BUCKETS, FeatureSink } from '../../src/core/facts/model/features.ts';
import type { Referent } from '../../src/core/facts/referent.ts';
import { alikeFolded, fold, sameTime } from './alike.ts';
import { marginals } from './factChain.ts';
import type { GoldDocument } from './factGold.ts';
import { type EventLesson, eventsOf, type Lesson, lessonsOf } from './factLessons.ts';

/** Weights in training, with the squared gradients that set the step of each. */
export class Weights {
  readonly values = new Float32Array(BUCKETS);
  readonly squares = new Float32Array(BUCKETS);
  /** Sum of the values at the end of the later passes. */
  readonly sums = new Float32Array(BUCKETS);
  snapshots = 0;

  /** Adds the present values to the average. */
  snapshot(): void {
    for (let i = 0; i < BUCKETS; i++) this.sums[i]! += this.values[i]!;
    this.snapshots++;
  }
}

/** Size of a step before it is divided by what the weight has moved already. */
const RATE = 0.12;
/** A word left out of an indicator costs more than one too many: what names more is still the same thing. */
const CHOSEN = 1.4;
/** Share of the features dropped at random. */
const DROPPED = 0.3;
/** How much a weight loses at each step. */
const DECAY = 3e-4;

export class Teacher implements Decider {
  private readonly sinks: FeatureSink[] = [];
  private lessons = new Map<number, Lesson>();
  private events = new Map<number, EventLesson>();
  /** How often the model would have been right, per stage. */
  readonly right = new Map<Stage, [right: number, all: number]>();

  constructor(
    private readonly weights: Weights,
    private readonly random: () => number,
    /** Share of choices that follow the model rather than the reference, so that it learns to live with its own slips. */
    private readonly ownWay: number,
  ) {}

  /** Turns to another document. */
  open(document: GoldDocument): void {
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
      this.thin(sink);
      let score = 0;
      for (let k = 0; k < sink.count; k++) score += this.weights.values[sink.buckets[k]!]!;
      scores[i] = score;
      if (score > scores[best]!) best = i;
    }
    const good = this.judge(stage, at, item, candidates);
    if (!good) return best;
    if (!good.some(Boolean)) return best;
    const tally = this.right.get(stage) ?? [0, 0];
    this.right.set(stage, [tally[0] + (good[best] ? 1 : 0), tally[1] + 1]);
    this.learn(scores, good, stage === 'word' && good[1] ? CHOSEN : 1);
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
    this.thin(sink);
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
    let kept = 0;
    for (let k = 0; k < sink.count; k++) if (this.random() >= DROPPED) sink.buckets[kept++] = sink.buckets[k]!;
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
