/** Which function handles which command. */
import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { chooseCounterpart, chooseForm, switchCounterpart } from './chooseCounterpart.ts';
import { compareWithConverted } from './compareWithConverted.ts';
import { convertAsShown } from './convertAsShown.ts';
import { convertFiles } from './convertFiles.ts';
import { convertFromTo, convertText } from './convertText.ts';
import { copyEntityName } from './copyEntityName.ts';
import { copyFactRow, copyFactText } from './copyFacts.ts';
import { exportChosenFacts, exportFacts } from './exportFacts.ts';
import { exportWorkspaceFacts } from './exportWorkspaceFacts.ts';
import { clearFactFilter, filterFacts } from './filterFacts.ts';
import { groupFacts } from './groupFacts.ts';
import { COMMAND_IDS, type CommandId } from './ids.ts';
import { indexWorkspace } from './indexWorkspace.ts';
import { listDoubtful } from './listDoubtful.ts';
import { listEntityMentions } from './listEntityMentions.ts';
import { listMentions } from './listMentions.ts';
import { nextMention } from './nextMention.ts';
import { openInOtherScript } from './openInOtherScript.ts';
import { openSample } from './openSample.ts';
import { repairText } from './repairText.ts';
import { reveal } from './reveal.ts';
import { reviewDoubtful } from './reviewDoubtful.ts';
import { showMore } from './showMore.ts';
import { showRoundTripLosses } from './showRoundTripLosses.ts';
import { sortEntities } from './sortEntities.ts';
import { nextAnnotation, previousAnnotation } from './stepAnnotation.ts';
import { nextDoubtful, previousDoubtful } from './stepDoubtful.ts';
import { toggleHighlights } from './toggleHighlights.ts';
import { treatAsPolicyText } from './treatAsPolicyText.ts';

/** Arguments come from menus, views and hover links; each handler declares those of its own command. */
type Handler = (client: Client, ...parameters: never[]) => unknown;

const HANDLERS: Readonly<Record<CommandId, Handler>> = {
  'policyAnnotator.convertToSimplified': convertText('cn'),
  'policyAnnotator.convertToTraditional': convertText('t'),
  'policyAnnotator.convertToTaiwan': convertText('tw'),
  'policyAnnotator.convertToTaiwanIdioms': convertText('twp'),
  'policyAnnotator.convertToHongKong': convertText('hk'),
  'policyAnnotator.convertToJapanese': convertText('jp'),
  'policyAnnotator.convertFromTo': convertFromTo,
  'policyAnnotator.reviewDoubtful': reviewDoubtful,
  'policyAnnotator.nextDoubtful': nextDoubtful,
  'policyAnnotator.previousDoubtful': previousDoubtful,
  'policyAnnotator.chooseCounterpart': chooseCounterpart,
  'policyAnnotator.switchCounterpart': switchCounterpart,
  'policyAnnotator.listDoubtful': listDoubtful,
  'policyAnnotator.convertAsShown': convertAsShown,
  'policyAnnotator.showRoundTripLosses': showRoundTripLosses,
  'policyAnnotator.compareWithConverted': compareWithConverted,
  'policyAnnotator.openInOtherScript': openInOtherScript,
  'policyAnnotator.convertFiles': convertFiles,
  'policyAnnotator.repairText': repairText,
  'policyAnnotator.toggleHighlights': toggleHighlights,
  'policyAnnotator.nextAnnotation': nextAnnotation,
  'policyAnnotator.previousAnnotation': previousAnnotation,
  'policyAnnotator.nextMention': nextMention,
  'policyAnnotator.facts.groupBy': groupFacts,
  'policyAnnotator.facts.filter': filterFacts,
  'policyAnnotator.facts.clearFilter': clearFactFilter,
  'policyAnnotator.facts.refresh': ({ facts }) => facts.refresh(),
  'policyAnnotator.facts.copyText': copyFactText,
  'policyAnnotator.facts.copyRow': copyFactRow,
  'policyAnnotator.facts.exportChosen': exportChosenFacts,
  'policyAnnotator.exportWorkspaceFacts': exportWorkspaceFacts,
  'policyAnnotator.openFactsTable': ({ factsTable }) => factsTable.open(),
  'policyAnnotator.entities.sortBy': sortEntities,
  'policyAnnotator.entities.copyName': copyEntityName,
  'policyAnnotator.entities.listMentions': listEntityMentions,
  'policyAnnotator.showMore': showMore,
  'policyAnnotator.exportFacts': exportFacts,
  'policyAnnotator.treatAsPolicyText': treatAsPolicyText,
  'policyAnnotator.openSample': openSample,
  'policyAnnotator.index.update': indexWorkspace('update'),
  'policyAnnotator.index.rebuild': indexWorkspace('rebuild'),
  'policyAnnotator.index.cancel': indexWorkspace('cancel'),
  'policyAnnotator.restartServer': ({ server }) => server.restart(),
  'policyAnnotator.showLog': ({ log }) => log.show(),
  'policyAnnotator.reveal': reveal,
  'policyAnnotator.listMentions': listMentions,
  'policyAnnotator.chooseForm': chooseForm,
};

/** Registers all commands, whether or not the server runs. */
export function registerCommands(client: Client): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMAND_IDS.map((id) =>
      vscode.commands.registerCommand(id, (...parameters: unknown[]) =>
        HANDLERS[id](client, ...(parameters as never[])),
      ),
    ),
  );
}
