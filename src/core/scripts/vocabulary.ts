/**
 * Changes of vocabulary (软件 → 軟體), which a conversion of official text never makes by itself: a list to be reviewed,
 * accepted one by one or by kind.
 */
import HK_PHRASES from 'opencc-js/dict/HKPhrases';
import TW_PHRASES from 'opencc-js/dict/TWPhrases';
import { PhraseTrie } from '../reading/phraseTrie.ts';
import type { Span } from '../types.ts';
import type { ScriptCode } from './chains.ts';
import { type ConversionKnowledge, convert } from './convert.ts';
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
    '文件 程序 支持 優化 信息 數據 創建 保存 對象 擴展 局部 全局 實時 批量 打開 導入 導出 循環 分區 參數 性能 交互 兼容 調用 質量 項目 ' +
    '渠道 通過 激活 審覈 高級 低級 服務 接口 地址 登錄 訪問 用戶 默認 運行 場景 集成 配置 設置 在線 刷新 檢測 智能 網絡 數字'
  ).split(' '),
);
/** Transliterations are made of few characters; 羣島 and 州 may follow. */
const TRANSLITERATION =
  /^[阿埃艾安奧澳巴貝比彼波伯布查茨達大戴德迪底丁杜多俄厄爾法非菲斐弗佛福富岡剛戈格哥圭哈海漢黑亨洪基吉幾加迦卡喀凱坎康科克肯寇拉萊賴蘭朗勞勒雷黎里立利列林琳隆盧魯倫羅洛馬瑪麥曼蒙米密摩莫墨姆姆穆納奈南尼涅寧紐努挪諾帕潘佩蓬皮匹普奇切喬瓊日若薩塞桑瑟沙聖史士舒斯蘇索塔泰坦湯特提圖土吐瓦汪威維韋委魏文溫翁烏西錫希辛新匈休雅亞延伊衣意因印英尤約扎贊詹哲芝茲卒佐老撾國倫地舌帛也門乍得·-]{2,}(?:羣島|州|城|市)?$/;

/** The changes of vocabulary that a region would make in a text, in order, none made. */
export function vocabularyChanges(
  text: string,
  to: 'tw' | 'twp' | 'hk',
  options: ConversionKnowledge & { readonly from?: ScriptCode } = {},
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
  return word.includes('·') || TRANSLITERATION.test(word) ? 'name' : 'technical';
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
