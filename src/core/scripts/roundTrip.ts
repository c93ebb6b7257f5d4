/** What a conversion there and back does not restore. */
import type { Span } from '../types.ts';
import type { ScriptCode } from './chains.ts';
import { type ConversionKnowledge, type ConversionResult, convert, type SourceScript } from './convert.ts';
import { spanToTarget } from './offsetMap.ts';

export interface RoundTripLoss {
  /** The piece of the source that comes back as another. */
  readonly span: Span;
  readonly becomes: string;
}

/**
 * The places of a text that `from → to → from` changes, in order; none for texts that OpenCC itself wrote.
 * @param onReturn what is known of the converted text when it is converted back; nothing where left out
 */
export function roundTripLosses(
  text: string,
  options: ConversionKnowledge & { readonly from: SourceScript; readonly to: ScriptCode },
  onReturn: (converted: ConversionResult) => ConversionKnowledge = () => ({}),
): readonly RoundTripLoss[] {
  // What was written in both scripts by turns comes back in one of them: that is what is lost.
  const home = options.from === 'mixed' ? (options.to === 'cn' ? 't' : 'cn') : options.from;
  const there = convert(text, options);
  const back = convert(there.text, { ...onReturn(there), from: options.to, to: home });
  if (back.text === text) return [];
  const losses: RoundTripLoss[] = [];
  for (let i = 0; i < text.length; ) {
    const end = i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
    const found = spanToTarget(back.map, spanToTarget(there.map, { start: i, end }));
    const becomes = back.text.slice(found.start, found.end);
    const last = losses.at(-1);
    if (becomes !== text.slice(i, end)) {
      if (last && last.span.end === i)
        losses[losses.length - 1] = { span: { start: last.span.start, end }, becomes: joined(last.becomes, becomes) };
      else losses.push({ span: { start: i, end }, becomes });
    }
    i = end;
  }
  return losses;
}

/** Neighbours that were replaced together give the same words. */
function joined(before: string, next: string): string {
  return before === next && next.length > 1 ? before : before + next;
}
