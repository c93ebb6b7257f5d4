/** Shares that do not compute: 企业566家，其中体外诊断110家，占29%. The whole stands before 其中, the part behind it, the share after 占. */
import type { FactContext } from '../facts/context.ts';
import type { ReadFigure } from '../figures/figures.ts';
import { originalText } from '../reading/reading.ts';
import type { Check } from '../types.ts';
import { boundsOf, meet, percent } from './bounds.ts';
import { checkOf } from './messages.ts';

/** What may stand between the part and its share: nothing that names another whole. */
const SHARE_OF_WHOLE =
  /^[，、]?(?:约|大约)?占(?:比|总数的?|其中的?)?(?:约为|约|近|超过|超|为|达到?|逾|不足|接近)?的?$/u;
const PART = /其中|当中/u;
const BREAK = /[。！？；\n]/u;
const SENTENCE_END = /[。！？\n]/u;
/** Further from each other two figures are not compared. */
const REACH = 300;

export function checkShares({ figures, reading }: FactContext): readonly Check[] {
  const { text } = reading;
  const checks: Check[] = [];
  let whole: ReadFigure | null = null;
  let last: ReadFigure | null = null;
  for (const figure of figures) {
    if (figure.kind === 'date' || figure.kind === 'duration') {
      last = null;
      continue;
    }
    const between = last ? text.slice(last.end, figure.start) : '';
    if (between.length > REACH || !last || SENTENCE_END.test(between)) whole = null;
    if (last && (figure.kind === 'percent' || figure.kind === 'fraction')) {
      if (
        whole &&
        whole !== last &&
        whole.unit === last.unit &&
        whole.kind === last.kind &&
        SHARE_OF_WHOLE.test(between)
      ) {
        const check = compare(whole, last, figure);
        if (check) checks.push(check);
      }
      continue;
    }
    // The whole is what stands right before 其中; another such figure without 其中 ends its reach.
    if (last && PART.test(between) && !BREAK.test(between))
      whole = whole && last !== whole && samePart(whole, last) ? whole : last;
    else if (whole && figure.kind === whole.kind && figure.unit !== whole.unit) whole = null;
    last = figure;
  }
  return checks;

  function compare(all: ReadFigure, part: ReadFigure, share: ReadFigure): Check | null {
    const wholes = boundsOf(all, text);
    const parts = boundsOf(part, text);
    const stated = boundsOf(share, text);
    if (!wholes || !parts || !stated || wholes.low <= 0) return null;
    const scale = share.kind === 'percent' ? 100 : 1;
    const computed = { low: parts.low / wholes.high, high: parts.high / wholes.low };
    if (meet(computed, { low: stated.low / scale, high: stated.high / scale })) return null;
    return checkOf(
      'share-mismatch',
      share,
      [
        originalText(reading, part),
        originalText(reading, all),
        percent(Number(part.value) / Number(all.value)),
        originalText(reading, share),
      ],
      [part, all],
    );
  }
}

/** A second 其中 within the same enumeration still speaks of the first whole only where the figures are of one unit. */
function samePart(whole: ReadFigure, last: ReadFigure): boolean {
  return whole.unit !== last.unit;
}
