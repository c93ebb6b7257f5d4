/** Outer modifiers: words beside a figure that say how exact it is. They stay outside the figure's span. */
import type { Approximation, Span } from '../types.ts';

const BEFORE: Readonly<Record<Exclude<Approximation, 'none'>, string>> = {
  about: '约 大约 约为 约合 约计 约有 约占 约达 约需 约等于 约在 约莫 大概 大致 近似 差不多',
  nearly: '近 将近 接近 逼近 直逼 迫近 濒近 接近于 近乎 几近',
  over: `超 超过 超过了 逾 破 突破 突破了 多于 大于 高于 不少于 不低于 不小于 不下 不下于 不得少于 不得低于 不得小于 不应低于 不应少于
 至少 最少 起码 超出 冲破 高过 首破 > ≥ 首次突破 首超 已过 均过 值过 入过 税过 额过 收过 量过 要过`,
  under: `不足 不到 低于 少于 小于 不超 不超过 不高于 不大于 不多于 至多 未满 不满 未达 未到 不逾 不得逾 不得超过 不得高于 不得大于
 不得多于 不应超过 不应高于 未超过 未超 不及 < ≤`,
};

const AFTER: Readonly<Record<'about' | 'over' | 'under', string>> = {
  about: '左右 上下 前后',
  over: '以上 及以上 或以上 (含)以上 （含）以上 之上 有余 开外 起跳',
  under: '以下 及以下 或以下 以内 （含）以下 （含）以内 不到',
};

interface Modifier {
  readonly words: string;
  readonly code: Approximation;
}

function table(rows: Readonly<Record<string, string>>, key: (word: string) => string): Map<string, Modifier[]> {
  const index = new Map<string, Modifier[]>();
  for (const [code, list] of Object.entries(rows)) {
    for (const words of list.split(/\s+/)) {
      const modifier = { words, code: code as Approximation };
      const found = index.get(key(words));
      if (found) found.push(modifier);
      else index.set(key(words), [modifier]);
    }
  }
  for (const found of index.values()) found.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const before = table(BEFORE, (word) => word[word.length - 1]!);
const after = table(AFTER, (word) => word[0]!);

/** Words that end in 近 or 超, 破, 约 and modify nothing. */
const NOT_MODIFIERS = [
  '最近',
  '附近',
  '临近',
  '靠近',
  '相近',
  '邻近',
  '就近',
  '远近',
  '赶超',
  '节约',
  '签约',
  '履约',
  '条约',
  '合约',
  '公约',
  '预约',
  '制约',
  '打破',
  '彩超',
  '出超',
  '找不到',
  '看不到',
];

/** Verbs that take the figure as a share of something named between: 约占全国的三成, 超过去年营收的一半. */
const DISTANT: readonly (readonly [string, Approximation, boolean])[] = [
  ['约占', 'about', false],
  ['约为', 'about', false],
  ['约合', 'about', false],
  ['约相当于', 'about', false],
  ['大约占', 'about', false],
  ['至少', 'over', false],
  ['不低于', 'over', false],
  ['不少于', 'over', false],
  ['不得少于', 'over', false],
  ['不得低于', 'over', false],
  ['不得逾', 'under', false],
  ['不得超过', 'under', false],
  ['接近', 'nearly', true],
  ['超过', 'over', true],
  ['不到', 'under', true],
  ['不足', 'under', true],
];

/** The furthest a distant verb stands before its figure. */
const REACH = 14;

/**
 * How exact the text around a figure says it is.
 * @param more 多 or 余 stands inside the figure
 */
export function approximationOf(text: string, figure: Span, more: boolean, vague: boolean): Approximation {
  const left = leftModifier(text, figure.start);
  if (left !== 'none') return left;
  if (more) return 'over';
  const right = rightModifier(text, figure.end);
  if (right !== 'none') return right;
  if (vague) return 'about';
  return distantModifier(text, figure.start);
}

function leftModifier(text: string, start: number): Approximation {
  let end = start;
  while (end > 0 && text[end - 1] === ' ') end--;
  if (end === 0) return 'none';
  const list = before.get(text[end - 1]!);
  if (!list) return 'none';
  for (const word of NOT_MODIFIERS) if (endsAt(text, word, end)) return 'none';
  for (const { words, code } of list) if (endsAt(text, words, end)) return code;
  return 'none';
}

function endsAt(text: string, word: string, end: number): boolean {
  return text.startsWith(word, end - word.length) && end >= word.length;
}

/** 20张床位及以上, 20张床位以下的: the noun stands between. Ranks and grades (3家市级以上单位) have an 以上 of their own. */
const BEHIND_NOUN = /^[\u4e00-\u9fff][^级模称高科士专]以([上下])的|^[\u4e00-\u9fff][^级模称高科士专]及以([上下])/;

function rightModifier(text: string, end: number): Approximation {
  const noun = BEHIND_NOUN.exec(text.slice(end, end + 5));
  if (noun) return (noun[1] ?? noun[2]) === '上' ? 'over' : 'under';
  let start = end;
  while (text[start] === ' ') start++;
  const list = after.get(text[start] ?? '');
  if (!list) return 'none';
  for (const { words, code } of list) if (text.startsWith(words, start)) return code;
  return 'none';
}

function distantModifier(text: string, start: number): Approximation {
  const from = Math.max(0, start - REACH);
  let clause = text.slice(from, start);
  const cut = lastBreak(clause);
  clause = clause.slice(cut + 1);
  for (const [word, code, needsOf] of DISTANT) {
    const at = clause.lastIndexOf(word);
    if (at < 0) continue;
    if (!needsOf || clause.endsWith('的')) return code;
  }
  return 'none';
}

/** Offset of the last mark or digit that separates a verb from a later figure. */
function lastBreak(clause: string): number {
  for (let i = clause.length - 1; i >= 0; i--) if ('，。；：、！？（）\n%0123456789'.includes(clause[i]!)) return i;
  return -1;
}
