import * as vscode from 'vscode';
import { displayName } from '../core/answers/names/displayName';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { pickRow } from './shared/ask/dialogs';
import { entitiesAtCursor, entityIdIn, rowsGiven } from './shared/ask/entityArgument';
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
        'dossier.watch': (_, row, all) => change(true, row, all, () => pickEntity(host, vscode.l10n.t('Watch…'))),
        'dossier.stopWatching': (_, row, all) => change(false, row, all, () => pickWatched(host)),
      }),
    );

    async function change(
      isWatched: boolean,
      row: unknown,
      all: unknown,
      pick: () => Thenable<string | undefined>,
    ): Promise<void> {
      await host.settled();
      const rows = rowsGiven(row, all).flatMap((each) => entityIdIn(each) || []);
      const at = entitiesAtCursor(host).find((id) => watchedNow(host).has(id) !== isWatched);
      // None where the user picks none.
      const ids = rows.length > 0 ? rows : [at ?? (await pick())].flatMap((id) => id ?? []);
      const known = isWatched ? ids.filter((id) => host.snapshot.registry.hasId(id)) : ids;
      if (known.length > 0) await setWatched(host, known, isWatched);
    }
  },
};

/** One of those that are watched, also if no registry has it. */
async function pickWatched(host: Host): Promise<string | undefined> {
  const rows = Array.from(watchedNow(host), (id) => {
    const entity = host.snapshot.registry.entity(id);
    const description = entity ? '' : vscode.l10n.t('in no registry');
    return { label: entity ? displayName(entity, vscode.env.language) : id, description, id };
  });
  return (await pickRow(rows, vscode.l10n.t('Stop watching…')))?.id;
}
