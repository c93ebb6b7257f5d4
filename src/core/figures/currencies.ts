/** Currencies: the names texts write (simplified) and the ISO 4217 code. 元 alone takes the document's currency. */

export interface CurrencyRow {
  readonly code: string;
  /** Names that stand behind the amount. */
  readonly names: readonly string[];
}

const table = `
CNY 元人民币 人民币元 人民币 块钱 RMB
HKD 港元 港币 元港币 元港元 港纸 港圆
MOP 澳门元 澳门币 元澳门币 葡币
TWD 新台币 台币 元新台币 元台币 新台币元
USD 美元 美金 元美金 元美元 美圆
EUR 欧元 元欧元
JPY 日元 日圆 日币 元日币 元日元
GBP 英镑 镑
CHF 瑞士法郎 瑞郎
KRW 韩元 韩圆 韩币
SGD 新加坡元 新元 新币 坡币 叻币
MYR 林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉
THB 泰铢 铢
IDR 印尼盾 印度尼西亚盾 印尼卢比
VND 越南盾 越盾
PHP 菲律宾比索 菲律宾披索
INR 印度卢比
PKR 巴基斯坦卢比
LKR 斯里兰卡卢比
BDT 孟加拉塔卡 塔卡
MMK 缅甸元 缅元
KHR 柬埔寨瑞尔 瑞尔
LAK 基普 老挝基普
BND 文莱元
MNT 图格里克 蒙古图格里克
KZT 坚戈 哈萨克斯坦坚戈
UZS 苏姆 乌兹别克斯坦苏姆
KGS 索姆 吉尔吉斯斯坦索姆
RUB 卢布 俄罗斯卢布
UAH 格里夫纳
TRY 土耳其里拉 里拉
SAR 沙特里亚尔 里亚尔 沙特里亚
QAR 卡塔尔里亚尔
AED 迪拉姆 阿联酋迪拉姆
KWD 科威特第纳尔
ILS 谢克尔 新谢克尔
EGP 埃及镑
ZAR 兰特 南非兰特
NGN 奈拉
KES 肯尼亚先令
TZS 坦桑尼亚先令
UGX 乌干达先令
ETB 比尔 埃塞俄比亚比尔
GHS 塞地
MAD 摩洛哥迪拉姆
AUD 澳大利亚元 澳元 澳币 元澳元
NZD 新西兰元 纽元 纽币
CAD 加拿大元 加元 加币
MXN 墨西哥比索
BRL 雷亚尔 巴西雷亚尔
ARS 阿根廷比索
CLP 智利比索
COP 哥伦比亚比索
PEN 索尔 秘鲁索尔 秘鲁新索尔
NOK 挪威克朗
SEK 瑞典克朗
DKK 丹麦克朗
ISK 冰岛克朗
CZK 捷克克朗 克朗
PLN 兹罗提 波兰兹罗提
HUF 福林 匈牙利福林
RON 列伊 罗马尼亚列伊
BGN 列弗
RSD 第纳尔 塞尔维亚第纳尔
`;

export const CURRENCIES: readonly CurrencyRow[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code, ...names] = line.split(' ') as [string, ...string[]];
    return { code, names };
  });

/** Currency words and signs that stand before the amount. */
export const CURRENCY_PREFIXES: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['港币', 'HKD'],
  ['港元', 'HKD'],
  ['澳门币', 'MOP'],
  ['美金', 'USD'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['日币', 'JPY'],
  ['RMB', 'CNY'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['US$', 'USD'],
  ['S$', 'SGD'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
];

/** Parts of a main unit, as factors of it: 三毛, 5角2分. */
export const SMALL_MONEY: readonly (readonly [string, number])[] = [
  ['毛钱', 0.1],
  ['角钱', 0.1],
  ['分钱', 0.01],
  ['毛', 0.1],
  ['角', 0.1],
];
