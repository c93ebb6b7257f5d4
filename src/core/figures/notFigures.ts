/** Numerals with a measure word that count nothing: each rule says which words of the language it is about. */
import { continuesEventName } from './eventNames.ts';
import type { Numeral } from './numerals.ts';
import type { Unit } from './units.ts';

/** A counted thing as the scan has found it. */
export interface Counted {
  readonly text: string;
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** 多 or 余 stands inside. */
  readonly more: boolean;
}

type Rule = (counted: Counted) => boolean;

const han = ({ numeral }: Counted) => !numeral.arabic;
const numeralIs = ({ text, numeral }: Counted, words: string) => text.slice(numeral.start, numeral.end) === words;

/** 一批, 一系列, 一个: indefinite, unless something happens so many times in a period. */
const indefiniteOne: Rule = (counted) => {
  if (!numeralIs(counted, '一') || counted.unit.unit === '倍' || counted.more) return false;
  return !(counted.unit.unit === '次' && counted.text[counted.end] !== '性' && isFrequency(counted));
};

/** How far before a count 每年, 每半年 is looked for. */
const REACH = 12;

function isFrequency({ text, start }: Counted): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('、')) + 1,
  );
  return clause.includes('每') || clause.endsWith('展延') || clause.endsWith('延长') || clause.endsWith('只');
}

/** 零件 and 零部件 are words; 八一乡, 二〇二所 are names: digits side by side count nothing. */
const wordOrName: Rule = ({ numeral }) =>
  !numeral.arabic && (numeral.value === 0 || (numeral.plain && !numeral.vague && numeral.end - numeral.start > 1));

/** 一类, 1类新药, 三类医疗器械: a class of a classification. */
const category: Rule = ({ text, end, unit, numeral }) =>
  unit.unit === '类' &&
  (numeral.value === 1 ||
    !Number.isInteger(numeral.value) ||
    /^(?:医疗器械|器械|新药|证|注册证)/.test(text.slice(end, end + 4)));

/** 四次会议, 1企业: a session, a number of a table. */
const numbered: Rule = ({ text, end, unit, numeral }) =>
  (unit.unit === '次' && /^(?:全体)?(?:会议|全会|大会)/.test(text.slice(end, end + 4)) && !numeral.arabic) ||
  (unit.noun && numeral.value === 1);

/** “低空15条”: the name of a policy, closed by its quotation mark. */
const policyName: Rule = ({ text, start, end, unit }) =>
  unit.unit === '条' && text[end] === '”' && start > 0 && text[start - 1] !== '“';

/** 2024株洲推介会: a year begins the name of an event. */
const eventYear: Rule = ({ text, numeral }) =>
  numeral.arabic &&
  numeral.plain &&
  numeral.value >= 1990 &&
  numeral.value <= 2050 &&
  continuesEventName(text, numeral.end);

/** 二期, 二类: second, not two (which is 两), unless parts are told off (分二期). */
const ordinalTwo: Rule = (counted) => numeralIs(counted, '二') && !'分共前计以'.includes(before(counted));

/** 三期工程: a phase; 分三期 counts. */
const phase: Rule = (counted) =>
  han(counted) &&
  '期代届'.includes(counted.unit.unit) &&
  !'分共前两'.includes(before(counted)) &&
  !numeralIs(counted, '两');

/** 两地, 法德两国, 两岸: both. */
const both: Rule = (counted) =>
  numeralIs(counted, '两') && (counted.unit.noun || '头端路端厂院方旁句'.includes(counted.unit.unit));

/** 百家, 千人: said of many, unless a modifier makes a figure of it (近百家, 千余家, 百家以上). */
const unsaidMultiplier: Rule = (counted) => {
  const { text, end, numeral, more } = counted;
  if (!numeral.bare || more || numeral.end - numeral.start > 2) return false;
  return (
    !'近超逾破过约达上满足到'.includes(before(counted)) &&
    !/^(?:以上|以下|左右|上下|大关)/.test(text.slice(end, end + 2))
  );
};

