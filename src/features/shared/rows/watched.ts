import * as vscode from 'vscode';
import type { Registry } from '../../../core/registry/merging/registry';
import { memoize } from '../../../core/text/base/lazy';
import { textsIn } from '../../../core/text/base/lists';
import type { Host } from '../../../workspace/host';
import { inTurn } from '../notes/debounce';

/** The setting, the key in the user's state for a window that has no workspace, and the context key for whether any is watched. */
const KEY = 'dossier.watched';

type WatchingHost = Pick<Host, 'context' | 'snapshot'>;

/** By registry, what `watchedNow` gives, until the list changes. */
let known = new WeakMap<Registry, ReadonlySet<string>>();
const changed = new vscode.EventEmitter<void>();
export const onDidChangeWatched = changed.event;

/** The ids of the entities that the user watches, as they are kept: some may be former ids, or those of no entity. */
export function watchedIds({ context }: Pick<Host, 'context'>): readonly string[] {
  const kept = hasWorkspace()
    ? vscode.workspace.getConfiguration('dossier').get('watched')
    : context.globalState.get(KEY);
  return [...new Set(textsIn(kept))];
}

/** The ids of the same as the registry has them now, each once. */
export function watchedNow(host: WatchingHost): ReadonlySet<string> {
  const { registry } = host.snapshot;
  return memoize(known, registry, () => new Set(watchedIds(host).map((id) => registry.presentId(id))));
}

/** A change of the list begins with what the one before has left. */
const changeInTurn = inTurn();

/** Watches entities, or stops to. */
export function setWatched(host: WatchingHost, ids: readonly string[], isWatched: boolean): Promise<void> {
  return changeInTurn(async () => {
    const { registry } = host.snapshot;
    const changing = new Set(ids.map((id) => registry.presentId(id)));
    const others = watchedIds(host).filter((id) => !changing.has(registry.presentId(id)));
    const kept = isWatched ? [...others, ...changing] : others;
    if (!hasWorkspace()) await host.context.globalState.update(KEY, kept);
    else await vscode.workspace.getConfiguration().update(KEY, kept, vscode.ConfigurationTarget.Workspace);
    tellWatched(host);
  });
}

/** Says that the list has changed, and sets the context key. */
export function tellWatched(host: Pick<Host, 'context'>): void {
  known = new WeakMap();
  void vscode.commands.executeCommand('setContext', KEY, watchedIds(host).length > 0);
  changed.fire();
}

function hasWorkspace(): boolean {
  return vscode.workspace.workspaceFolders !== undefined;
}
