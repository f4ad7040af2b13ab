import * as vscode from 'vscode';
import type { Feature } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { entitiesAtCursor, entityIdIn } from './shared/ask/entityArgument';
import { pickEntity } from './shared/ask/pickEntity';
import { onDidChangeWatched, setWatched, tellWatched, watchedNow } from './shared/rows/watched';

/** The commands that watch entities, from a row, a page or the palette; the index keeps what notes say of these. */
export const watch: Feature = {
  id: 'watch',
  register(host, boundary) {
    const follow = (): void => host.index.watch(watchedNow(host));
    follow();
    tellWatched(host);
    return vscode.Disposable.from(
      onDidChangeWatched(follow),
      host.onDidChangeSnapshot(follow),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.watched')) tellWatched(host);
      }),
      registerCommands(host, boundary, {
        'dossier.watch': (_, row, all) => change(true, row, all),
        'dossier.stopWatching': (_, row, all) => change(false, row, all),
      }),
    );

    async function change(isWatched: boolean, row: unknown, all: unknown): Promise<void> {
      await host.ready();
      const isOther = (id: string): boolean => watchedNow(host).has(id) !== isWatched;
      const question = isWatched ? vscode.l10n.t('Watch…') : vscode.l10n.t('Stop watching…');
      const rows = (Array.isArray(all) && all.length > 0 ? all : [row]).flatMap((each) => entityIdIn(each) ?? []);
      const picked = async (): Promise<string | undefined> =>
        entitiesAtCursor(host).find(isOther) ?? pickEntity(host, question, { isWanted: ({ id }) => isOther(id) });
      // None where the user picks none.
      const ids = rows.length > 0 ? rows : [await picked()].flatMap((id) => id ?? []);
      const known = isWatched ? ids.filter((id) => host.snapshot.registry.hasId(id)) : ids;
      if (known.length > 0) await setWatched(host, known, isWatched);
    }
  },
};
