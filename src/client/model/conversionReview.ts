/** What a person is asked before a conversion: whether to risk it, and which changes of vocabulary to make. */
import type { CountedChange, RiskReport, VocabularyKind } from '../../protocol.ts';
import type { Translate } from './translate.ts';

export interface Question {
  readonly message: string;
  readonly detail: string;
}

/** Changes that a question lists; the others are counted. */
const MOST_LISTED = 12;

/** The question to ask, or null where no text would lose anything. */
export function riskQuestion(risks: readonly RiskReport[], t: Translate): Question | null {
  const risky = risks.filter(({ risk, changes }) => risk && changes.length > 0);
  if (risky.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { from, to, count } of risky.flatMap(({ changes }) => changes)) {
    const change = `${from} → ${to}`;
    counts.set(change, (counts.get(change) ?? 0) + count);
  }
  const lost = [...counts].sort((a, b) => b[1] - a[1]);
  const listed = lost.slice(0, MOST_LISTED).map(([change, count]) => `${change} ×${count}`);
  const more = lost.length > MOST_LISTED ? [t('and {0} more', lost.length - MOST_LISTED)] : [];
  const messages: Readonly<Record<NonNullable<RiskReport['risk']>, string>> = {
    mixed: t('The text mixes simplified and traditional characters. Convert it all the same?'),
    otherSource: t('The text is not in the script it is to be converted from. Convert it all the same?'),
    alreadyThere: t('The text is already in the script it is to be converted to. Convert it all the same?'),
  };
  const found = (['mixed', 'otherSource'] as const).find((each) => risky.some(({ risk }) => risk === each));
  return {
    message: messages[found ?? 'alreadyThere'],
    detail: t(
      'These characters would be changed, which cannot be restored later: {0}',
      [...listed, ...more].join(', '),
    ),
  };
}

/** True where every text is in the target's script already: only a conversion from the other script changes it. */
export function isAlreadyThere(risks: readonly RiskReport[]): boolean {
  return risks.every(({ risk }) => risk === 'alreadyThere');
}

export interface VocabularyGroup {
  readonly kind: VocabularyKind;
  readonly label: string;
  readonly changes: readonly (CountedChange & { readonly label: string })[];
}

/** The changes by kind, those most likely to be wanted first. */
export function vocabularyGroups(changes: readonly CountedChange[], t: Translate): readonly VocabularyGroup[] {
  const labels: Readonly<Record<VocabularyKind, string>> = {
    technical: t('Terms'),
    name: t('Foreign names'),
    administrative: t('Words of administration, where the change is most often wrong'),
  };
  return (Object.keys(labels) as VocabularyKind[]).flatMap((kind) => {
    const own = changes
      .filter((change) => change.kind === kind)
      .map((change) => ({ ...change, label: `${change.word} → ${change.replacement} ×${change.count}` }));
    return own.length > 0 ? [{ kind, label: labels[kind], changes: own }] : [];
  });
}
