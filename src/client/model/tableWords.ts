/** The words of the facts table in the interface's language: its controls, its columns, and the codes in their cells. */
import type { Labels, Words } from '../../webview/messages.ts';
import { EVENT_LOOKS, scriptLabel } from './labels.ts';
import type { Translate } from './translate.ts';

export function tableWords(t: Translate): Words {
  return {
    table: t('Facts Table'),
    show: t('Show'),
    currentDocument: t('this document'),
    openDocuments: t('open documents'),
    workspace: t('the whole workspace'),
    textsLeftOut: t('{0} texts left out'),
    groupBy: t('Group by'),
    noGroup: t('nothing'),
    columns: t('Columns'),
    copy: t('Copy'),
    export: t('Export…'),
    chart: t('Chart'),
    clearFilters: t('Clear Filters'),
    count: t('{0} facts'),
    filteredCount: t('{0} of {1} facts'),
    selectedCount: t('{0} selected'),
    copied: t('{0} facts copied'),
    noFacts: t('There are no facts to show.'),
    noMatch: t('No fact passes the filters.'),
    filterOf: t('Filter {0}'),
    anyValue: t('all'),
    numberHint: t('e.g. >1亿'),
    goToLine: t('line {0}'),
    noValue: t('none'),
    chartHint: t('Select rows to see their values here: click, Shift+click, Ctrl+click or Ctrl+A.'),
    chartNoNumbers: t('None of the selected rows has a value that can be drawn this way.'),
    chartBy: t('Order of the chart'),
    chartOverTime: t('over time'),
    chartAcrossSubjects: t('across subjects'),
    chartAutomatic: t('automatic'),
    savePng: t('Save as PNG…'),
    saveSvg: t('Save as SVG…'),
    leftOut: t('{0} facts without a number are left out.'),
    timesLeftOut: t('{0} facts without a time are left out.'),
    crowdedOut: t('{0} facts are left out, for which there is no room.'),
    growth: t('growth or decline'),
    noUnit: t('without a unit'),
    noSubject: t('Without a subject'),
    exact: t('exact'),
  };
}

export function tableLabels(t: Translate): Labels {
  return { columns: columnLabels(t), values: valueLabels(t) };
}

function columnLabels(t: Translate): Labels['columns'] {
  return {
    document: t('Document'),
    script: t('Script'),
    title: t('Title'),
    documentNumber: t('Document number'),
    issuers: t('Issued by'),
    publisher: t('Published by'),
    issued: t('Date of issue'),
    addressees: t('Addressed to'),
    contact: t('Contact'),
    cites: t('Cites'),
    kind: t('Kind'),
    subject: t('Subject'),
    subjectOther: t('Subject (other script)'),
    indicator: t('Indicator'),
    figure: t('Figure'),
    value: t('Value'),
    unit: t('Unit'),
    approximation: t('Approximation'),
    time: t('Time'),
    change: t('Growth or decline'),
    ...qualifierLabels(t),
    event: t('Kind of event'),
    participants: t('Participants'),
    participantsOther: t('Participants (other script)'),
    object: t('Object'),
    objectOther: t('Object (other script)'),
    place: t('Place'),
    placeOther: t('Place (other script)'),
    date: t('Date'),
    modality: t('Modality'),
    person: t('Person'),
    personOther: t('Person (other script)'),
    position: t('Position'),
    organization: t('Organization'),
    organizationOther: t('Organization (other script)'),
    line: t('Line'),
    start: t('Start'),
    end: t('End'),
    evidence: t('Evidence'),
  };
}

/** Names of what the words around a figure say of it. */
export function qualifierLabels(t: Translate) {
  return {
    direction: t('Direction'),
    comparison: t('Comparison'),
    comparedWith: t('Compared with'),
    base: t('Time compared with'),
    shareOf: t('Share of'),
    rankIn: t('Rank among'),
    partOf: t('Part of'),
    threshold: t('Threshold'),
    limit: t('Limit'),
    instrument: t('Kind of measure'),
    beneficiary: t('Beneficiary'),
    beneficiaryOther: t('Beneficiary (other script)'),
    condition: t('Condition'),
    planPeriod: t('Plan period'),
    deadline: t('Deadline'),
    effective: t('In force from'),
    expiry: t('In force until'),
  };
}

/** What stands for the codes of qualifiers. */
export function qualifierValues(t: Translate) {
  return {
    direction: { growth: t('growth'), decline: t('decline') },
    comparison: {
      yearOnYear: t('year on year'),
      periodOnPeriod: t('on the period before'),
      earlier: t('with an earlier time'),
      level: t('with a level'),
    },
    modality: { actual: t('actual'), target: t('target'), planned: t('planned') },
    limit: { max: t('at most'), min: t('at least') },
    instrument: {
      subsidy: t('subsidy'),
      reward: t('reward'),
      relief: t('relief'),
      loan: t('loan'),
      fine: t('fine'),
    },
  };
}

function valueLabels(t: Translate): Labels['values'] {
  const events = Object.entries(EVENT_LOOKS).map(([event, { label }]) => [event, label(t)]);
  return {
    script: {
      Hans: scriptLabel('Hans', t),
      Hant: scriptLabel('Hant', t),
      mixed: scriptLabel('mixed', t),
    },
    kind: { indicator: t('indicator'), event: t('event'), role: t('role') },
    approximation: {
      none: t('exact'),
      about: t('about'),
      nearly: t('nearly'),
      over: t('over'),
      under: t('under'),
    },
    change: { true: t('yes'), false: t('no') },
    event: Object.fromEntries(events),
    ...qualifierValues(t),
  };
}
