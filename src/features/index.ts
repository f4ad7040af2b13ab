import type { Feature } from '../workspace/host';
import { addToRegistry } from './addToRegistry/index';
import { capture } from './capture/index';
import { chooseMeaning } from './chooseMeaning';
import { citations } from './citations/index';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { createRegistry } from './createRegistry';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { dossier } from './dossier/index';
import { dropEntities } from './dropEntities';
import { entityCommands } from './entityCommands/index';
import { entityRowCommands } from './entityRowCommands';
import { entityTree } from './entityTree/index';
import { explicitMentions } from './explicitMentions';
import { exportDossier } from './exportDossier/index';
import { goToEntity } from './goToEntity';
import { highlights } from './highlights';
import { hover } from './hover/index';
import { importDigest } from './importDigest/index';
import { indexProgress } from './indexProgress';
import { inlayHints } from './inlayHints';
import { insertMention } from './insertMention';
import { marking } from './marking/index';
import { mentionSteps } from './mentionSteps';
import { nameCommands } from './nameCommands';
import { noteDiagnostics } from './noteDiagnostics/index';
import { noteEntities } from './noteEntities/index';
import { notThis } from './notThis/index';
import { openDemo } from './openDemo';
import { quickFixes } from './quickFixes/index';
import { references } from './references';
import { registryCompletion } from './registryCompletion/index';
import { registryHelp } from './registryHelp';
import { registrySymbols } from './registrySymbols';
import { rename } from './rename/index';
import { sources } from './sources/index';
import { statusBar } from './statusBar';
import { timeline } from './timeline/index';
import { toggleMarking } from './toggleMarking';
import { unregisteredNames } from './unregistered/index';
import { workspaceSymbols } from './workspaceSymbols';

/** All features. None imports another. VS Code lists the code actions of later ones before those of earlier ones. */
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
  chooseMeaning,
  notThis,
  explicitMentions,
  nameCommands,
  hover,
  registryHelp,
  sources,
  references,
  rename,
  highlights,
  codeLens,
  workspaceSymbols,
  registrySymbols,
  indexProgress,
  entityTree,
  goToEntity,
  inlayHints,
  insertMention,
  noteEntities,
  timeline,
  citations,
  unregisteredNames,
  importDigest,
  entityCommands,
  entityRowCommands,
  dropEntities,
  exportDossier,
  dossier,
  openDemo,
];