/** 三户级: a class of things; digits before 级 still count (30万吨级). */
const level: Rule = ({ text, end, numeral }) => !numeral.arabic && text[end] === '级' && text[end + 1] !== '别';

/** 十分, 三分: degree and proportion; scores are written in digits. */
const degree: Rule = (counted) => counted.unit.unit === '分' && han(counted);

/** 党的十八大, 二十大: congresses; 一大批 is no count. */
const congress: Rule = (counted) => {
  if (counted.unit.unit !== '大') return false;
  const { value } = counted.numeral;
  return (
    value < 2 ||
    counted.more ||
    !Number.isInteger(value) ||
    counted.text.endsWith('党的', counted.start) ||
    (value > 10 && han(counted))
  );
};

/** 三心二意, 五湖四海, 两不愁三保障: two numerals, each with its word, side by side. */
const paired: Rule = (counted) => {
  const { text, start, end, numeral } = counted;
  if (numeral.arabic || numeral.end - numeral.start !== 1) return false;
  return isHanDigit(text[end]) && !isHanDigit(text[end + 1])
    ? !'年月天日周小时分'.includes(text[end + 1] ?? '年')
    : isHanDigit(text[start - 2]) &&
        !isHanDigit(text[start - 1]) &&
        !isHanDigit(text[start - 3]) &&
        text[start - 3] !== '第' &&
        !'年月天日周时分、，至到或和与—-~'.includes(text[start - 1] ?? '年');
};

function isHanDigit(c: string | undefined): boolean {
  return c !== undefined && '一二两三四五六七八九十百千万双'.includes(c);
}

/** Longest slogan between quotation marks that is looked at. */
const SLOGAN = 10;

/** “一核两廊三区”, “三个一批”: slogans. Quantities within quotes have Arabic digits or a modifier. */
const slogan: Rule = (counted) => {
  const { text, start, end } = counted;
  if (!han(counted)) return false;
  const before = text.slice(Math.max(0, start - SLOGAN), start);
  const behind = text.slice(end, end + SLOGAN);
  const open = before.lastIndexOf('“');
  const close = behind.indexOf('”');
  if (open < 0 || close < 0 || before.indexOf('”', open) >= 0) return false;
  const length = before.length - open + (end - start) + close;
  return length <= SLOGAN && !'，。；、'.includes(text[end + close - 1]!);
};

/** Names and phrases that begin with a numeral and a measure word: places (GB/T 2260), institutions, set phrases. */
const NAMES =
  /^(?:三门(?:峡|县|湾)|五台(?:山|县)|六盘[水山]|九台区|三台县|五大连池|五家渠|六枝特区|七台河|三条石|八步区|九州|九三学社|二十国集团|七国集团|八国联军|三国(?:演义|志|时期)|八项规定|985高校|211高校|百团大战|四行仓库|七匹狼|三只松鼠|六个核桃|[三四五六]环(?:路|线)|四面八方|千家万户|千门万户|百家争鸣|三教九流|万户千家)/;
const LONGEST_NAME = 5;

const name: Rule = ({ text, start }) => NAMES.test(text.slice(start, start + LONGEST_NAME));

/** 3点, 8点半: a time of day; an index has a decimal or many points. */
const timeOfDay: Rule = ({ unit, numeral }) =>
  unit.unit === '点' && (!numeral.arabic || (Number.isInteger(numeral.value) && numeral.value <= 24));

function before({ text, start }: Pick<Counted, 'text' | 'start'>): string {
  return text[start - 1] ?? '\n';
}

const RULES: readonly Rule[] = [
  indefiniteOne,
  wordOrName,
  category,
  numbered,
  policyName,
  eventYear,
  ordinalTwo,
  phase,
  both,
  unsaidMultiplier,
  level,
  degree,
  congress,
  paired,
  slogan,
  name,
  timeOfDay,
];

/** True when the numeral and its measure word are no count. */
export function isNoCount(counted: Counted): boolean {
  return RULES.some((rule) => rule(counted));
}
