import type { Feature } from '../workspace/host';
import { addToRegistry } from './addToRegistry';
import { chooseMeaning } from './chooseMeaning';
import { codeLens } from './codeLens';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { entityCommands } from './entityCommands';
import { entityTree } from './entityTree';
import { explicitMentions } from './explicitMentions';
import { goToEntity } from './goToEntity';
import { highlights } from './highlights';
import { hover } from './hover';
import { indexProgress } from './indexProgress';
import { inlayHints } from './inlayHints';
import { insertMention } from './insertMention';
import { marking } from './marking';
import { mentionSteps } from './mentionSteps';
import { nameCommands } from './nameCommands';
import { noteDiagnostics } from './noteDiagnostics';
import { noteEntities } from './noteEntities';
import { notThis } from './notThis';
import { quickFixes } from './quickFixes';
import { references } from './references';
import { registryCompletion } from './registryCompletion';
import { registrySymbols } from './registrySymbols';
import { rename } from './rename';
import { statusBar } from './statusBar';
import { toggleMarking } from './toggleMarking';
import { unregisteredNames } from './unregisteredNames';
import { workspaceSymbols } from './workspaceSymbols';

/** Everything that Dossier does in the editor. No feature knows of another; of code actions alike, those of the last come first. */
export const features: readonly Feature[] = [
  definition,
  marking,
  mentionSteps,
  toggleMarking,
  addToRegistry,
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
  unregisteredNames,
  entityCommands,
];
