import * as vscode from 'vscode';
import { displayName } from '../core/answers/names/displayName';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerCommands';
import { pickRow } from './shared/dialogs';
import { entitiesAtCursor, entityIdIn } from './shared/entityArgument';
import { pickEntity } from './shared/pickEntity';
import { onDidChangeWatched, setWatched, tellWatched, watchedNow } from './shared/watched';

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
        'dossier.watch': async (_, row, all) => {
          await host.ready();
          const ids = idsOf(row, all) ?? (await atCursorOrPicked(host));
          const known = ids.filter((id) => host.snapshot.registry.hasId(id));
          await setWatched(host, known, true);
        },
        'dossier.stopWatching': async (_, row, all) => {
          await host.ready();
          await setWatched(host, idsOf(row, all) ?? (await pickWatched(host)), false);
        },
      }),
    );
  },
};

/** The entities of the rows that are selected if the one that was clicked is among them; undefined from the palette. */
function idsOf(row: unknown, all: unknown): readonly string[] | undefined {
  const ids = (Array.isArray(all) && all.length > 0 ? all : [row]).flatMap((each) => entityIdIn(each) ?? []);
  return ids.length > 0 ? ids : undefined;
}

async function atCursorOrPicked(host: Host): Promise<readonly string[]> {
  const [at] = entitiesAtCursor(host);
  const id = at ?? (await pickEntity(host, vscode.l10n.t('Watch…')));
  return id === undefined ? [] : [id];
}

/** One of those that are watched, also if no registry has it. */
async function pickWatched(host: Host): Promise<readonly string[]> {
  const { registry } = host.snapshot;
  const watched = watchedNow(host);
  const at = entitiesAtCursor(host).find((id) => watched.has(id));
  if (at !== undefined) return [at];
  const rows = Array.from(watched, (id) => {
    const entity = registry.entity(id);
    const description = entity ? '' : vscode.l10n.t('in no registry');
    return { label: entity ? displayName(entity, vscode.env.language) : id, description, id };
  });
  const picked = await pickRow(rows, vscode.l10n.t('Stop watching…'));
  return picked ? [picked.id] : [];
}
