import { isMine } from '../../../core/answers/entities/entityFilter';
import { entitiesInNote } from '../../../core/answers/notes/mentionsInNote';
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
const IN_THIS_NOTE = 1e9;
const RECENT = 1e8;
const OWN = 1e7;

/** A weight by entity id: how often this note mentions it, then how many notes of the workspace do. */
export function usedEntities(host: Host, note: Note | undefined): ReadonlyMap<string, number> {
  const used = new Map(host.index.mentions.noteCounts());
  for (const { id, mentions } of entitiesInNote(note?.mentions ?? [])) {
    used.set(id, mentions.length * IN_THIS_NOTE + (used.get(id) ?? 0));
  }
  return used;
}

/**
 * The entities to list before anything is typed: those that `used` has from a note, then those used last, then the
 * user's own.
 */
export function firstEntities(host: Host, used: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const first = new Map(used);
  const raise = (id: string, weight: number): void => {
    const before = first.get(id) ?? 0;
    if (before < OWN) first.set(id, weight + before);
  };
  const recent = recentEntities(host);
  for (const [index, id] of recent.entries()) raise(id, RECENT + (recent.length - index) * OWN);
  for (const entity of host.snapshot.registry.entities()) if (isMine(entity)) raise(entity.id, OWN);
  return first;
}
