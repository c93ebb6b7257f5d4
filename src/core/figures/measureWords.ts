/**
 * Measure words of counted things, simplified: the classifiers of the usual dictionaries of Chinese measure words
 * (of things, of groups, of actions, and compound ones) and the counting words of statistics.
 */

const CLASSIFIERS = `
个 名 位 人 员 口 户 家 间 所 座 栋 幢 层 套 处 幅 块 片 宗 张 份 本 册 部 篇 章 条 项 件 起 桩 例 种 类 样 款 批 组 队 支 只 匹 头 尾
羽 群 窝 棵 株 颗 粒 枚 朵 枝 穗 丛 束 捆 根 段 截 盏 台 架 辆 艘 列 趟 班 次 回 遍 场 届 轮 期 盘 卷 双 对 副 打 箱 盒 包 袋 瓶 罐 桶 壶
杯 碗 篮 筐 篓 卡 笔 单 票 股 注 席 桌 床 顶 扇 道 堵 步 剂 针 帖 具 把 杆 门 发 挺 眼 孔 井 端 句 页 行 首 集 帧 则 封 顿 拨
伙 圈 转 目 案 晚 站 倍 链 面 幕 节 匹 疋 峰 盆 坛 筒 串 堆 团 排 滴 栏 丸 堂 版 垄 窟 柜 炉 缸 捧 撮 锅 盅 摞 沓 叠
人次 件次 架次 场次 车次 班次 航次 列次 批次 轮次 艘次 辆次 户次 家次 例次 台次 机次 台套 台件 件套 套件 班列
席次 案次 趟次 节次 部次 亩次 公里次
标准箱 标箱 TEU 锭 集装箱 重箱 车皮 机架 人份 人日 人天 人年 人月 学时 课时 学分 部分 当量 单位
`;

/** Nouns that numerals count directly: 六部门, 三国, 41校. */
const COUNTED_NOUNS = `
国 省 州 盟 市 县 区 旗 乡 镇 村 城 地 校 院 企 部门 部委 部会 委办局 企业 省份 省市 省区 省区市 市县 县市 区县 县区 地市 地州 州市
县市区 市县区 镇街 街镇 乡镇 街道 高校
`;

/**
 * Characters that make another word of the measure word before them: 所属, 单位, 批准. A numeral in front of such a word
 * does not count it.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  个: '性',
  峰: '会值谷电山县镇',
  团: '体队结员',
  排: '放名列污水查',
  版: '本权图面',
  柜: '台',
  匹: '配',
  堆: '积',
  坛: '城',
  栏: '目',
  名: '义称单录列',
  位: '数于置居列',
  人: '均民工才力士员文类大事',
  口: '岸径袋罩',
  户: '外籍型均',
  家: '庭具',
  间: '接隔',
  所: '属在有以需得长获产涉占含致示述谓称带用',
  座: '谈位',
  层: '级',
  套: '餐',
  处: '理罚置于以分长',
  幅: '度',
  张: '家',
  份: '额',
  本: '地市省区报级科部土',
  部: '署队长级',
  条: '例',
  项: '目',
  起: '步点薪草来到至诉',
  例: '如外行',
  种: '植子养苗',
  类: '似型',
  样: '本板式',
  批: '准复评发量示',
  组: '织建合成长',
  队: '伍员',
  支: '持付撑出部',
  只: '有能要是剩占需用做为',
  头: '部',
  根: '据本',
  段: '落',
  台: '湾商资北企中南账风',
  架: '构',
  株: '洲',
  列: '入为出',
  班: '子',
  次: '于数年日级区产',
  回: '报收归应升落',
  场: '地景馆所',
  届: '时满',
  轮: '胎船',
  期: '间限待',
  包: '括含装容',
  单: '位独笔个元项价一体',
  股: '份东权',
  席: '位',
  道: '路',
  发: '展布放电明改行达',
  门: '诊店槛户口',
  端: '口',
  行: '业政动情驶',
  首: '次个家批先席都届',
  集: '中聚团成群体约',
  则: '为',
  封: '闭',
  具: '体有备',
  把: '握',
  打: '造通破',
  对: '接于应象口外',
  双: '方向边碳创特抗城',
  副: '主书市省县区局',
  转: '移型化让接0123456789',
  目: '标前录的',
  案: '件例',
  站: '点台',
  园: '区',
  国: '家际内产有企道网债标土资',
  省: '级内外委直',
  州: '级',
  市: '级场值民委内外',
  县: '级域委',
  区: '级域委块间内',
  乡: '村级',
  镇: '级',
  村: '级民庄',
  城: '市区乡镇际',
  地: '区方市块理级表下面点址位铁图质形段带',
  校: '园企区',
  院: '士校所长',
  企: '业',
  企业: '家',
  单位: '面产',
  面: '积向对临试',
  节: '约能点目',
  链: '条主',
  卡: '车口',
  注: '册重入',
  票: '据房',
  步: '伐',
};

/** A measure word; `noun` marks those that are nouns counted without a classifier. */
export interface MeasureWord {
  readonly name: string;
  readonly noun: boolean;
  readonly otherWords: string;
}

function words(list: string, noun: boolean): MeasureWord[] {
  return [...new Set(list.trim().split(/\s+/))].map((name) => ({ name, noun, otherWords: OTHER_WORDS[name] ?? '' }));
}

export const MEASURE_WORDS: readonly MeasureWord[] = [...words(CLASSIFIERS, false), ...words(COUNTED_NOUNS, true)];
