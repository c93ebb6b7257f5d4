/** The ids of all commands, as in the manifest. `table.ts` has a handler for each. */
import { LIST_MENTIONS_COMMAND, REVEAL_COMMAND } from '../../protocol.ts';

export const COMMAND_IDS = [
  'policyAnnotator.convertToSimplified',
  'policyAnnotator.convertToTraditional',
  'policyAnnotator.convertToTaiwan',
  'policyAnnotator.convertToTaiwanIdioms',
  'policyAnnotator.convertToHongKong',
  'policyAnnotator.reviewDoubtful',
  'policyAnnotator.compareWithConverted',
  'policyAnnotator.openInOtherScript',
  'policyAnnotator.convertFiles',
  'policyAnnotator.repairText',
  'policyAnnotator.toggleHighlights',
  'policyAnnotator.nextAnnotation',
  'policyAnnotator.previousAnnotation',
  'policyAnnotator.nextMention',
  'policyAnnotator.facts.groupBy',
  'policyAnnotator.facts.filter',
  'policyAnnotator.facts.clearFilter',
  'policyAnnotator.facts.refresh',
  'policyAnnotator.facts.copyText',
  'policyAnnotator.facts.copyRow',
  'policyAnnotator.entities.sortBy',
  'policyAnnotator.entities.copyName',
  'policyAnnotator.entities.listMentions',
  'policyAnnotator.showMore',
  'policyAnnotator.exportFacts',
  'policyAnnotator.treatAsPolicyText',
  'policyAnnotator.openSample',
  'policyAnnotator.restartServer',
  'policyAnnotator.showLog',
  REVEAL_COMMAND,
  LIST_MENTIONS_COMMAND,
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

/** The ids that views and status bar refer to. */
export const COMMAND = {
  reveal: REVEAL_COMMAND,
  nextMention: 'policyAnnotator.nextMention',
  showMore: 'policyAnnotator.showMore',
  restartServer: 'policyAnnotator.restartServer',
  showLog: 'policyAnnotator.showLog',
  /** Registered by the editor for the view. */
  focusFacts: 'policyAnnotator.facts.focus',
} as const;
