import * as vscode from 'vscode';
import type { World } from '../../../core/answers/questions/question';
import type { Host } from '../../../workspace/host';
import { today } from '../rows/today';
import { indexedRegistry } from './entityDocuments';

/** What answers to agents and other extensions need, with the latest registry. */
export async function questionWorld(host: Host): Promise<World> {
  await indexedRegistry(host);
  return {
    snapshot: host.snapshot,
    today: today(),
    l10n: vscode.l10n,
    place(location) {
      const found = host.location(location);
      return (
        found && {
          uri: found.uri.toString(),
          line: found.range.start.line + 1,
          column: found.range.start.character + 1,
        }
      );
    },
  };
}
