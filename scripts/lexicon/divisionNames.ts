/** How Chinese administrative divisions are shortened. */

const NATIONALITIES = [
  '蒙古族',
  '回族',
  '藏族',
  '维吾尔',
  '苗族',
  '彝族',
  '壮族',
  '布依族',
  '朝鲜族',
  '满族',
  '侗族',
  '瑶族',
  '白族',
  '土家族',
  '哈尼族',
  '哈萨克族',
  '哈萨克',
  '傣族',
  '黎族',
  '傈僳族',
  '佤族',
  '畲族',
  '高山族',
  '拉祜族',
  '水族',
  '东乡族',
  '纳西族',
  '景颇族',
  '柯尔克孜',
  '土族',
  '达斡尔族',
  '达斡尔',
  '仫佬族',
  '羌族',
  '布朗族',
  '撒拉族',
  '毛南族',
  '仡佬族',
  '锡伯族',
  '锡伯',
  '阿昌族',
  '普米族',
  '塔吉克',
  '怒族',
  '乌孜别克族',
  '俄罗斯族',
  '鄂温克族',
  '德昂族',
  '保安族',
  '裕固族',
  '京族',
  '塔塔尔族',
  '独龙族',
  '鄂伦春族',
  '赫哲族',
  '门巴族',
  '珞巴族',
  '基诺族',
  '蒙古',
  '各族',
  '独龙',
  '怒',
  '回',
];

/** Endings, longest first: what a longer one would leave empty, a shorter one may not (浦东新区, 清新区). */
const ENDINGS = [
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '新区',
  '林区',
  '矿区',
  '特区',
  '省',
  '市',
  '盟',
  '县',
  '区',
  '旗',
];

/** What is left of a name without the endings of a division and the nationalities; the name itself where nothing is. */
export function stemOf(name: string): string {
  // 乌拉特前旗 and 乌拉特后旗 are not told apart by less.
  if (/[前后中左右]旗$/u.test(name)) return name;
  const ending = ENDINGS.find((candidate) => name.endsWith(candidate) && name.length - candidate.length >= 2);
  if (!ending) return name;
  let stem = name.slice(0, -ending.length);
  if (!ending.startsWith('自治')) return stem;
  for (let shorter = withoutNationality(stem); shorter; shorter = withoutNationality(stem)) stem = shorter;
  // 东乡族自治县 is named after its people alone.
  return stem.endsWith('族') && stem.length > 2 ? stem.slice(0, -1) : stem;
}

function withoutNationality(stem: string): string | undefined {
  const nationality = NATIONALITIES.find((name) => stem.endsWith(name) && stem.length - name.length >= 2);
  return nationality && stem.slice(0, -nationality.length);
}

/** Full names that an autonomous division goes by: 恩施州, 五峰县. */
export function aliasesOf(name: string): readonly string[] {
  const ending = /自治([州县旗])$/u.exec(name)?.[1];
  const stem = stemOf(name);
  return ending && stem !== name && stem.length <= 4 ? [stem + ending] : [];
}
