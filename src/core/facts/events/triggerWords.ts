/** Words that can tell of an event, by its kind. Whether one does in its place is learned. Simplified, as readings are. */
import type { EventKind } from '../../types.ts';

const WORDS: Readonly<Record<EventKind, string>> = {
  visit:
    '赴 走访 考察 访问 拜会 拜访 走进 回访 到访 出访 参观 访 来到 参访 来 调研 转往 转赴 北上 南下 前往 到达 抵达 抵 来访 看望 踏访 视察 实地察看 实地考察 参观考察 考察调研 闯 移师 飞赴 奔赴 出席 走出 慰问 探访 造访',
  sign: '签约 签署 签订 签下 签 续签 达成 换文 谈下 换签 续约 交换 签定 订立 缔结 草签 集中签约 成功签约 现场签约',
  hold: '举行 召开 举办 主办 开幕 登场 合办 办 揭幕 闭幕 承办 协办 开锣 举行了 启幕',
  invest:
    '投资 斥资 领投 融资 跟投 投入 注资 增资 入股 出资 投 收购 投下 追加投资 认购 认缴 参股 控股 增持 并购 砸 豪掷',
  launch:
    '揭牌 投产 发布 启用 挂牌 公布 推出 开工 出台 启动 印发 发行 动工 量产 授牌 投用 发表 动土 奠基 通车 开通 上线 开行 并网 开展 开业 首航 发售 推行 上市 开园 试运行 竣工 下线 投入使用 投入运营 投运 揭幕 点火 亮相 展开 首发',
  meet: '座谈 会见 会谈 交流 接见 会面 洽谈 探讨 会商 会晤 磋商 对话 对接 视频连线 座谈交流 互动交流',
  found:
    '设立 共建 成立 组建 创立 创办 发起 设 合设 合办 注册 合建 合资 组成 分拆 合组 筹组 筹建 重组 始创 创建 始建 建立 合资成立 合资组建 合资设立 创始 新设',
  approve:
    '批准 通过 获批 同意 审议通过 批复 核准 核定 批出 核发 批 默示许可 批复同意 拍板 研究通过 获准 准予 审批 核可 表决通过 备案 审定',
  settle:
    '落户 入驻 进驻 引进 选址 落地 搬来 迁入 落脚 迁至 迁到 设厂 锁定 迁来 搬到 入园 落在 落 迁往 扎根 建厂 搬入 租下 花落 落子 选在 落定 聚集 扎下根 安家 落址 坐落 引入 集聚 迁址 搬至 搬进',
  award:
    '中标 获 授予 拿下 批出 获颁 摘得 竞得 得标 颁发 夺奖 表彰 认定 获选 夺冠 入列 夺下 荣获 获评 获奖 入选 获得 斩获 评为 当选 颁授',
};

const KINDS = new Map<string, EventKind[]>();
for (const [kind, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) {
    const kinds = KINDS.get(word) ?? [];
    if (!kinds.includes(kind as EventKind)) kinds.push(kind as EventKind);
    KINDS.set(word, kinds);
  }

/** The first units of these words: most words of a text are told by them to be none. */
const BEGINNINGS = new Set([...KINDS.keys()].map((word) => word.charCodeAt(0)));

/** The kinds of event a word can tell of, where it is one of these words or ends or begins in one; empty for none. */
export function kindsOf(word: string): readonly EventKind[] {
  const begins = BEGINNINGS.has(word.charCodeAt(0));
  const own = begins ? KINDS.get(word) : undefined;
  if (own || word.length < 3) return own ?? NONE;
  const ending = BEGINNINGS.has(word.charCodeAt(word.length - 2)) ? KINDS.get(word.slice(-2)) : undefined;
  return ending ?? (begins ? KINDS.get(word.slice(0, 2)) : undefined) ?? NONE;
}

const NONE: readonly EventKind[] = [];
