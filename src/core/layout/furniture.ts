/**
 * Page furniture: what a web page puts around an article. `judgeFurniture` judges a line by its words;
 * `markFurniture` adds what stands around such lines: names of the site above its menu, links below the article.
 */
import type { TextLine } from './lines.ts';

/**
 * What the words of a line say:
 *  - `menu`: a menu of the site or a breadcrumb: before it stand only names of the site;
 *  - `tools`: print, share, font size: before or behind the article;
 *  - `tail`: opens what follows an article: neighbours, related links, copyright;
 *  - `notice`: a contact or service line, furniture wherever it stands, that opens nothing.
 */
export type FurnitureKind = 'menu' | 'tools' | 'tail' | 'notice';

/** Longer lines are paragraphs, whatever words they use, unless they are disclaimers. */
const LONGEST = 160;

/** A path through a site: names of sections joined by >> or by more than one >; 1+1>2 is none. */
const SECTION = '[\\u3400-\\u9fffA-Za-z·、（）]{2,16}';
const PATH = new RegExp(`^${SECTION}(?: ?(?:>>|＞＞|»|›) ?${SECTION}){1,7}$|^${SECTION}(?: ?[>＞] ?${SECTION}){2,7}$`);
const BREADCRUMB =
  /^您.{0,6}位置|^(?:当前|所在|现在的?)(?:位置|栏目) ?[：:].*(?:首页|主页|>|＞|»|→)|^(?:网站)?首页 ?(?:[>＞»→/-]|>>)/;

/** Who runs the site: furniture where furniture stands above it, else the organisers of an event. */
const HOST = /^(?:主办|承办|主管|技术支持|运行维护|维护)(?:单位)?：/;

/** Entries of menus, as sites have them. */
const MENU_WORDS = new Set(
  (
    '首页 网站首页 返回首页 主页 登录 注册 登录注册 会员登录 会员登入 请登录 免费注册 投稿 搜索 站内搜索 高级搜索 无障碍 无障碍浏览 无障碍阅读 ' +
    '长者模式 长者版 长辈版 适老版 适老化 关怀版 繁体 简体 繁体中文 简体中文 English 手机版 电脑版 客户端 APP下载 电子报 数字报 网站地图 网站支持IPv6 ' +
    '联系我们 关于我们 设为首页 加入收藏 收藏本站 客服中心 广告服务 招聘 诚聘英才 法律声明 隐私权声明 帮助 ' +
    '要闻 新闻 时政 财经 国际 国内 地方 社会 视频 图片 影音 即时 专题 专题专栏 专栏 评论 滚动 排行榜 图说 直播 体育 娱乐 民生 健康 资讯 热点 头条 ' +
    '新闻中心 新闻动态 政务公开 信息公开 政务服务 办事服务 办事 互动交流 互动 数据 通知公告 公告公示 政策法规 政策解读 政策 机构概况 机构设置 党的建设 ' +
    '招商 园区 人才 企业库 企业黄页 政府采购 招标采购 下载专区 服务大厅 领导之窗 走进'
  ).split(' '),
);

/** Tools for the reader of a page; their labels may be followed by a choice (字号：大 中 小). */
const TOOL =
  /^(?:我要)?(?:打印|列印|关闭|收藏|分享|转寄|纠错|复制链接|朗读|语音播报|点赞|评论|返回|返回列表|返回顶部|回到顶部|列表|更多|广告|x|大|中|小|A[-+]?|T|微信|微博|新浪微博|QQ空间|朋友圈|QQ好友|扫一扫.{0,14}|(?:打印|收藏|分享|关闭)(?:本页|此页|本文|窗口|页面|文章|到|至)?(?:：.{0,12}|LINE|Facebook)?|(?:本文)?(?:文字大小|字号|字体|字级)(?:大小)?：?.{0,8}|[大小]字号|友善列印|放大|缩小|默认|分享到?：?(?:微信|微博|LINE)?|今日天气)$/;

const TAIL = new RegExp(
  `^(?:${[
    '[上下前后]一?[篇条则页]',
    '【?(?:相关|延伸|推荐|扩展|更多)(?:阅读|链接|新闻|文章|推荐|资讯|报道|附件|稿件|解读|专题|文件|文档)(?=$|[：:| 】])',
    '友情链接|热门(?:推荐|文章|跟帖|：)|猜你喜欢|为您推荐|新闻推荐$|今日热点$|24小时热文|网友评论',
    '标签[：:]|TAG|打赏|阅读原文|举报(?:/反馈)?$|分享让更多人看到|分享到',
    '(?:免责|版权|郑重|特别|转载|本站|本网)?声明：|免责条款|版权所有|版权声明|转载请注明',
    '未经(?:书面)?授权.{0,8}(?:转载|禁止|不得)',
    '返回(?:列表|顶部|首页)?$|回上一页|回首页|列表$|x? ?广告$|Powered by',
    '扫码(?:浏览|关注|下载|阅读|分享|查看|加)|扫一扫(?:$|[，, ]|上面|下面|二维码|在|关注|分享|下载)|扫描.{0,8}二维码',
    '关注我们|关于我们',
  ].join('|')})`,
);
const TAIL_ANYWHERE =
  /ICP备|ICP证|公网安备|公安备|网站标识码|备案号|版权所有|Copyright|copyright|©|All Rights Reserved|转载请注明|关于我们|联系我们|网站地图|隐私权政策|资料开放宣告|信息服务许可证|不良信息举报/;

