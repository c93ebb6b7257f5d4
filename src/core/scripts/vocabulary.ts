/**
 * Changes of vocabulary (软件 → 軟體), which a conversion of official text never makes by itself: a list to be reviewed,
 * accepted one by one or by kind.
 */
import HK_PHRASES from 'opencc-js/dict/HKPhrases';
import TW_PHRASES from 'opencc-js/dict/TWPhrases';
import { PhraseTrie } from '../reading/phraseTrie.ts';
import type { Span } from '../types.ts';
import { type ConversionKnowledge, convert, type SourceScript } from './convert.ts';
import { spanToSource, spanToTarget } from './offsetMap.ts';
import { runPass } from './pass.ts';
import { wordStarts } from './words.ts';

/**
 * `name`: a foreign person or place; `administrative`: a word that official texts use in a sense of their own, where the
 * change is most often wrong (国务院文件); `technical`: any other term.
 */
export type VocabularyKind = 'name' | 'technical' | 'administrative';

export interface VocabularyChange {
  /** The word in the source. */
  readonly span: Span;
  /** The word without the change, in the characters of the target script. */
  readonly word: string;
  /** What the region says instead. */
  readonly replacement: string;
  readonly kind: VocabularyKind;
}

/** Words of administration that the dictionaries take for terms of computing. */
const ADMINISTRATIVE = new Set(
  (
    '文件 程序 支持 優化 信息 數據 創建 保存 對象 擴展 局部 全局 實時 批量 打開 導入 導出 循環 分區 參數 性能 交互 兼容 調用 項目 激活 ' +
    '審覈 高級 低級 接口 登錄 用戶 默認 運行 集成 設置 在線 刷新 智能 網絡 發佈 發送 聯繫 設備 社區 調度 集羣 高端 類型 連接 通信 消息 ' +
    '聲明 添加 註銷 權限 隊列 查看 查找 模塊 組件 信號 進程 實例 窗口 界面 鏈接 圖像 解釋 點擊 知識產權 萬象'
  ).split(' '),
);
/** Characters that transliterate: foreign names are mostly made of them, other words hold one by chance. */
const TRANSLITERATING = new Set(
  '亞斯爾羅馬拉尼巴加克特德蘭納伊格卡弗諾維里利瓜瓦萊阿埃莫薩列丹曼頓俄烏圭坦蘇威盧奧茨喬茲黎塞達地危多博厄吉堤立西布洛普魯法贊肯貝寧老撾也乍文汶意津韋圖求毛浦戈哥密歇根康涅狄澤新勒島岡佐治登支敦',
);

/** The changes of vocabulary that a region would make in a text, in order, none made. */
export function vocabularyChanges(
  text: string,
  to: 'tw' | 'twp' | 'hk',
  options: ConversionKnowledge & { readonly from?: SourceScript } = {},
): readonly VocabularyChange[] {
  const traditional = convert(text, { ...options, to: 't' });
  const region = to === 'hk' ? 'hk' : 'tw';
  const words =
    options.words &&
    wordStarts(
      traditional.text.length,
      options.words.map((span) => spanToTarget(traditional.map, span)),
    );
  const regional = (words: string) => convert(words, { from: 't', to: region }).text;
  const found: VocabularyChange[] = [];
  runPass(phrasesOf(region), traditional.text, { words }, (start, end, value) => {
    const standard = traditional.text.slice(start, end);
    const word = regional(standard);
    const replacement = regional(value);
    if (word === replacement) return;
    const span = spanToSource(traditional.map, { start, end });
    found.push({ span, word, replacement, kind: kindOf(standard) });
  });
  return found;
}

function kindOf(word: string): VocabularyKind {
  if (ADMINISTRATIVE.has(word)) return 'administrative';
  const transliterating = [...word].filter((character) => TRANSLITERATING.has(character)).length;
  const foreign = word.length > 1 && transliterating > 1 && transliterating * 2 >= word.length;
  return /[·-]/.test(word) || foreign ? 'name' : 'technical';
}

const tries = new Map<string, PhraseTrie>();

function phrasesOf(region: 'tw' | 'hk'): PhraseTrie {
  let trie = tries.get(region);
  if (!trie) {
    trie = new PhraseTrie([region === 'hk' ? HK_PHRASES : TW_PHRASES]);
    tries.set(region, trie);
  }
  return trie;
}
