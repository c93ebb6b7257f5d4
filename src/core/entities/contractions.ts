/**
 * Contractions: how Chinese shortens a long name to the first characters of its words and its end
 * (高新区 of 高新技术产业开发区, 创科局 of 创新科技及工业局, 县府 of 县政府), and the generic end of a name that goes
 * on alone (示范区, 市商务局). A form that several names of the document could stand behind is left alone.
 */
import type { EntityType } from '../types.ts';
import type { EntityContext } from './context.ts';
import type { Mention } from './mention.ts';

/** Words that a contraction may pass over, because they do not tell one name from another. */
const GENERIC = new Set(
  (
    '国家 国立 中国 中华 中华人民共和国 财团法人 人民 国际 全国 产业 工业 技术 科技 高新技术 高技术 经济 研究 发展 促进 管理 服务 建设 合作 投资 控股 ' +
    '火炬 有限 股份 责任 公司 有限公司 股份有限公司 有限责任公司 集团 综合 联合 创新 开发 现代 事务 工作 领导 小组 领导小组 及 与 和 暨 同业 先导 国家级 省级'
  ).split(' '),
);
/** Ends of companies, which a contraction drops. */
const COMPANY_END = /(?:公司|集团)$/u;
/** The last character of a division's name, which alone can stand for the division (省药监局). */
const LEVELS = new Set(['省', '市', '区', '县', '州', '旗', '盟', '镇']);
const HAN = /^\p{Script=Han}+$/u;
const LONGEST = 8;
/** Names of more words are titles and lists, which nobody contracts. */
const MOST_WORDS = 30;
/** Names looked at for one form: the nearest in the order of the text. */
const MOST = 60;

/** Types whose names are contracted. */
const CONTRACTED: ReadonlySet<EntityType> = new Set(['organization', 'park', 'event', 'policy']);

interface Name {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The fuller name of the document behind each contracted name.
 * @returns `type:short` → full name, simplified; only where exactly one name fits
 */
export function contractions(context: EntityContext, mentions: readonly Mention[]): Map<string, string> {
  const { text } = context.reading;
  const seen = new Set<string>();
  const shorts: { readonly key: string; readonly type: EntityType; readonly name: string }[] = [];
  const byEnd = new Map<string, Name[]>();
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end);
    const key = `${mention.type}:${name}`;
    if (!CONTRACTED.has(mention.type) || seen.has(key)) continue;
    seen.add(key);
    const bare = bareName(name);
    if (bare.length >= 2 && bare.length <= LONGEST && HAN.test(bare))
      shorts.push({ key, type: mention.type, name: bare });
    if (bare.length < 4) continue;
    const full = { name, words: wordsOf(context, mention) };
    for (const end of endsOf(bare)) {
      const bucket = `${mention.type}:${end}`;
      const list = byEnd.get(bucket);
      if (list) list.push(full);
      else byEnd.set(bucket, [full]);
    }
  }
  const found = new Map<string, readonly string[]>();
  for (const { key, type, name } of shorts) {
    const names = (byEnd.get(`${type}:${name.at(-1)}`) ?? []).slice(-MOST);
    const full = names.filter((one) => bareName(one.name).length > name.length && isContraction(name, one.words, type));
    if (full.length > 0)
      found.set(
        key,
        full.map((one) => one.name),
      );
  }
  return uniqueAmong(found);
}

/** Keeps the forms with one name behind them; a name that is itself a contraction of another of them is no rival. */
function uniqueAmong(found: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const unique = new Map<string, string>();
  for (const [key, names] of found) {
    const type = key.slice(0, key.indexOf(':'));
    const rivals = names.filter((name) => !found.get(`${type}:${name}`)?.some((fuller) => names.includes(fuller)));
    if (rivals.length === 1) unique.set(key, rivals[0]!);
  }
  return unique;
}

/** A name without title marks and quotes. */
function bareName(name: string): string {
  return name.replace(/[《》“”]/gu, '');
}

/** The characters a contraction of the name can end in: its own last one, and that of the word before a company's end. */
function endsOf(bare: string): readonly string[] {
  const stem = bare.replace(/(?:股份)?(?:有限)?(?:责任)?(?:公司|集团)$/u, '');
  return stem === bare || stem === '' ? [bare.at(-1)!] : [bare.at(-1)!, ...new Set(stem)];
}

