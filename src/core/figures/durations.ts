/** Lengths of time: 7天, 五年内, 两年半, 一年零五个月, 半个多小时, 15个工作日, 4小时42分. Values are ISO 8601 durations. */
import { exact, isMore, type Numeral, parseNumeral, skipBlanks } from './numerals.ts';
import type { Quantity } from './token.ts';

type Component = 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';

interface TimeUnit {
  readonly name: string;
  readonly component: Component;
  readonly factor: number;
  /** 个 must stand before: 个月, 个季度. */
  readonly counted: boolean;
}

const UNITS: readonly TimeUnit[] = (
  [
    ['个工作日', 'D', 1, false],
    ['工作日', 'D', 1, false],
    ['个交易日', 'D', 1, false],
    ['交易日', 'D', 1, false],
    ['个自然日', 'D', 1, false],
    ['自然日', 'D', 1, false],
    ['日历天', 'D', 1, false],
    ['个季度', 'M', 3, false],
    ['个年头', 'Y', 1, false],
    ['个世纪', 'Y', 100, false],
    ['周年', 'Y', 1, false],
    ['周岁', 'Y', 1, false],
    ['个学年', 'Y', 1, false],
    ['年度', 'Y', 1, false],
    ['年', 'Y', 1, false],
    ['岁', 'Y', 1, false],
    ['个月', 'M', 1, false],
    ['月', 'M', 1, true],
    ['个星期', 'W', 1, false],
    ['星期', 'W', 1, false],
    ['个礼拜', 'W', 1, false],
    ['周', 'W', 1, false],
    ['个昼夜', 'D', 1, false],
    ['昼夜', 'D', 1, false],
    ['天', 'D', 1, false],
    ['日', 'D', 1, false],
    ['个小时', 'TH', 1, false],
    ['小时', 'TH', 1, false],
    ['个钟头', 'TH', 1, false],
    ['分钟', 'TM', 1, false],
    ['毫秒', 'TS', 0.001, false],
    ['微秒', 'TS', 0.000001, false],
    ['秒钟', 'TS', 1, false],
    ['秒', 'TS', 1, false],
  ] as const
).map(([name, component, factor, counted]) => ({ name, component, factor, counted }));

const FIRST = new Set(UNITS.map((unit) => unit.name[0]!));
/** A longer unit may be followed by shorter ones: 4小时42分. */
const ORDER: readonly Component[] = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
/** Words that begin with a unit of time and are none. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  年: '级均代检报会货轻龄初底末薪产销画',
  日: '生均报本元常用资企商前期圆语系',
  天: '津然使地府堂空气安山河水门下台才线猫',
  周: '期边刊转岛围口报末一二三四五六日转',
  周年: '',
  月: '份均嫂球饼',
  秒: '杀',
  岁: '入出末',
};

interface Parts {
  readonly values: Map<Component, number>;
  readonly end: number;
  readonly more: boolean;
  readonly last: Component;
}

/** The length of time that a numeral begins, or null. */
export function durationAt(text: string, numeral: Numeral): Quantity | null {
  let end = numeral.end;
  let more = numeral.more;
  if (isMore(text[end]) || (text[end] === '来' && numeral.power === 1)) {
    end++;
    more = true;
  }
  end = skipBlanks(text, end);
  // 四个多星期
  if (text[end] === '个' && isMore(text[end + 1])) {
    const unit = unitAt(text, end + 2, true);
    if (!unit) return null;
    return finish(text, numeral, {
      values: part(unit, numeral.value),
      end: unit.end,
      more: true,
      last: unit.component,
    });
  }
  // 一个半月, 两个半小时
  if (text[end] === '个' && text[end + 1] === '半') {
    const unit = unitAt(text, end + 2, true);
    if (!unit || unit.component === 'Y') return null;
    return finish(text, numeral, {
      values: part(unit, numeral.value + 0.5),
      end: unit.end,
      more,
      last: unit.component,
    });
  }
  const unit = unitAt(text, end, false);
  if (!unit) return null;
  return finish(text, numeral, { values: part(unit, numeral.value), end: unit.end, more, last: unit.component });
}

/** 半年, 半个月, 半个多小时, 半天. */
export function halfDurationAt(text: string, at: number): Quantity | null {
  let i = at + 1;
  let more = false;
  if (text[i] === '个') i++;
  if (isMore(text[i])) {
    i++;
    more = true;
  }
  const counted = i > at + 1;
  const unit = unitAt(text, i, counted) ?? (counted ? unitAt(text, i - 1, false) : null);
  if (!unit || unit.component === 'TS') return null;
  let end = unit.end;
  if (!more && (text[end] === '多' || text[end] === '余') && !leadsOn(text, end + 1)) {
    end++;
    more = true;
  }
  return {
    type: 'quantity',
    kind: 'duration',
    start: at,
    end: withinEnd(text, end),
    value: halfOf(unit),
    unit: '',
    more,
    vague: false,
  };
}

