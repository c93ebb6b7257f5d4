/** How the interface names and draws the classes of annotations: one table for each kind of class. */
import type { EntityType, EventKind, FigureKind, Script } from '../../core/index.ts';
import type { Translate } from './translate.ts';

/** What is highlighted in one colour. */
export type HighlightClass = EntityType | FigureKind;

interface Look {
  /** Codicon of rows about it. */
  readonly icon: string;
  readonly label: (t: Translate) => string;
}

export const ENTITY_LOOKS: Readonly<Record<EntityType, Look>> = {
  person: { icon: 'person', label: (t) => t('Persons') },
  position: { icon: 'account', label: (t) => t('Positions') },
  organization: { icon: 'organization', label: (t) => t('Organizations') },
  place: { icon: 'location', label: (t) => t('Places') },
  park: { icon: 'layers', label: (t) => t('Parks and zones') },
  policy: { icon: 'law', label: (t) => t('Policies and documents') },
  industry: { icon: 'circuit-board', label: (t) => t('Industries') },
  event: { icon: 'calendar', label: (t) => t('Events') },
  product: { icon: 'beaker', label: (t) => t('Products and projects') },
};

export const FIGURE_LOOKS: Readonly<Record<FigureKind, Look>> = {
  money: { icon: 'credit-card', label: (t) => t('Amounts of money') },
  count: { icon: 'symbol-number', label: (t) => t('Counts') },
  percent: { icon: 'pie-chart', label: (t) => t('Percentages') },
  fraction: { icon: 'pie-chart', label: (t) => t('Fractions') },
  area: { icon: 'symbol-ruler', label: (t) => t('Areas') },
  measure: { icon: 'symbol-ruler', label: (t) => t('Measures') },
  rank: { icon: 'list-ordered', label: (t) => t('Ranks') },
  date: { icon: 'calendar', label: (t) => t('Dates') },
  duration: { icon: 'watch', label: (t) => t('Durations') },
};

export const ENTITY_TYPES = Object.keys(ENTITY_LOOKS) as EntityType[];
export const FIGURE_KINDS = Object.keys(FIGURE_LOOKS) as FigureKind[];
export const HIGHLIGHT_CLASSES: readonly HighlightClass[] = [...ENTITY_TYPES, ...FIGURE_KINDS];

export const EVENT_LOOKS: Readonly<Record<EventKind, Look>> = {
  visit: { icon: 'location', label: (t) => t('Visits') },
  sign: { icon: 'edit', label: (t) => t('Signings') },
  hold: { icon: 'calendar', label: (t) => t('Meetings held') },
  found: { icon: 'home', label: (t) => t('Foundings') },
  settle: { icon: 'pinned', label: (t) => t('Settlements of projects and companies') },
  invest: { icon: 'credit-card', label: (t) => t('Investments') },
  launch: { icon: 'rocket', label: (t) => t('Launches') },
  approve: { icon: 'pass', label: (t) => t('Approvals') },
  award: { icon: 'star', label: (t) => t('Awards') },
  meet: { icon: 'comment-discussion', label: (t) => t('Talks') },
};

/** Names a script in the interface's language. */
export function scriptLabel(script: Script, t: Translate): string {
  switch (script) {
    case 'Hans':
      return t('Simplified');
    case 'Hant':
      return t('Traditional');
    case 'mixed':
      return t('Mixed script');
  }
}