function wordsOf({ reading: { text }, words }: EntityContext, { start, end }: Mention): string[] {
  const result: string[] = [];
  for (let at = start; at < end; ) {
    const word = words.at[at]!;
    const stop = word < 0 ? at + 1 : Math.min(words.ends[word]!, end);
    const bare = bareName(text.slice(at, stop));
    if (bare !== '') result.push(bare);
    at = stop;
  }
  return result;
}

/**
 * Whether a form contracts a name: each of its characters begins a word of the name, goes on from the one before, or ends a
 * word; the end of the name is kept (a company's may go); and what is passed over does not tell the name from others.
 * @param words the words of the full name, in order
 */
export function isContraction(short: string, words: readonly string[], type: EntityType): boolean {
  const name = words.join('');
  if (short.length >= name.length || name.startsWith(short)) return false;
  if (name.endsWith(short)) return isOwnEnd(short, name, type);
  return new Walk(short, words, type).from(0, 0, false);
}

/** Whether the end of a name can go on alone: a park's or policy's always, a body's from its level on (市商务局). */
function isOwnEnd(short: string, name: string, type: EntityType): boolean {
  if (type !== 'organization') return true;
  if (name.length - short.length < 2) return false;
  return LEVELS.has(short[0]!) || LEVELS.has(name[name.length - short.length - 1]!);
}

/** Tries the ways in which the words of a name can have given the characters of a form. */
class Walk {
  /** What has been tried in vain, so that no name costs more than its words times the characters of the form. */
  private readonly tried = new Set<number>();

  constructor(
    private readonly short: string,
    private readonly words: readonly string[],
    private readonly type: EntityType,
  ) {}

  /**
   * Whether the words from `index` on give the characters from `at` on.
   * @param cut whether a word before gave a part of itself only
   */
  from(at: number, index: number, cut: boolean): boolean {
    const { short, words, type } = this;
    if (at === short.length) return this.mayEnd(index) && (cut || type === 'park');
    const word = words[index];
    const state = (index * LONGEST + at) * 2 + (cut ? 1 : 0);
    if (word === undefined || words.length > MOST_WORDS || this.tried.has(state)) return false;
    this.tried.add(state);
    for (let taken = this.common(word, at); taken > 0; taken--) {
      if (this.from(at + taken, index + 1, cut || taken < word.length)) return true;
      const both = taken < word.length - 1 && word.at(-1) === short[at + taken];
      if (both && this.from(at + taken + 1, index + 1, true)) return true;
    }
    const ending = this.ending(word, at, index);
    if (ending > 0 && this.from(at + ending, index + 1, true)) return true;
    return this.mayPass(word, at, index) && this.from(at, index + 1, cut);
  }

  /** How many characters a word begins with that the form has at `at`. */
  private common(word: string, at: number): number {
    let length = 0;
    while (length < word.length && word[length] === this.short[at + length]) length++;
    return length;
  }

  /**
   * How many characters of a word's end the form has at `at`: at the end of the name all that is left of it, one character
   * unless it is a zone (师范大学 is no 大学); else the level of a division.
   */
  private ending(word: string, at: number, index: number): number {
    const { length } = this.short;
    const left = length - at;
    if (index === this.words.length - 1) {
      const fits = length > 2 && left < word.length && (left === 1 || this.type === 'park');
      return fits && word.endsWith(this.short.slice(at)) ? left : 0;
    }
    return word.length > 1 && word.at(-1) === this.short[at] && LEVELS.has(this.short[at]!) ? 1 : 0;
  }

  private mayPass(word: string, at: number, index: number): boolean {
    if (GENERIC.has(word) || !HAN.test(word) || this.type === 'event') return true;
    return at === 0 && (index === 0 || this.type === 'park');
  }

  /** Whether what is left of the name can go: nothing, or the end of a company. */
  private mayEnd(index: number): boolean {
    const rest = this.words.slice(index);
    if (rest.length === 0) return true;
    return COMPANY_END.test(rest.at(-1)!) && rest.every((word) => COMPANY_END.test(word) || GENERIC.has(word));
  }
}
