import * as vscode from 'vscode';
import { isMine } from '../../../core/answers/entities/entityFilter';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';

/** The workspace state. */
const KEY = 'dossier.recentEntities';
const MOST = 20;

/** The ids of the entities that the user has picked from a list or whose pages were opened, the latest first. */
function recentEntities({ context }: Pick<Host, 'context'>): readonly string[] {
  return context.workspaceState.get<readonly string[]>(KEY, []);
}

export async function rememberEntity(host: Pick<Host, 'context'>, id: string): Promise<void> {
  const ids = [id, ...recentEntities(host).filter((other) => other !== id)].slice(0, MOST);
  await host.context.workspaceState.update(KEY, ids);
}

/** Each is more than any folder has notes, and outweighs what is below it. */
const NAMED = 1e14;
const IN_THIS_NOTE = 1e9;
const RECENT = 1e8;
const OWN = 1e7;

/** A weight by entity id: how often this note mentions it, then how many notes of the workspace do. */
export function usedEntities(host: Host, note: Note | undefined): ReadonlyMap<string, number> {
  const used = new Map(host.index.mentions.noteCounts());
  for (const { entities } of note?.mentions ?? [])
    for (const id of entities) used.set(id, IN_THIS_NOTE + (used.get(id) ?? 0));
  return used;
}

/** The note in the active editor, else one that is visible, as beside a page. */
function shownNote(host: Host): Note | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  for (const editor of editors) {
    const note = editor && host.note(editor.document);
    if (note) return note;
  }
  return undefined;
}

/**
 * The same for the note in an editor, with ids that come first, in their order; before anything is typed also with those used last, and after them the
 * user's own.
 */
export function listedFirst(host: Host, named: readonly string[], isTyped: boolean): ReadonlyMap<string, number> {
  const first = new Map(usedEntities(host, shownNote(host)));
  for (const [index, id] of named.entries()) first.set(id, NAMED - index);
  if (isTyped) return first;
  const raise = (id: string, weight: number): void => {
    const before = first.get(id) ?? 0;
    if (before < OWN) first.set(id, weight + before);
  };
  const recent = recentEntities(host);
  for (const [index, id] of recent.entries()) raise(id, RECENT + (recent.length - index) * OWN);
  for (const entity of host.snapshot.registry.entities()) if (isMine(entity)) raise(entity.id, OWN);
  return first;
}
