import { describe, expect, it } from 'vitest';
import { type DocumentStatus, statusText } from '../../../../src/client/model/documentStatus.ts';
import type { Annotations, ScriptPassage } from '../../../../src/core/index.ts';
import type { ScriptDescription } from '../../../../src/protocol.ts';
import { english } from '../english.ts';

function passage(
  script: ScriptPassage['script'],
  standard: ScriptPassage['standard'],
  lines: ScriptPassage['lines'],
  simplified: string,
  traditional: string,
): ScriptPassage {
  const examples = { simplified: [...simplified], traditional: [...traditional] };
  const counts = { simplified: simplified.length, traditional: traditional.length };
  return { start: 0, end: 5, script, standard, lines, examples, ...counts };
}

const SCRIPT: ScriptDescription = {
  script: 'Hant',
  standard: 'tw',
  simplified: 2,
  traditional: 30,
  examples: { simplified: ['国'], traditional: ['國', '發'] },
  passages: [
    passage('Hans', null, [2, 4], '国务', ''),
    passage('Hant', 'hk', [7, 7], '', '裏説'),
    passage('mixed', null, [9, 9], '发', '發'),
  ],
};

describe('the status bar', () => {
  it('gives script and counts, entities counted once however often they are named', () => {
    const annotations = {
      document: { script: 'Hant', title: '題', date: '2023-06-13', source: null },
      entities: [{ id: 'place:a' }, { id: 'place:a' }, { id: 'person:b' }],
      figures: [{}],
      facts: [{}, {}],
      checks: [],
    } as unknown as Annotations;
    const shown = statusText({ state: 'annotated', annotations, script: SCRIPT, elapsed: 12.4 }, english);
    expect(shown?.text).toBe('$(book) Traditional · 2 entities · 2 facts');
    expect(shown?.tooltip).toEqual([
      '題',
      'Script: Traditional',
      'Standard: Traditional (Taiwan)',
      '2 characters are simplified only: 国',
      '30 characters are traditional only: 國發',
      'Lines 3–5: Simplified (国务)',
      'Line 8: Traditional (Hong Kong) (裏説)',
      'Line 10: Mixed script (发發)',
      '2 entities in 3 mentions',
      '1 figures',
      '2 facts',
      'Dated 2023-06-13',
      'Analysed in 12 ms',
    ]);
  });

  it.each<[DocumentStatus['state'], boolean]>([
    ['analysing', false],
    ['tooLarge', false],
    ['notChinese', false],
    ['wrongEncoding', true],
    ['stopped', true],
    ['failed', true],
  ])('says why nothing is shown: %s', (state, warning) => {
    expect(statusText({ state } as DocumentStatus, english)?.warning).toBe(warning);
  });

  it.each(['none', 'empty', 'disabled'] as const)('is silent when a document is %s', (state) => {
    expect(statusText({ state }, english)).toBeNull();
  });
});
