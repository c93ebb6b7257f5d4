/** Attributes that make no name of the head behind them: 重点|实验室, 部分|产业园区. */

/** Attributes that every body of a kind may have. */
const GENERAL = new Set(
  '国家 全国 全省 全市 省 市 区 县 级 国家级 省级 市级 区级 县级 重点 重大 工程 技术 企业 全球 产业 行业 区域 研发 研究 创新 公共 服务 综合 专业 联合 高校 地方 基层 各类 各级 相关 有关 知名 大型 中小 小微 龙头 骨干 上市 外资 民营 国有 投资 引导 发展 专项 共享 生物 总部 新型 高端 示范 科技 科研 开放 现代 智能 数字 绿色 核心 配套 平台 分 一批 若干 多个 沙漠 森林 地质 湿地 自然 保税 出口 加工'.split(
    ' ',
  ),
);
/** Determiners before a common noun. */
const DETERMINERS = new Set('部分 哪些 这些 那些 其他 其它 所有 全部 一些 现有 上述 等'.split(' '));
/** What parks, and bodies that are no authority, are for; with a level before it, it is a name (市体育中心), and so is 文化局. */
const PURPOSES = new Set('公 旅游 度假 休闲 商业 政务 便民 文化 体育 健身 活动 市民 群众'.split(' '));
const LONGEST_GENERAL = 3;
/** A level of government, which makes a name of a purpose. */
const LEVEL = /^(?:国家|全国|[省市区县州旗镇乡])(?!民)/u;

/**
 * True when a stretch holds general attributes only, read from the left, the longest first.
 * @param ofAuthority whether the head behind it is one of government, which its purpose names (文化局)
 */
export function isGeneral(attributes: string, ofAuthority: boolean): boolean {
  const ofPurpose = !ofAuthority && !LEVEL.test(attributes);
  for (let i = 0; i < attributes.length; ) {
    let length = LONGEST_GENERAL;
    while (length > 0 && !isAttribute(attributes.slice(i, i + length), ofPurpose)) length--;
    if (length === 0) return false;
    i += length;
  }
  return true;
}

function isAttribute(word: string, ofPurpose: boolean): boolean {
  return GENERAL.has(word) || DETERMINERS.has(word) || (ofPurpose && PURPOSES.has(word));
}
