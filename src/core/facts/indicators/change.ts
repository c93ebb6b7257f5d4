/** Whether a figure is growth or decline: the words right before it say so (同比增长14%, 较上年提高2个百分点). */
import type { FactDocument } from '../document.ts';

const CHANGES =
  /^(增长|增加|增|年增|减少|下降|下跌|下滑|回落|降低|降|减|减幅|提高|提升|上升|上涨|增幅|增速|涨幅|降幅|跌幅|压减|压缩|缩短|收窄|扩大|回升|翻)$/u;

/** Only a figure of proportion or difference can be a change; 增至 and 增加到 give the level reached. */
export function isChange(document: FactDocument, at: number): boolean {
  const { tokens, clauseStarts } = document;
  const figure = tokens[at]!;
  const start = clauseStarts[figure.clause]!;
  for (let i = at - 1, steps = 0; i >= start && steps < 4; i--, steps++) {
    const { text, kind } = tokens[i]!;
    if (kind === 'figure') return false;
    if (text === '到' || text === '至' || text === '为' || text.endsWith('至')) return false;
    if (CHANGES.test(text)) return true;
    if (kind === 'mention') return false;
  }
  return false;
}