/** Halves are said in the next smaller unit where people count so. */
function halfOf(unit: { component: Component; factor: number }): string {
  if (unit.factor === 1) {
    if (unit.component === 'Y') return 'P6M';
    if (unit.component === 'TH') return 'PT30M';
    if (unit.component === 'D') return 'PT12H';
  }
  return iso(part(unit, 0.5));
}

function part(unit: { component: Component; factor: number }, value: number): Map<Component, number> {
  return new Map([[unit.component, exact(value * unit.factor)]]);
}

function finish(text: string, numeral: Numeral, parts: Parts): Quantity | null {
  const { values, last } = parts;
  let { end, more } = parts;
  if (text[end] === '半' && !'年月天日小'.includes(text[end + 1] ?? ' ')) {
    end++;
    addHalf(values, last);
  } else {
    const next = smallerPart(text, end, last);
    if (next) {
      end = next.end;
      for (const [component, value] of next.values) values.set(component, value);
      more ||= next.more;
    }
  }
  if ((text[end] === '多' || text[end] === '余') && !leadsOn(text, end + 1)) {
    end++;
    more = true;
  }
  end = withinEnd(text, end);
  const simple = values.size === 1;
  const [component, value] = [...values][0]!;
  const factor = numeral.value === 0 ? 1 : value / numeral.value;
  return {
    type: 'quantity',
    kind: 'duration',
    start: numeral.start,
    end,
    value: iso(values),
    unit: '',
    more,
    vague: numeral.vague,
    ...(simple
      ? { numeral, unitName: '', revalue: (other: number) => iso(new Map([[component, exact(other * factor)]])) }
      : {}),
  };
}

/** 年多560户: 多 belongs to what follows. */
function leadsOn(text: string, at: number): boolean {
  return '0123456789一二三四五六七八九十次家个种元数方项部省地边年'.includes(text[at] ?? ' ');
}

function addHalf(values: Map<Component, number>, last: Component): void {
  if (last === 'Y') values.set('M', 6);
  else values.set(last, exact((values.get(last) ?? 0) + 0.5));
}

/** 零五个月, 42分, 5小时30分 behind a longer unit. */
function smallerPart(text: string, at: number, than: Component): Parts | null {
  const start = text[at] === '零' || text[at] === '又' ? at + 1 : at;
  const numeral = parseNumeral(text, start);
  if (!numeral || numeral.value >= 1000 || numeral.power > 2) return null;
  const i = skipBlanks(text, numeral.end);
  const minutes = text[i] === '分' && than === 'TH' && text[i + 1] !== '之';
  const unit = minutes ? { component: 'TM' as const, factor: 1, end: i + 1 } : unitAt(text, i, false);
  if (!unit || ORDER.indexOf(unit.component) <= ORDER.indexOf(than)) return null;
  // 三年120天, 两年5小时: only the unit next below continues a length.
  if (ORDER.indexOf(than) < 3 && ORDER.indexOf(unit.component) > 3) return null;
  const values = part(unit, numeral.value);
  const next = smallerPart(text, unit.end, unit.component);
  if (next) for (const [component, value] of next.values) values.set(component, value);
  return { values, end: next?.end ?? unit.end, more: false, last: next?.last ?? unit.component };
}

function unitAt(
  text: string,
  at: number,
  counted: boolean,
): { component: Component; factor: number; end: number } | null {
  if (!FIRST.has(text[at] ?? ' ')) return null;
  for (const unit of UNITS) {
    if (unit.counted && !counted) continue;
    if (!text.startsWith(unit.name, at)) continue;
    const end = at + unit.name.length;
    if (OTHER_WORDS[unit.name]?.includes(text[end] ?? ' ')) continue;
    return { component: unit.component, factor: unit.factor, end };
  }
  return null;
}

/** 内 belongs to the length (5年内), 以内 does not. */
function withinEnd(text: string, at: number): number {
  const next = text[at + 1] ?? ' ';
  return text[at] === '内' && !'外部容地资涵生陆蒙需销'.includes(next) ? at + 1 : at;
}

function iso(values: ReadonlyMap<Component, number>): string {
  let date = '';
  let time = '';
  for (const component of ORDER) {
    const value = values.get(component);
    if (value === undefined) continue;
    const digits = plainDecimal(value);
    if (component.length > 1) time += `${digits}${component[1]}`;
    else date += `${digits}${component}`;
  }
  return `P${date}${time ? `T${time}` : ''}`;
}

/** Never in exponents. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '') : text;
}
