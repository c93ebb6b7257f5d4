/** A numeral with its unit: money, counts, areas, measures and percentages in signs. */
import { isDigit, isHan, isLatin } from '../reading/characters.ts';
import { CURRENCY_PREFIXES, SMALL_MONEY } from './currencies.ts';
import { isNoCount } from './notFigures.ts';
import { exact, isMore, type Numeral, parseNumeral, skipBlanks } from './numerals.ts';
import type { Quantity, ScanContext } from './token.ts';
import { LOCAL_CURRENCY, type Unit, unitAt } from './units.ts';

/** What a numeral turns out to be: a quantity, or a word that only looks like one and is passed over to `end`. */
export interface QuantityReading {
  readonly quantity: Quantity | null;
  readonly end: number;
}

/** The quantity that a numeral begins; null where no unit follows. */
export function quantityAt(context: ScanContext, numeral: Numeral): QuantityReading | null {
  const { text } = context;
  if (numeral.code) return null;
  let end = numeral.end;
  let more = numeral.more;
  if (isMore(text[end]) || (text[end] === '来' && numeral.power === 1)) {
    end++;
    more = true;
  }
  const at = skipBlanks(text, end);
  const unit = specialUnit(context, numeral, at) ?? unitAt(text, at);
  // 千亿大关: what follows is no measure word of so many.
  if (!unit || (unit.unit === '大' && numeral.value > 16)) return null;
  if (numeral.formal && numeral.end - numeral.start === 1) return null;
  // A blank separates a numeral from a word that only looks like its measure word.
  if (at > end && unit.kind === 'count' && !numeral.arabic) return null;
  const unitEnd = at + unit.name.length;
  const pass = { quantity: null, end: unitEnd };
  if (unit.kind === 'count' && isNoCount({ text, start: numeral.start, end: unitEnd, numeral, unit, more }))
    return pass;
  // 亿元级, 兆瓦级: a class of things.
  if (!numeral.arabic && unit.kind !== 'percent' && text[unitEnd] === '级' && text[unitEnd + 1] !== '别') return pass;
  if (DESIGNATIONS.has(unit.unit) && isAttribute(text, unitEnd)) return pass;
  if (unit.kind === 'money') return money(context, numeral, unit, unitEnd, more);
  if (numeral.bare && unit.kind !== 'count' && !more && isLoose(text, numeral, unitEnd)) return pass;
  return withTail(text, numeral, unit, unitEnd, more);
}

/** Voltages and inches in front of a noun name a kind of thing: 750千伏输变电工程, 8英寸晶圆. */
const DESIGNATIONS = new Set(['V', 'kV', '[in_i]']);

function isAttribute(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && !/^(?:以[上下内]|左右|的|和|及|至|到|升|降|提)/.test(text.slice(at, at + 2));
}

function withTail(text: string, numeral: Numeral, unit: Unit, unitEnd: number, more: boolean): QuantityReading {
  let end = unitEnd;
  let value = numeral.value * unit.factor;
  let over = more;
  const fractional = unit.kind === 'measure' || unit.kind === 'area' || unit.unit === '倍';
  if (fractional && text[end] === '半' && !'年天个小径岛'.includes(text[end + 1] ?? '。')) {
    value += 0.5 * unit.factor;
    end++;
  }
  if (
    fractional &&
    (text[end] === '多' || text[end] === '余') &&
    !'0123456789个家种元的次条项地户'.includes(text[end + 1] ?? '。')
  ) {
    over = true;
    end++;
  }
  return {
    end,
    quantity: {
      type: 'quantity',
      kind: unit.kind,
      start: numeral.start,
      end,
      value: exact(value),
      unit: unit.unit,
      more: over,
      vague: numeral.vague,
      numeral,
      unitName: unit.name,
      revalue: (other) => exact(other * unit.factor),
    },
  };
}

/** 万吨, 亿元 without a modifier or a 每 say no figure. */
function isLoose(text: string, numeral: Numeral, end: number): boolean {
  const before = text[numeral.start - 1] ?? '\n';
  return (
    !'近超逾破过约达上满每足到于'.includes(before) &&
    !/^(?:以上|以下|以内|左右|上下|大关)/.test(text.slice(end, end + 2))
  );
}

function money(context: ScanContext, numeral: Numeral, unit: Unit, unitEnd: number, more: boolean): QuantityReading {
  const { text, currency } = context;
  let end = unitEnd;
  let value = numeral.value;
  if (numeral.bare && !more && isLoose(text, numeral, end)) return { quantity: null, end };
  const small = unit.unit === LOCAL_CURRENCY ? smallMoney(text, end) : null;
  if (small) {
    value += small.value;
    end = small.end;
  }
  if (text[end] === '整' && !'理合个体数治改装顿'.includes(text[end + 1] ?? '。')) end++;
  const code = unit.unit === LOCAL_CURRENCY ? currency : unit.unit;
  return {
    end,
    quantity: {
      type: 'quantity',
      kind: 'money',
      start: numeral.start,
      end,
      value: exact(value),
      unit: code,
      more,
      vague: numeral.vague,
      numeral,
      unitName: unit.name,
      revalue: exact,
    },
  };
}

