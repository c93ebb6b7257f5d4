/** The characters of a text that have several counterparts, with their words: what a conversion writes, and why. */
import {
  areConfused,
  areTolerated,
  type ConversionKnowledge,
  type ConversionResult,
  doubtfulCharacters,
  type ScriptCode,
  spanToTarget,
} from '../core/index.ts';
import type { ChosenPiece, DoubtfulPlace } from '../protocol.ts';
import { firstOverlap } from './conversionKnowledge.ts';

/**
 * @param conversion of the text, with the knowledge and what was chosen
 * @param knowledge of the text, with the pieces that the settings decide
 * @param chosen what a person decided in this text, sorted
 */
export function doubtfulPlaces(
  text: string,
  to: ScriptCode,
  conversion: ConversionResult,
  knowledge: ConversionKnowledge,
  chosen: readonly ChosenPiece[],
): readonly DoubtfulPlace[] {
  const { from } = conversion;
  if ((from !== 'cn' && from !== 'mixed') || to === 'cn' || to === 'jp') return [];
  const wordOf = firstOverlap(knowledge.words ?? []);
  const settingAt = firstOverlap(knowledge.chosen ?? []);
  const choiceAt = firstOverlap(chosen);
  return doubtfulCharacters(text, to, { ...knowledge, from }).map((found): DoubtfulPlace => {
    const { span, chosen: proposed, alternatives } = found;
    const word = wordOf(span) ?? span;
    const inView = spanToTarget(conversion.map, word);
    const choice = choiceAt(span);
    const setting = settingAt(span);
    const form = choice?.text ?? proposed;
    return {
      span,
      target: spanToTarget(conversion.map, span),
      chosen: form,
      alternatives: [proposed, ...alternatives].filter((other) => other !== form),
      why: choice ? 'choice' : setting ? 'setting' : found.why,
      rare: !alternatives.some((other) => areConfused(proposed, other) || areTolerated(proposed, other)),
      word: { start: word.start, end: word.end },
      written: conversion.text.slice(inView.start, inView.end),
    };
  });
}
