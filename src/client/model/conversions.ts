/** The conversions on offer: what they are called and how a converted file is named. */
import type { Script } from '../../core/index.ts';
import type { ScriptCode } from '../../protocol.ts';
import type { Translate } from './translate.ts';

/** Scripts a person can convert to, and from. */
export const TARGETS = ['cn', 't', 'tw', 'twp', 'hk', 'jp'] as const satisfies readonly ScriptCode[];
export type Target = (typeof TARGETS)[number];

/** BCP 47 suffix of a converted file. */
const SUFFIX: Readonly<Record<Target, string>> = {
  cn: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-TW',
  twp: 'zh-TW-idioms',
  hk: 'zh-HK',
  jp: 'ja',
};

/** Names a target in the interface's language. */
export function targetLabel(target: Target, t: Translate): string {
  switch (target) {
    case 'cn':
      return t('Simplified');
    case 't':
      return t('Traditional');
    case 'tw':
      return t('Traditional (Taiwan)');
    case 'twp':
      return t('Traditional (Taiwan, with Taiwan vocabulary)');
    case 'hk':
      return t('Traditional (Hong Kong)');
    case 'jp':
      return t('Japanese (shinjitai)');
  }
}

/** What a target does, in half a sentence. */
export function targetDetail(target: Target, t: Translate): string {
  switch (target) {
    case 'cn':
      return t('Simplified characters');
    case 't':
      return t('Traditional characters, without regional forms');
    case 'tw':
      return t('Character forms of Taiwan, vocabulary unchanged');
    case 'twp':
      return t('Also changes vocabulary: do not use it for official documents without proofreading');
    case 'hk':
      return t('Character forms of Hong Kong, vocabulary unchanged');
    case 'jp':
      return t('Characters as written in Japan');
  }
}

/** The target that shows a text in the script it is not written in. */
export function otherScript(script: Script): Target {
  return script === 'Hans' ? 't' : 'cn';
}

/** The targets in the order a person is likely to want them: what changes a text in this script comes first. */
export function targetsFor(script: Script | null): readonly Target[] {
  return script === 'Hans' ? [...TARGETS.filter((target) => target !== 'cn'), 'cn'] : TARGETS;
}

/** `report.txt` → `report.zh-Hant.txt`, `plan.policy.txt` → `plan.zh-Hant.policy.txt`. */
export function convertedName(name: string, target: Target): string {
  const extension = /(?:\.policy)?\.[^.]*$/i.exec(name);
  const stem = extension && extension.index > 0 ? name.slice(0, extension.index) : name;
  return `${stem}.${SUFFIX[target]}${name.slice(stem.length)}`;
}
