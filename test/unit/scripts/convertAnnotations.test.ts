import { expect, it } from 'vitest';
import { convert } from '../../../src/core/scripts/convert.ts';
import { convertAnnotations } from '../../../src/core/scripts/convertAnnotations.ts';
import type { Annotations } from '../../../src/core/types.ts';

const TEXT = '荀𫖮任坪山区区长，引进企业566家';

const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });

const ANNOTATIONS: Annotations = {
  document: {
    script: 'Hans',
    title: '荀𫖮任坪山区区长',
    source: null,
    date: '2024-01-02',
    body: [3, TEXT.length],
    headings: [{ ...at('坪山区'), level: 1 }],
  },
  entities: [
    { ...at('荀𫖮'), type: 'person', id: 'person:荀𫖮', name: '荀𫖮', recogniser: 'persons' },
    { ...at('坪山区'), type: 'place', kind: 'district', id: 'place:440310', name: '坪山区', recogniser: 'gazetteer' },
  ],
  figures: [{ ...at('566家'), kind: 'count', value: 566, unit: '家', approx: 'none' }],
  facts: [
    {
      ...at('566家'),
      kind: 'indicator',
      figure: 0,
      subject: '坪山区',
      indicator: '引进企业',
      time: null,
      change: false,
    },
    { ...at('坪山区区长'), kind: 'role', person: '荀𫖮', position: '区长', organization: '坪山区' },
  ],
  checks: [{ ...at('566家'), code: 'some', message: 'Some.', args: ['坪山区', 1], related: [at('引进')] }],
};

const conversion = convert(TEXT, { from: 'cn', to: 'tw' });
const mapped = convertAnnotations(ANNOTATIONS, conversion, 'tw');

it('places are where the words stand in the conversion', () => {
  expect(conversion.text).toBe('荀顗任坪山區區長，引進企業566家');
  const spans = [...mapped.entities, ...mapped.figures, ...mapped.document.headings];
  expect(spans.map(({ text }) => text)).toEqual(['荀顗', '坪山區', '566家', '坪山區']);
  for (const { start, end, text } of spans) expect(conversion.text.slice(start, end)).toBe(text);
  const [, end] = mapped.document.body;
  expect(end).toBe(conversion.text.length);
  const [related] = mapped.checks.flatMap((check) => check.related);
  expect(conversion.text.slice(related?.start, related?.end)).toBe('引進');
});

it('words are in the other script, and what identifies a thing is the same', () => {
  expect(mapped.document).toMatchObject({ script: 'Hant', title: '荀顗任坪山區區長', date: '2024-01-02' });
  expect(mapped.facts).toMatchObject([
    { subject: '坪山區', indicator: '引進企業', figure: 0 },
    { person: '荀顗', position: '區長', organization: '坪山區' },
  ]);
  expect(mapped.entities.map(({ id, name }) => [id, name])).toEqual([
    ['person:荀𫖮', '荀𫖮'],
    ['place:440310', '坪山区'],
  ]);
  expect(mapped.figures[0]).toMatchObject({ unit: '家', value: 566 });
});
