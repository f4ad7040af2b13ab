import type { Feature } from '../workspace/host';
import { addToRegistry, unknownNameActions } from './addToRegistry/index';
import { capture, captureActions } from './capture/index';
import { chooseMeaning } from './chooseMeaning';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { createRegistry } from './createRegistry';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { dossier } from './dossier/index';
import { dropEntities } from './dropEntities';
import { entityCommands } from './entityCommands/index';

import { entityTree } from './entityTree/index';
import { explicitMentions, linkActions } from './explicitMentions';
import { exportDossier } from './exportDossier/index';
import { exportTable } from './exportTable/index';
import { references } from './findReferences';
import { highlights } from './highlights';
import { hover } from './hover/index';
import { importDigest } from './importDigest/index';
import { importNotes, newNoteActions } from './importNotes/index';
import { importTable } from './importTable/index';
import { incoming } from './incoming';
import { indexProgress } from './indexProgress';
import { languageModelTools } from './languageModelTools/index';
import { lookUpAtServices } from './lookUp/index';
import { marking, toggleMarking } from './marking/index';
import { mentionSteps } from './mentionSteps';
import { mergeEntities } from './mergeEntities/index';
import { nameCommands } from './nameCommands';
import { noteActions } from './noteActions';
import { noteDiagnostics } from './noteDiagnostics/index';
import { noteEntities } from './noteEntities/index';
import { notThis, notThisActions } from './notThis/index';
import { openDemo } from './openDemo';
import { noteFixActions, quickFixes } from './quickFixes/index';
import { registryCompletion } from './registryCompletion/index';
import { registryContext, registryHelp } from './registryHelp';
import { registrySymbols } from './registrySymbols';
import { rename } from './rename/index';
import { rowCommands } from './rowCommands';
import { sources } from './sources/index';
import { statusBar } from './statusBar';
import { timeline } from './timeline/index';
import { unregisteredNames } from './unregistered/index';
import { watch } from './watch';
import { workspaceSymbols } from './workspaceSymbols';

/** The code actions in notes. The editor lists actions of one kind in this order. */
const NOTE_ACTIONS = [noteFixActions, newNoteActions, unknownNameActions, linkActions, notThisActions, captureActions];

/** All features, in no particular order. None imports another. */
export const features: readonly Feature[] = [
  definition,
  marking,
  mentionSteps,
  toggleMarking,
  addToRegistry,
  capture,
  createRegistry,
  completion,
  registryCompletion,
  statusBar,
  diagnostics,
  noteDiagnostics,
  quickFixes,
  noteActions(NOTE_ACTIONS),
  chooseMeaning,
  notThis,
  explicitMentions,
  nameCommands,
  hover,
  registryContext,
  registryHelp,
  sources,
  references,
  rename,
  mergeEntities,
  highlights,
  codeLens,
  workspaceSymbols,
  registrySymbols,
  indexProgress,
  watch,
  entityTree,
  noteEntities,
  timeline,
  unregisteredNames,
  importDigest,
  importNotes,
  importTable,
  exportTable,
  lookUpAtServices,
  incoming,
  entityCommands,
  rowCommands,
  dropEntities,
  exportDossier,
  dossier,
  openDemo,
  languageModelTools,
];
