/**
 * Head nouns that end names, by what they make of the name. A head alone is no name (公司, 会议);
 * the name grammar asks for something before it, and the tagger sees heads as features.
 */
import type { EntityType } from '../../types.ts';

export interface NameHead {
  readonly type: EntityType;
  readonly kind?: string;
}

const HEADS: readonly (readonly [EntityType, string | undefined, string])[] = [
  [
    'organization',
    'company',
    '有限公司 股份公司 有限责任公司 股份有限公司 分公司 子公司 总公司 公司 集团 控股 银行 分行 支行 信用社 保险 证券 实业 药业 制药 重工 股份 投资 资本 基金 创投 财团 商社 会社 株式会社 工厂 造船厂 钢厂 电厂 厂 航空 铁路局集团 电网 酒店 百货 超市 出版社 书局 律师事务所 会计师事务所 事务所 合作社 农场',
  ],
  [
    'organization',
    'institute',
    '大学 学院 分校 研究院 研究所 设计院 规划院 勘察院 工程院 科学院 社科院 实验室 工程中心 技术中心 研究中心 研发中心 创新中心 检测中心 检验中心 测试中心 医学中心 数据中心 医院 卫生院 疾控中心 保健院 学校 中学 小学 幼儿园 技工学校 职业技术学院 党校 博物馆 图书馆 科技馆 美术馆 纪念馆 档案馆 天文台 气象台 观测站 试验站 工作站 院士工作站 智库 书院',
  ],
  [
    'organization',
    'government',
    '人民政府 政府 办公厅 办公室 委员会 管委会 管理委员会 常委会 人大常委会 人大 政协 党委 党组 党工委 工委 市委 省委 区委 县委 镇委 纪委 监委 政法委 组织部 宣传部 统战部 发改委 国资委 卫健委 教育局 商务局 财政局 税务局 公安局 统计局 工信局 科技局 投促局 管理局 监管局 监督管理局 服务局 促进局 海关 法院 检察院 街道办事处 街道办 办事处 领事馆 总领馆 总领事馆 大使馆 使馆 代表处 总署 总局 分局 支局 部 厅 局 署 司 委 办 支队 总队 消防救援局 军区 战区 领导小组 指挥部 联席会议',
  ],
  [
    'organization',
    'association',
    '协会 商会 学会 总会 联合会 联谊会 同乡会 促进会 理事会 研究会 基金会 联盟 工会 总工会 妇联 共青团 工商联 红十字会 志愿者协会 合作组织',
  ],
  [
    'organization',
    'media',
    '日报 晚报 早报 时报 商报 周报 导报 晨报 都市报 新闻网 网 通讯社 电视台 广播电视台 电台 卫视 融媒体中心 报业集团 杂志社 周刊 报社 客户端',
  ],
  [
    'organization',
    'other',
    '代表队 俱乐部 足球队 乐团 剧院 歌剧院 中心 平台公司 服务中心 交易中心 交易所 监管办 管理处 基地管理处',
  ],
  [
    'place',
    undefined,
    '省 市 自治区 自治州 特别行政区 地区 盟 州 县 自治县 旗 区 镇 乡 街道 社区 村 屯 半岛 群岛 岛 湖 江 河 海 湾 海峡 山 山脉 高原 平原 盆地 流域 水库 走廊 经济带 城市群 都市圈 经济圈 大湾区 片区 新城 口岸 路 大道 街 广场',
  ],
  [
    'park',
    undefined,
    '园 园区 产业园 产业园区 科技园 工业园 工业园区 创业园 软件园 物流园 创意园 示范园 孵化园 留创园 高新区 高新技术产业开发区 经济技术开发区 经济开发区 经开区 开发区 新区 保税区 综合保税区 综保区 自贸区 自贸试验区 自由贸易试验区 合作区 试验区 示范区 先行区 集聚区 集中区 工业区 创新区 实验区 基地 产业基地 大厦 中心大厦 谷 港 科学城 科技城 产业城 智慧城 小镇 孵化器 加速器 众创空间 产业带 自然保护区 湿地公园 国家公园 港区 码头 机场',
  ],
  [
    'event',
    undefined,
    '会 大会 年会 论坛 峰会 座谈会 推介会 交流会 对接会 博览会 洽谈会 展览会 交易会 恳谈会 发布会 研讨会 说明会 招商会 签约仪式 启动仪式 开工仪式 揭牌仪式 仪式 展 展会 大赛 竞赛 锦标赛 运动会 节 文化节 艺术节 专项行动 行动 活动 活动周 宣传周 会议 全会 常务会议 党代会 例会 听证会 会展 周',
  ],
  [
    'policy',
    undefined,
    '规划 规划纲要 纲要 意见 指导意见 实施意见 办法 管理办法 实施办法 条例 方案 实施方案 计划 行动计划 行动方案 三年行动计划 战略 措施 若干措施 通知 公告 决定 规定 细则 实施细则 工程 法 倡议 制度 机制 协定 条约 公约 宣言 标准 目录 清单 白皮书 报告 新政 改革 政策',
  ],
  ['industry', undefined, '产业 行业 领域 集群 产业集群 产业链 工业 制造业 服务业 制造 装备 材料 能源 医药 器械'],
  [
    'position',
    undefined,
    '书记 副书记 主任 副主任 局长 副局长 市长 副市长 区长 副区长 县长 副县长 镇长 乡长 省长 副省长 州长 部长 副部长 厅长 副厅长 司长 副司长 处长 科长 署长 院长 副院长 校长 副校长 所长 馆长 会长 副会长 理事长 董事长 副董事长 董事 监事 总经理 副总经理 经理 总裁 副总裁 首席执行官 创始人 合伙人 总监 教授 副教授 院士 研究员 工程师 总工程师 首席科学家 记者 通讯员 主席 副主席 总书记 总理 副总理 首相 总统 大使 总领事 领事 参赞 秘书长 副秘书长 委员 常委 代表 组长 副组长 队长 主管 专员 巡视员 调研员 发言人 主编 编辑 社长 台长 行长 副行长 厂长 总干事 指挥长',
  ],
];

/** Every head with what it makes; where a head ends names of several types, the first one listed stands. */
export const NAME_HEADS: ReadonlyMap<string, NameHead> = new Map(
  [...HEADS]
    .reverse()
    .flatMap(([type, kind, heads]) =>
      heads.split(' ').map((head) => [head, kind ? { type, kind } : { type }] as const),
    ),
);

/** Length of the longest head. */
export const LONGEST_HEAD = Math.max(...[...NAME_HEADS.keys()].map((head) => head.length));

/** For each unit that ends a head the lengths of such heads, as bits: most ends of words are told at once to end none. */
const lengths = new Uint32Array(0x10000);
for (const head of NAME_HEADS.keys()) lengths[head.charCodeAt(head.length - 1)]! |= 1 << head.length;

/** The longest head that ends at `end` in the text and does not reach before `from`; null where there is none. */
export function headEndingAt(
  text: string,
  from: number,
  end: number,
): { readonly start: number; readonly head: NameHead } | null {
  const possible = end > from ? lengths[text.charCodeAt(end - 1)]! : 0;
  if (possible === 0) return null;
  for (let length = Math.min(LONGEST_HEAD, end - from); length > 0; length--) {
    if ((possible & (1 << length)) === 0) continue;
    const head = NAME_HEADS.get(text.slice(end - length, end));
    if (head) return { start: end - length, head };
  }
  return null;
}
