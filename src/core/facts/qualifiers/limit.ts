/** How far a value may go: 不超过30万元, 最高500万元, 不低于98.5万亩, 60家以上, 10万元以下. */
import type { Limit } from '../../types.ts';
import { after, before, inRow, type Scene, wordsOf } from './scene.ts';

const VERBS = '(?:可|可达|可获|达|达到|给予|奖励|补贴|补助|资助|支持|扶持|授信|贷款|不超过|为|处)?(?:人民币)?';
const MAX_BEFORE = new RegExp(
  `(?:最高${VERBS}|最多${VERBS}|至多|上限(?:为|是)?|累计不超过|不得?超过|不(?:得|应)?(?:高于|大于|多于|突破|逾)|不超|控制在|封顶(?:为)?)$`,
  'u',
);
const MIN_BEFORE =
  /(?:最低(?:给予|不低于|为)?|至少(?:给予)?|最少|不(?:得|应)?(?:低于|少于|小于)|不下于?|下限(?:为|是)?|起码)$/u;
const MAX_AFTER = /^的?(?:以内|之内|为限|为上限|封顶|（含）以[下内]|（含）以下|及以下|以下)/u;
const MIN_AFTER = /^的?(?:以上|及以上|（含）以上|起步|为下限)/u;
/** Words of the figure's clause in which 以上 is a bound that is set, not one that was passed. */
const SETS = /力争|争取|目标|确保|保持|力求|达到|不低于|稳定|处|罚款|要|应|须/u;

/** Reads the bound that the words beside a figure set for it. */
export function limitOf(scene: Scene): { readonly limit: Limit } | null {
  const { figure, text, context, index, previous } = scene;
  const words = before(scene);
  const max = MAX_BEFORE.exec(words);
  if (max) return limit(scene, 'max', figure.start - max[0].length, figure.start);
  const min = MIN_BEFORE.exec(words);
  if (min) return limit(scene, 'min', figure.start - min[0].length, figure.start);
  const behind = after(scene, 8);
  const below = MAX_AFTER.exec(behind);
  if (below) return limit(scene, 'max', figure.end, figure.end + below[0].length);
  const above = MIN_AFTER.exec(behind);
  if (above && (scene.fact.modality === 'target' || SETS.test(words)))
    return limit(scene, 'min', figure.end, figure.end + above[0].length);
  // 不超过300万元、600万元: the bound holds for the whole row.
  const last = context.figures[index - 1];
  return previous?.limit && previous.figure === index - 1 && inRow(text, last!, figure)
    ? { limit: previous.limit }
    : null;
}

function limit(scene: Scene, bound: Limit['bound'], start: number, end: number): { readonly limit: Limit } {
  return { limit: { bound, text: wordsOf(scene, start, end) } };
}
