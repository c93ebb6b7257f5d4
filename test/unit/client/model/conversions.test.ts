import { expect, it } from 'vitest';
import {
  convertedName,
  otherScript,
  TARGETS,
  targetLabel,
  targetsFor,
} from '../../../../src/client/model/conversions.ts';
import { english } from '../english.ts';

it.each([
  ['report.txt', 't', 'report.zh-Hant.txt'],
  ['plan.policy.txt', 'cn', 'plan.zh-Hans.policy.txt'],
  ['a.b.md', 'tw', 'a.b.zh-TW.md'],
  ['通知', 'hk', '通知.zh-HK'],
  ['.txt', 'twp', '.txt.zh-TW-idioms'],
] as const)('%s converted to %s is named %s', (name, target, converted) =>
  expect(convertedName(name, target)).toBe(converted),
);

it.each([
  ['Hans', 't'],
  ['Hant', 'cn'],
  ['mixed', 'cn'],
] as const)('the other script of %s is %s', (script, target) => expect(otherScript(script)).toBe(target));

it('targets have names of their own', () => {
  expect(new Set(TARGETS.map((target) => targetLabel(target, english))).size).toBe(TARGETS.length);
});

it('what changes the text is offered first', () => {
  expect(targetsFor('Hans')[0]).toBe('t');
  expect(targetsFor('Hant')[0]).toBe('cn');
  expect([...targetsFor('Hans')].sort()).toEqual([...TARGETS].sort());
});
