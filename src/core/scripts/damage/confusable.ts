/** Counterparts that are confused in practice: the same simplified form, and each in common use. */

/** Simplified forms that good traditional texts also write for some other character: damage only where a text has both. */
const TOLERATED = groups('并並併 占佔 布佈 周週 志誌 于於 采採 里裏裡');

/** Characters that a conversion confuses, in groups of one simplified form. */
const CONFUSED = groups(
  '发發髮 后後 面麪麵 干乾幹 系係繫 余餘 制製 复復複 历歷曆 只隻 松鬆 谷穀 丑醜 斗鬥 几幾 云雲 郁鬱 征徵 准準 游遊 签簽籤 ' +
    '卷捲 冲沖衝 钟鐘鍾 脏臟髒 范範 筑築 涂塗 咸鹹 致緻 获獲穫 杰傑 柜櫃 胡鬍 须鬚 姜薑 辟闢 朴樸 仆僕',
);

type Groups = ReadonlyMap<string, number>;

function groups(table: string): Groups {
  return new Map(
    table.split(' ').flatMap((group, index) => [...group].map((character) => [character, index] as const)),
  );
}

function areTogether(table: Groups, a: string, b: string): boolean {
  const group = table.get(a);
  return group !== undefined && group === table.get(b);
}

/** True for two characters of which a good text writes one where the other would be wrong. */
export const areConfused = (a: string, b: string): boolean => areTogether(CONFUSED, a, b);

/** True for two characters between which good texts differ. */
export const areTolerated = (a: string, b: string): boolean => areTogether(TOLERATED, a, b);
