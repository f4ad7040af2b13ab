import type { Command } from './command';
import { CHECK } from './commands/check';
import { ENTITIES } from './commands/entities';
import { EXPORT_FTM } from './commands/exportFtm';
import { EXPORT_TABLE } from './commands/exportTable';
import { IMPORT_DIGEST } from './commands/importDigest';
import { IMPORT_NOTES } from './commands/importNotes';
import { IMPORT_TABLE } from './commands/importTable';
import { CONNECTIONS, EXPORT_GRAPHS, MAP } from './commands/map';
import { MCP } from './commands/mcp';
import { MENTIONS } from './commands/mentions';
import { PAGE } from './commands/page';
import { REFS } from './commands/refs';
import { TIMELINE } from './commands/timeline';
import { UNREGISTERED } from './commands/unregistered';

/** All commands, in the order of help. */
export const COMMANDS: readonly Command[] = [
  MENTIONS,
  UNREGISTERED,
  REFS,
  ENTITIES,
  CHECK,
  PAGE,
  TIMELINE,
  MAP,
  CONNECTIONS,
  IMPORT_DIGEST,
  IMPORT_NOTES,
  IMPORT_TABLE,
  EXPORT_TABLE,
  EXPORT_FTM,
  ...EXPORT_GRAPHS,
  MCP,
];
