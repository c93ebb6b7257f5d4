/** Damage as diagnostics: each place, or each line of places where a kind occurs very often. */
import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Damage, DamageKind, Span } from '../core/index.ts';
import { damageLabel } from './labels.ts';
import { locationOf, rangeOf } from './ranges.ts';

/** A kind that occurs more often than this is shown a line at a time. */
const MOST_PLACES = 20;
/** More diagnostics of a kind than this say nothing new. */
const MOST_OF_A_KIND = 100;
/** Other places of a line that are worth a link. */
const MOST_LINKS = 20;

/** Kinds where the words that stood here, or the words meant, are lost or wrong; the others are a matter of form. */
const SERIOUS: ReadonlySet<DamageKind> = new Set([
  'lostCharacter',
  'filteredWord',
  'mojibake',
  'privateUse',
  'wrongCounterpart',
]);

/** @param found sorted by start */
export function damageDiagnostics(
  document: TextDocument,
  found: readonly Damage[],
  links: boolean,
): Omit<Diagnostic, 'source'>[] {
  return [...grouped(found, ({ kind }) => kind)].flatMap(([kind, all]) => {
    const places = joined(all);
    const lineOf = ({ start }: Span) => document.positionAt(start).line;
    const groups = places.length > MOST_PLACES ? [...grouped(places, lineOf).values()] : places.map((place) => [place]);
    return groups.slice(0, MOST_OF_A_KIND).map((group) => diagnosticOf(document, kind, group, links));
  });
}

/** Neighbours that touch are one place, such as the lines of a page's menu. */
function joined(places: readonly Damage[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of places) {
    const last = out.at(-1);
    if (last?.end === start) out[out.length - 1] = { start: last.start, end };
    else out.push({ start, end });
  }
  return out;
}

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function diagnosticOf(
  document: TextDocument,
  kind: DamageKind,
  [first, ...others]: readonly Span[],
  links: boolean,
): Omit<Diagnostic, 'source'> {
  const label = damageLabel(kind);
  const relatedInformation = others.slice(0, MOST_LINKS).map((span) => ({
    location: locationOf(document, span),
    message: document.getText(rangeOf(document, span)),
  }));
  return {
    range: rangeOf(document, first ?? { start: 0, end: 0 }),
    severity: SERIOUS.has(kind) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
    code: kind,
    message: others.length > 0 ? l10n.t('{0} ({1} places in this line)', label, others.length + 1) : label,
    ...(links && others.length > 0 ? { relatedInformation } : {}),
  };
}
