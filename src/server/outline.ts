/** The sections of a document: each heading with what stands under it. */
import type { Annotations, Heading, Span } from '../core/index.ts';

/** A heading with its text, up to the next heading of the same or an outer level. */
export interface Section extends Span {
  readonly heading: Heading;
  readonly sections: readonly Section[];
}

interface OpenSection {
  readonly heading: Heading;
  readonly sections: Section[];
}

/** The sections of a document, nested by level. A level that is left out counts as present. */
export function sectionsOf({ document }: Annotations): readonly Section[] {
  const roots: Section[] = [];
  const open: OpenSection[] = [];
  const close = (level: number, end: number) => {
    for (let last = open.at(-1); last && last.heading.level >= level; last = open.at(-1)) {
      open.pop();
      const section = { start: last.heading.start, end: Math.max(end, last.heading.end), ...last };
      (open.at(-1)?.sections ?? roots).push(section);
    }
  };
  for (const heading of document.headings) {
    close(heading.level, heading.start);
    open.push({ heading, sections: [] });
  }
  close(Number.NEGATIVE_INFINITY, document.body[1]);
  return roots;
}