/** 三毛, 5角2分 behind 元. */
function smallMoney(text: string, at: number): { value: number; end: number } | null {
  let end = at;
  let value = 0;
  for (const [name, factor] of [
    ['角', 0.1],
    ['毛', 0.1],
    ['分', 0.01],
  ] as const) {
    const numeral = parseNumeral(text, end);
    if (!numeral || numeral.value >= 10 || text[numeral.end] !== name) continue;
    value += numeral.value * factor;
    end = numeral.end + 1;
  }
  return end > at ? { value, end } : null;
}

/** 3毛钱, 五角: less than one 元. */
export function coinsAt({ text, currency }: ScanContext, numeral: Numeral): Quantity | null {
  for (const [name, factor] of SMALL_MONEY) {
    if (!text.startsWith(name, numeral.end)) continue;
    if (name.length === 1 && (!numeral.arabic || !isAlone(text, numeral.end + 1))) return null;
    return {
      type: 'quantity',
      kind: 'money',
      start: numeral.start,
      end: numeral.end + name.length,
      value: exact(numeral.value * factor),
      unit: currency,
      more: numeral.more,
      vague: numeral.vague,
    };
  }
  return null;
}

function isAlone(text: string, at: number): boolean {
  return '，。；、）” \n/'.includes(text[at] ?? '\n') || isDigit(text.charCodeAt(at));
}

/** The amount behind a currency word or sign at `at`: 新台币5万元, US$30亿, or null. */
export function prefixedMoneyAt(context: ScanContext, at: number): Quantity | null {
  const { text } = context;
  for (const [prefix, code] of CURRENCY_PREFIXES) {
    if (!text.startsWith(prefix, at)) continue;
    const numeral = parseNumeral(text, skipBlanks(text, at + prefix.length));
    if (!numeral || (numeral.bare && numeral.power < 4)) return null;
    const reading = quantityAt(context, numeral);
    const plain = reading?.quantity;
    if (plain && plain.kind !== 'money') return null;
    if (!plain && !numeral.arabic && numeral.power < 4) return null;
    return {
      type: 'quantity',
      kind: 'money',
      start: at,
      end: plain?.end ?? numeral.end,
      value: plain?.value ?? numeral.value,
      unit: code,
      more: plain?.more ?? numeral.more,
      vague: numeral.vague,
      numeral,
      unitName: plain?.unitName ?? '',
      revalue: exact,
    };
  }
  return null;
}

const ELECTRICITY = /电|度电|能耗/;
const HEAT = /温|热|冷|气候/;
/** How far the word is looked for that tells what 度 measures. */
const REACH = 16;

const special = (name: string, kind: Unit['kind'], unit: string, dimension: string, factor = 1): Unit => ({
  name,
  kind,
  unit,
  factor,
  dimension,
  noun: false,
  otherWords: '',
});
const KILOWATT_HOUR = special('度', 'measure', 'kW.h', 'energy');
const CELSIUS = special('度', 'measure', 'Cel', 'temperature');
const JIA = special('甲', 'area', 'm2', 'area', 9699.17);
const CUBIC_METRE = special('方', 'measure', 'm3', 'volume');
const POINT = special('点', 'count', '点', 'count');
const PETAFLOPS = special('P', 'measure', 'PFLOPS', 'computing');
const SCORE = special('分', 'count', '分', 'count');

/** Units that are units only beside certain words: 度, 甲, 方, 点, 分, P. */
function specialUnit({ text, republic }: ScanContext, numeral: Numeral, at: number): Unit | null {
  const next = text[at + 1] ?? '。';
  switch (text[at]) {
    case '度':
      return degreeUnit(text, numeral, next);
    case '甲':
      return republic && numeral.arabic ? JIA : null;
    case '方':
      return numeral.arabic && numeral.value >= 10 && !'案面式向针便法位米'.includes(next) ? CUBIC_METRE : null;
    case '点':
      // Whole small numbers tell the time.
      return numeral.arabic && !'钟半多'.includes(next) && (numeral.value > 24 || !Number.isInteger(numeral.value))
        ? POINT
        : null;
    case 'P':
      return !isLatin(text.charCodeAt(at + 1)) && textBefore(text, numeral).includes('算力') ? PETAFLOPS : null;
    case '分':
      return numeral.arabic && !'钟公局行支店院校别之类期级为布析部享段贝'.includes(next) ? SCORE : null;
    default:
      return null;
  }
}

function textBefore(text: string, { start }: Numeral): string {
  return text.slice(Math.max(0, start - REACH), start);
}

/** 度 of electricity, of temperature, or times (which are left alone). */
function degreeUnit(text: string, numeral: Numeral, next: string): Unit | null {
  if ((numeral.bare && numeral.power < 4) || '假过量夏'.includes(next)) return null;
  if (next === '电' || numeral.power >= 4) return KILOWATT_HOUR;
  const before = textBefore(text, numeral);
  if (HEAT.test(before)) return CELSIUS;
  return ELECTRICITY.test(before) ? KILOWATT_HOUR : null;
}
