/** Look-ups in the parts of a mention: the place that begins it, the head that ends a sector. */
import type { LexiconEntry, LexiconMatch } from '../lexicon/lexicon.ts';
import type { Span } from '../types.ts';
import type { TextContext } from './context.ts';
import { namesStartingAt } from './lexiconNames.ts';

const SHORTEST = 2;
const SECTOR_HEADS = ['产业集群', '产业链', '产业', '行业', '领域', '集群'];

/** Names of the lexicon without doubt: one-character abbreviations do not count. */
export function lookup(context: TextContext, name: string): readonly LexiconEntry[] {
  return name.length < SHORTEST ? [] : context.resources.lexicon.lookup(name);
}

/** Where the longest place of the lexicon ends that starts at `start`; `start` where there is none. */
export function placeEnd(context: TextContext, start: number, end: number): number {
  const isPlace = (match: LexiconMatch) => match.end <= end && match.entries.some(({ type }) => type === 'place');
  return namesStartingAt(context, start).find(isPlace)?.end ?? start;
}

/** Where the places end that follow each other from `start` without a break (江苏省|苏州市|吴江区); `start` where there is none. */
export function placesEnd(context: TextContext, start: number): number {
  let end = start;
  for (;;) {
    const next = namesStartingAt(context, end).find(({ entries }) => entries[0]!.type === 'place');
    if (!next) return end;
    end = next.end;
  }
}

/** Where a sector ends without its head (新型储能产业). */
export function sectorEnd(text: string, start: number, end: number): number {
  const head = SECTOR_HEADS.find((word) => text.slice(start, end).endsWith(word));
  return head && end - head.length - start >= SHORTEST ? end - head.length : end;
}

/** Attributes that belong to the name of the sector behind them. */
const SECTOR_ATTRIBUTES = '高端 绿色 智慧 数字 先进 新型 清洁 智能 精密 现代 新一代 传统 特色'.split(' ');
/** 业 that belongs to the next word and not to the sector. */
const NO_SECTOR_END = '者务界态绩主内';

/** A sector with its attribute and its 业: 绿色|硅光伏, 环境服务|业. `from` and `to` bound what may be taken in. */
export function wholeSector(text: string, { start, end }: Span, from: number, to: number): Span {
  const attribute = SECTOR_ATTRIBUTES.find(
    (word) => start - word.length >= from && text.startsWith(word, start - word.length),
  );
  const closes =
    end < to && text[end] === '业' && text[end - 1] !== '业' && !NO_SECTOR_END.includes(text[end + 1] ?? '');
  return { start: attribute ? start - attribute.length : start, end: closes ? end + 1 : end };
}

/** Words after which a body of a country bears the country's name. */
const NATIONAL = '国家 国立 国有 国际 皇家 联邦 中央 理工 科学 技术 铁路 航空 银行 电信 电力 电网 证券 交易所'.split(
  ' ',
);

/** True for a body whose name goes on from a country's with a word for the whole of it (丹麦|国家银行). */
export function bearsCountry(text: string, from: number): boolean {
  return NATIONAL.some((word) => text.startsWith(word, from));
}

/** A country other than China, by its name in the lexicon. */
export function isForeign(context: TextContext, start: number, end: number): boolean {
  const entries = lookup(context, context.reading.text.slice(start, end));
  return entries.some(({ type, kind, name }) => type === 'place' && kind === 'country' && name !== '中国');
}
