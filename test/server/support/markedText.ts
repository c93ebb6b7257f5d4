/**
 * Texts with their annotations written into them: ⟦header|words⟧.
 *   `place place:440310 坪山区`  an entity: type, id, canonical name
 *   `=count 566 家 over`        a figure: kind, value, unit (- for none), approximation
 *   `#1`                        a heading of that level
 *   `!share-mismatch`           a check
 * `‸` marks where the caret stands.
 */
import type {
  Annotations,
  Approximation,
  Check,
  EntityMention,
  EntityType,
  Fact,
  Figure,
  FigureKind,
  Heading,
  Script,
} from '../../../src/core/index.ts';

export interface MarkedText {
  readonly text: string;
  readonly annotations: Annotations;
  /** Offset of `‸`, 0 without one. */
  readonly caret: number;
}

/** A fact whose span is found by its evidence words. */
export type FactSpec = Fact extends infer F
  ? F extends Fact
    ? Omit<F, 'start' | 'end'> & { evidence: string }
    : never
  : never;

export function marked(source: string, facts: readonly FactSpec[] = [], script: Script = 'Hans'): MarkedText {
  const entities: EntityMention[] = [];
  const figures: Figure[] = [];
  const headings: Heading[] = [];
  const checks: Check[] = [];
  let text = '';
  let caret = 0;
  for (const part of source.split(/(⟦[^⟧]*⟧|‸)/)) {
    if (part === '‸') {
      caret = text.length;
      continue;
    }
    const mark = /^⟦([^|]*)\|([^⟧]*)⟧$/.exec(part);
    if (!mark) {
      text += part;
      continue;
    }
    const [, header = '', words = ''] = mark;
    const inner = words.indexOf('‸');
    if (inner >= 0) caret = text.length + inner;
    const plain = words.replace('‸', '');
    const span = { start: text.length, end: text.length + plain.length, text: plain };
    text += plain;
    const [first = '', second = '', third = '', fourth = 'none'] = header.split(' ');
    if (first.startsWith('#')) headings.push({ ...span, level: Number(first.slice(1)) });
    else if (first.startsWith('!')) {
      const { start, end } = span;
      checks.push({ start, end, code: first.slice(1), message: `check ${first}`, args: [], related: [] });
    } else if (first.startsWith('=')) {
      figures.push({
        ...span,
        kind: first.slice(1) as FigureKind,
        value: Number.isNaN(Number(second)) ? second : Number(second),
        unit: third === '-' ? '' : third,
        approx: fourth as Approximation,
      });
    } else entities.push({ ...span, type: first as EntityType, id: second, name: third, recogniser: 'gazetteer' });
  }
  return {
    text,
    caret,
    annotations: {
      document: { script, title: null, source: null, date: null, body: [0, text.length], headings },
      entities,
      figures,
      facts: facts.map(({ evidence, ...fact }) => {
        const start = text.indexOf(evidence);
        return { ...fact, start, end: start + evidence.length };
      }),
      checks,
    },
  };
}
