/** Among whom a rank is held: 居全省各县区第一, 在全市10个县区中排名第3. */
import { before, clauseStart, inRow, type Scene, wordsOf } from './scene.ts';

const VERB =
  /(?:排名|排在|排到|排|位居|位列|位于|居于|居|列|名列|跃居|跃升至?|上升[到至]|前移[到至]|升[到至]|挺进|进入|跻身|稳居|稳定在|保持|蝉联)/gu;
/** The third day or the second meeting is no place in an order. */
const NO_RANK = /[天届次代期季批]$/u;
/** Words between the scope and the rank, or before the verb, that name no scope. */
const IDLE =
  /(?:增速|增幅|总量|均|持续|连续|稳|并列|的|为|是|前|前列|首次|排名|排位|位次|位列|位居|列|居|排|名|率先)+$/u;
const WITHIN = /在([^，。；在]{2,24}?)(?:当中|之中|中|里|内)?$/u;
const LEADING_CLAUSE = /^在([^，。；在]{2,24}?)(?:当中|之中|中|里|内)，$/u;
const WHOLE =
  /(?:全(?:国|省|市|县|区|州|球|盟|旗|港|台|镇|乡|世界|行业)|世界|亚洲|亚太|国际|国内|省内|市内|区内|县内|同类|中西部|东部|西部|中部|长三角|珠三角|粤港澳大湾区|京津冀)[^，。；、：“”]{0,14}$/u;

/** Reads the scope of a rank. */
export function rankIn(scene: Scene): { readonly rankIn: string } | null {
  const { figure, previous, context, index, text } = scene;
  if (figure.kind !== 'rank' || NO_RANK.test(text.slice(figure.start, figure.end))) return null;
  if (previous?.figure === index - 1 && inRow(text, context.figures[index - 1]!, figure))
    return previous.rankIn === undefined ? null : { rankIn: previous.rankIn };
  const words = before(scene);
  const from = clauseStart(scene);
  const found = (start: number, length: number) =>
    length >= 2 ? { rankIn: wordsOf(scene, from + start, from + start + length) } : null;
  const verb = [...words.matchAll(VERB)].at(-1);
  if (verb) {
    const start = verb.index + verb[0].length;
    const scope = withoutIdle(words.slice(start));
    if (scope.length >= 2 && !scope.startsWith('由')) return found(start, scope.length);
    const head = withoutIdle(words.slice(0, verb.index));
    const within = WITHIN.exec(head);
    if (within) return found(within.index + 1, within[1]!.length);
    return trailing(head) ?? leading(scene);
  }
  const head = withoutIdle(words);
  return trailing(head) ?? leading(scene);

  function trailing(head: string) {
    const match = WHOLE.exec(head);
    const end = match ? match[0].search(/继/u) : -1;
    return match && found(match.index, end > 0 ? end : match[0].length);
  }
}

function withoutIdle(words: string): string {
  return words.replace(IDLE, '').replace(YEARS, '').replace(IDLE, '');
}

/** 连续5年 */
const YEARS = /(?:中)?(?:已)?(?:连续|蝉联)[^，]{1,4}年$/u;

/** 在全省36个县区中，排名第一: the clause before says among whom. */
function leading(scene: Scene): { readonly rankIn: string } | null {
  const lead = scene.clauses.at(-2);
  const match = lead && LEADING_CLAUSE.exec(scene.text.slice(lead.start, lead.end));
  return match ? { rankIn: wordsOf(scene, lead!.start + 1, lead!.start + 1 + match[1]!.length) } : null;
}
