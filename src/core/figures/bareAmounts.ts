/** Amounts whose unit is left unsaid: 营业额1.13兆, 突破千亿大关, 1.2亿多农村人口, and a numeral that is the whole text. */
import { isMore } from './numerals.ts';
import type { BareNumeral, Quantity, ScanContext, Token } from './token.ts';

const MONEY_BEFORE =
  /(?:额|值|资|元|收|利润|金|款|规模|GDP|喊出|签约|补助|砸|拼|拚|斥|经费|预算|岁入|岁出|破|站上|跨越|迈上|达|发|揽|超|逾|近|拿|换来|谈下|募)$/;
const MONEY_AFTER = /^(?:商机|大关|投资|资金|营收|产值|订单|融资|补助|预算|经费|学费|，|。|；|、|！|？|）|”| |\n|$)/;
/** What else a hundred million may count. */
const PEOPLE_BEFORE = /人口|用户|粉丝|人次|播放|流量|点击|下载|客流|观看|会员|注册|设备|包裹|票房人次/;
const NOT_MONEY_AFTER = /^(?:级|[多余]?人|户|次|只|吨|产业|城市|俱乐部|县|强|斤|亩)/;

/** How far the words are looked for that tell what is counted. */
const REACH = 10;

/** Bare numerals become amounts of money or counts, or go. */
export function settleBareNumerals(context: ScanContext, tokens: readonly Token[]): Token[] {
  const { text } = context;
  const settled: Token[] = [];
  for (const token of tokens) {
    if (token.type !== 'numeral') settled.push(token);
    else {
      const quantity = wholeText(text, token) ?? moneyWithoutUnit(context, token) ?? people(text, token);
      if (quantity) settled.push(quantity);
    }
  }
  return settled;
}

/** Nothing but a numeral: somebody asks what it says. */
function wholeText(text: string, { start, end, numeral }: BareNumeral): Quantity | null {
  if (start > 2 || text.length - end > 2) return null;
  const head = text.slice(0, start).trim();
  const tail = text.slice(end).trim();
  const more = tail === '多' || tail === '余' || tail === '几';
  const negative = head === '负' || head === '-';
  if ((head !== '' && !negative) || (tail !== '' && !more)) return null;
  if (end - start < 2 && !numeral.arabic) return null;
  return count(
    negative ? start - 1 : start,
    more ? end + 1 : end,
    negative ? -numeral.value : numeral.value,
    more || numeral.more,
  );
}

/** Amounts of a hundred million and more without a unit are money where the words beside them are about money. */
function moneyWithoutUnit({ text, currency }: ScanContext, { start, end, numeral }: BareNumeral): Quantity | null {
  if (numeral.power < 8) return null;
  const over = isMore(text[end]);
  const behind = over ? end + 1 : end;
  const after = text.slice(behind, behind + 4);
  const near = text.slice(Math.max(0, start - REACH), start);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  if (NOT_MONEY_AFTER.test(after) || PEOPLE_BEFORE.test(before)) return null;
  if (!MONEY_BEFORE.test(before) && (numeral.bare || !MONEY_AFTER.test(after))) return null;
  return {
    type: 'quantity',
    kind: 'money',
    start,
    end: behind,
    value: numeral.value,
    unit: currency,
    more: over || numeral.more,
    vague: numeral.vague,
  };
}

/** 1.2亿多农村人口, 总人口56.8万: people without a measure word. */
function people(text: string, { start, end, numeral }: BareNumeral): Quantity | null {
  if (numeral.power < 4) return null;
  const named = /人口(?:约|近|超|达|为)?$/.test(text.slice(Math.max(0, start - 4), start));
  if (!isMore(text[end])) return named && !numeral.bare ? count(start, end, numeral.value, false) : null;
  return /^[\u4e00-\u9fff]{0,4}(?:人口|群众|农民|居民|职工|学生|患者)/.test(text.slice(end + 1, end + 9))
    ? count(start, end + 1, numeral.value, true)
    : null;
}

function count(start: number, end: number, value: number, more: boolean): Quantity {
  return { type: 'quantity', kind: 'count', start, end, value, unit: '', more, vague: false };
}
