import * as vscode from 'vscode';
import type { World } from '../../../core/answers/questions/question';
import type { Host } from '../../../workspace/host';
import { today } from '../rows/today';
import { indexedRegistry } from './entityDocuments';

/** What answers to agents and other extensions need, with the latest registry. */
export async function questionWorld(host: Host): Promise<World> {
  await host.settled();
  await indexedRegistry(host);
  return {
    snapshot: host.snapshot,
    today: today(),
    l10n: vscode.l10n,
    place(location) {
      const { uri, range } = host.location(location) ?? {};
      const { line = 0, character = 0 } = range?.start ?? {};
      return { file: uri?.toString() ?? location.file, line: line + 1, column: character + 1 };
    },
  };
}
