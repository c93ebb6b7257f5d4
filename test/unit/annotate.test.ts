import { describe, expect, it } from 'vitest';
import { annotate, EMPTY_LEXICON } from '../../src/core/index.ts';

const resources = {
  lexicon: EMPTY_LEXICON,
  segmenter: { name: 'characters', tag: (line: string) => [...line].map((word) => ({ word, tag: 'x' })) },
  tagger: null,
};

describe('annotate', () => {
  it('gives headings and figures in the words of the text, damage and all', () => {
    const text = '統計公報\n\n一、綜合\n全區(qū)生產(chǎn)總值達(dá)237億(yì)元。\n二、農業\n全年增長4.1%。\n';
    const { document, figures } = annotate(text, { resources });
    expect(document.headings.map((heading) => heading.text)).toEqual(['一、綜合', '二、農業']);
    expect(figures.map((figure) => figure.text)).toContain('237億(yì)元');
    for (const { start, end, text: words } of [...document.headings, ...figures])
      expect(text.slice(start, end)).toBe(words);
  });

  it.each(['', ' \n\n', '\ud800', '（（（（', '\u0000'])('finds nothing in %j', (text) => {
    expect(annotate(text, { resources })).toMatchObject({ entities: [], figures: [], facts: [], checks: [] });
  });

  it('is pure: the same text gives the same annotations', () => {
    const text = '今年引进企业20家。';
    expect(annotate(text, { resources, date: '2024-05-01' })).toEqual(
      annotate(text, { resources, date: '2024-05-01' }),
    );
  });
});