const CONTACT =
  /^(?:[（【]?)(?:新闻)?(?:联系人|联络人|联系方式|联系电话|联系地址|咨询电话|咨询热线|业务联络电话|联系邮箱|电子邮箱|邮箱|邮编|邮政编码|传真|客服电话|客服热线|服务热线|举报电话|新闻热线|投诉电话|监督电话|读者服务专线|投稿邮箱|广告合作|商务合作)(?:：|:)/;
const NEIGHBOUR = /(?:^|[ \]】）])[上下前后]一?[篇条则页]：/;
const ATTACHED_FILES = /^附件下载/;
const CONTACT_ANYWHERE = /(?:热线|电话|专线|邮箱|联系人|QQ)：? ?[\d（(+]|二维码|投诉建议/;
const ADDRESS = /^地址：.{4,60}(?:\d{5,6}|电话|总机)/;
const PHONE_ONLY = /^(?!\d{2,4}-\d{1,2}-\d{1,2}$)(?:电话：)?[（(]?\d[\d -]{6,20}\d$/;
const EDITOR_ONLY = /^[[【（]?(?:责任编辑|责编|编辑|审核|校对|监制) ?[：:/|｜][^。]{0,14}$/;
const CAPTION_SOURCE = /^[（(【]?(?:资料图片?|图片来源于?网络|图文无关)[^。]{0,10}$/;

const SEPARATORS = /[ |｜>＞»·\-—/[\]［］【】（）()、●◎]+/;
const SENTENCE_MARK = /[。！？；]/;

/**
 * Marks the furniture of a text, one entry per line.
 * @param isParagraph tells the lines that are surely running text
 */
export function markFurniture(lines: readonly TextLine[], isParagraph: (line: TextLine) => boolean): boolean[] {
  const kinds = lines.map(judgeFurniture);
  const marked = kinds.map((kind) => kind !== undefined);
  const paragraphs = lines.map((line, i) => !marked[i] && isParagraph(line));
  const firstParagraph = paragraphs.indexOf(true);
  const lastParagraph = paragraphs.lastIndexOf(true);
  const lastMenu = kinds.lastIndexOf('menu', firstParagraph < 0 ? lines.length - 1 : firstParagraph);
  marked.fill(true, 0, lastMenu + 1);
  const from = Math.max(lastParagraph, lastMenu) + 1;
  const tail = kinds.indexOf('tail', from);
  const host = lines.findIndex(({ text }, i) => i > from && HOST.test(text) && marked[i - 1]);
  const first = Math.min(...[tail, host].filter((index) => index >= 0));
  if (first < lines.length) marked.fill(true, first);
  return marked;
}

/** Judges one line by its words; undefined for lines of an article. */
export function judgeFurniture(line: TextLine): FurnitureKind | undefined {
  const { text } = line;
  if (text.length > LONGEST) return isDisclaimer(text) ? 'tail' : undefined;
  if (BREADCRUMB.test(text) || PATH.test(text) || isMenu(text)) return 'menu';
  if (TAIL_ANYWHERE.test(text) && !SENTENCE_MARK.test(text.slice(0, -1))) return 'tail';
  // The title of a neighbouring article may hold any mark.
  if (NEIGHBOUR.test(text)) return 'tail';
  if (isDisclaimer(text) || (TAIL.test(text) && !SENTENCE_MARK.test(text.slice(0, -1)))) return 'tail';
  if (isToolbar(text)) return 'tools';
  if ([EDITOR_ONLY, CAPTION_SOURCE, PHONE_ONLY, ATTACHED_FILES, ADDRESS].some((notice) => notice.test(text)))
    return 'notice';
  if (CONTACT.test(text) || (CONTACT_ANYWHERE.test(text) && text.length < 60 && !SENTENCE_MARK.test(text)))
    return 'notice';
  return undefined;
}

function isDisclaimer(text: string): boolean {
  return (
    /^[^。]{0,6}声明[：】]|^免责|^版权|^凡(?:本网|本站|注明)/.test(text) &&
    /转载|版权|侵权|来源于|著作权|责任|本站|本网/.test(text)
  );
}

/** Several short entries, some of which every site has. */
function isMenu(text: string): boolean {
  if (SENTENCE_MARK.test(text.slice(0, -1)) && !/登录|注册/.test(text)) return false;
  const entries = text.split(SEPARATORS).filter((entry) => entry !== '');
  if (entries.length < 3) return false;
  const known = entries.filter((entry) => MENU_WORDS.has(entry)).length;
  const short = entries.filter((entry) => entry.length <= 6).length;
  return known >= 1 && (known >= 2 || entries.length >= 4) && short * 3 >= entries.length * 2;
}

/** Nothing but tools; an editor's name may stand among them. */
function isToolbar(text: string): boolean {
  const entries = text
    .split(/[ |｜[\]［］【】（）()，]+/)
    .filter((entry) => entry !== '' && !/^(?:责任)?编辑：/.test(entry));
  return entries.length > 0 && entries.every((entry) => TOOL.test(entry));
}

const WHOM_TO_ASK = /联系人|联系电话|咨询电话|联系方式|联络人/;

/** True for words that say whom to ask: apart from the article, but a document's own. */
export function saysWhomToAsk(words: string): boolean {
  return WHOM_TO_ASK.test(words);
}
