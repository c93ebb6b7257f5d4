/** One index over all units: which unit stands at a position of the text. The longest name wins. */
import { isLatin } from '../reading/characters.ts';
import type { FigureKind } from '../types.ts';
import { CURRENCIES } from './currencies.ts';
import { MEASURE_WORDS } from './measureWords.ts';
import { PHYSICAL_UNITS } from './physicalUnits.ts';

export interface Unit {
  readonly name: string;
  readonly kind: Extract<FigureKind, 'money' | 'count' | 'percent' | 'fraction' | 'area' | 'measure'>;
  /** As figures give it: ISO 4217, `m2`, UCUM, `%`, `pp` or the measure word. */
  readonly unit: string;
  /** The numeral times this is the value. */
  readonly factor: number;
  /** What is measured, for people. */
  readonly dimension: string;
  /** A noun counted without a classifier. */
  readonly noun: boolean;
  /** Characters that, standing next, make another word. */
  readonly otherWords: string;
}

/** The unit 元 stands for the currency of the document. */
export const LOCAL_CURRENCY = '';

const SHARES: readonly Unit[] = [
  share('%', '%', 1),
  share('％', '%', 1),
  share('个百分点', 'pp', 1),
  share('百分点', 'pp', 1),
  share('个基点', 'pp', 0.01),
  share('基点', 'pp', 0.01),
  share('BP', 'pp', 0.01),
  share('bp', 'pp', 0.01),
  { ...share('‰', '', 0.001), kind: 'fraction' },
];

function share(name: string, unit: string, factor: number): Unit {
  return { name, kind: 'percent', unit, factor, dimension: 'share', noun: false, otherWords: '' };
}

function all(): Unit[] {
  const units: Unit[] = [...SHARES];
  for (const { code, names } of CURRENCIES) {
    for (const name of names) {
      units.push({ name, kind: 'money', unit: code, factor: 1, dimension: 'money', noun: false, otherWords: '' });
    }
  }
  for (const name of ['元', '圆', '块钱']) {
    units.push({
      name,
      kind: 'money',
      unit: LOCAL_CURRENCY,
      factor: 1,
      dimension: 'money',
      noun: false,
      otherWords: '素件器宵旦宇音前材锂正催聚乙',
    });
  }
  for (const { names, unit, factor, dimension } of PHYSICAL_UNITS) {
    for (const name of names) {
      const kind = dimension === 'area' ? 'area' : 'measure';
      units.push({
        name,
        kind,
        unit,
        factor,
        dimension,
        noun: false,
        otherWords: name === '升' ? '级至到高幅温值学格' : '',
      });
    }
  }
  for (const { name, noun, otherWords } of MEASURE_WORDS) {
    units.push({ name, kind: 'count', unit: name, factor: 1, dimension: 'count', noun, otherWords });
  }
  units.push({
    name: '大',
    kind: 'count',
    unit: '大',
    factor: 1,
    dimension: 'count',
    noun: false,
    otherWords: '型量幅力会学众洋',
  });
  return units;
}

const byFirst = new Map<number, Unit[]>();
for (const unit of all()) {
  const key = unit.name.charCodeAt(0);
  const list = byFirst.get(key);
  if (list) list.push(unit);
  else byFirst.set(key, [unit]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);

/** 以上, 以下, 以内 behind a unit are no part of a word. */
function isBound(text: string, at: number): boolean {
  return text[at] === '以' && '上下内'.includes(text[at + 1] ?? '\n');
}

/** The longest unit whose name stands at `at`, or null. */
export function unitAt(text: string, at: number): Unit | null {
  const list = byFirst.get(text.charCodeAt(at));
  if (!list) return null;
  for (const unit of list) {
    if (!text.startsWith(unit.name, at)) continue;
    const end = at + unit.name.length;
    // A Latin symbol is a unit only as a whole word.
    if (isLatin(unit.name.charCodeAt(unit.name.length - 1)) && isLatin(text.charCodeAt(end))) continue;
    if (unit.otherWords.includes(text[end] ?? '\n') && !isBound(text, end)) continue;
    return unit;
  }
  return null;
}

const dimensions = new Map(PHYSICAL_UNITS.map(({ unit, dimension }) => [unit, dimension]));

/** What a unit of measure measures (`mass`, `power` …), `measure` where it is not known. */
export function dimensionOf(unit: string): string {
  return dimensions.get(unit) ?? 'measure';
}
