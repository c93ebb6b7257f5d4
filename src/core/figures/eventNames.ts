/** Years and quarters that begin the name of an event (2024年一季度重大项目集中开工仪式): part of the name, no figures. */

const HEADS =
  '(?:会议|大会|座谈会|发布会|通报会|通气会|记者会|见面会|推介会|推进会|交流会|对接会|洽谈会|博览会|展览会|年会|峰会|论坛|仪式|典礼|大赛|开放日|例会)';
const NAME = new RegExp(
  `^[^，。、；！？《》“”（）\\n0-9 ]{0,26}?${HEADS}(?=[，。、；）” \\n]|在|上|召开|举行|举办|开幕|闭幕|指出|强调|要求|[0-9]{1,2}[日月]|$)`,
);
/** Words that make a sentence of what stands between: 2022年共举办会议20场. */
const VERBS =
  /^(?:共|已|将|拟|要|先后|累计|新增|新设|新签|又|仍|力争|实现|完成|举办|召开|承办|组织|在|由|与|把|从|以来|起|来|内|底|初|前|后|间|的)|举办|召开|承办|提出|印发|达到|增长/;
const REACH = 30;

/** True when what stands at `at`, behind a year or a period of a year, is the rest of the name of an event. */
export function continuesEventName(text: string, at: number): boolean {
  // 中国（绵阳）科技城: brackets within the name are passed over.
  const behind = text.slice(at, at + REACH).replace(/（[^）（]{1,4}）/g, '');
  const found = NAME.exec(behind);
  return found !== null && !VERBS.test(found[0]);
}

/** Longest name in quotation marks that is looked at. */
const LONGEST_NAME = 30;

/** True when the span stands in quotation marks that hold no sentence: “2025年中东欧拓销团”, “决战四季度”. */
export function isInQuotedName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const open = before.lastIndexOf('“');
  if (open < 0) return false;
  const behind = text.slice(end, end + LONGEST_NAME);
  const close = behind.indexOf('”');
  if (close < 0) return false;
  const around = before.slice(open + 1) + behind.slice(0, close);
  return around.length > 0 && around.length <= LONGEST_NAME && !/[，。；：！？、”]/.test(around);
}
