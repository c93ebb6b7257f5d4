import { expect, it } from 'vitest';
import { isAlreadyThere, riskQuestion, vocabularyGroups } from '../../../../src/client/model/conversionReview.ts';
import type { RiskReport } from '../../../../src/protocol.ts';
import { english } from '../english.ts';

const SAFE: RiskReport = { risk: null, changes: [] };
const THERE: RiskReport = { risk: 'alreadyThere', changes: [{ from: '乾', to: '干', count: 2 }] };
const MIXED: RiskReport = {
  risk: 'mixed',
  changes: [
    { from: '著', to: '着', count: 4 },
    { from: '乾', to: '干', count: 1 },
  ],
};

it.each([
  ['safe', [SAFE]],
  ['there already without anything to lose', [{ risk: 'alreadyThere', changes: [] } as RiskReport]],
] as const)('nothing is asked about texts that are %s', (_what, risks) => {
  expect(riskQuestion(risks, english)).toBeNull();
});

it('what would be lost is told, over all texts, commonest first', () => {
  expect(riskQuestion([SAFE, THERE, MIXED], english)).toEqual({
    message: 'The text mixes simplified and traditional characters. Convert it all the same?',
    detail: 'These characters would be changed, which cannot be restored later: 著 → 着 ×4, 乾 → 干 ×3',
  });
});

it.each([
  ['alreadyThere', 'The text is already in the script it is to be converted to. Convert it all the same?'],
  ['otherSource', 'The text is not in the script it is to be converted from. Convert it all the same?'],
] as const)('a text that is %s is asked about in its own words', (risk, message) => {
  expect(riskQuestion([{ ...THERE, risk }], english)?.message).toBe(message);
});

it('long lists are cut', () => {
  const changes = [...'一二三四五六七八九十百千万'].map((from) => ({ from, to: '〇', count: 1 }));
  expect(riskQuestion([{ risk: 'alreadyThere', changes }], english)?.detail).toMatch(/千 → 〇 ×1, and 1 more$/);
});

it.each([
  [[THERE], true],
  [[THERE, SAFE], false],
] as const)('all texts are there already or not', (risks, expected) => expect(isAlreadyThere(risks)).toBe(expected));

it('changes of vocabulary are grouped, what is most often wrong comes last', () => {
  const groups = vocabularyGroups(
    [
      { word: '文件', replacement: '檔案', kind: 'administrative', count: 4 },
      { word: '軟件', replacement: '軟體', kind: 'technical', count: 2 },
      { word: '網絡', replacement: '網路', kind: 'technical', count: 1 },
    ],
    english,
  );
  expect(groups.map(({ kind, changes }) => [kind, changes.map(({ label }) => label)])).toEqual([
    ['technical', ['軟件 → 軟體 ×2', '網絡 → 網路 ×1']],
    ['administrative', ['文件 → 檔案 ×4']],
  ]);
});
