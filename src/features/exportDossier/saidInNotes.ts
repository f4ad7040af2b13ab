import type { CancellationToken } from 'vscode';
import { type Companion, companionsIn } from '../../core/dossier/companions';
import { type NoteStatements, newestFirst, noteStatementsOf } from '../../core/dossier/noteStatements';
import { findMentionsResumably } from '../../core/mentions/findMentionsResumably';
import type { Host } from '../../workspace/host';
import { workOnNotes } from '../shared/workOnNotes';

/** What the notes say of an entity, and what else they name. */
export interface SaidInNotes {
  readonly notes: readonly NoteStatements[];
  readonly companions: readonly Companion[];
}

export const NOTHING_SAID: SaidInNotes = { notes: [], companions: [] };

/** Reads all notes that mention the entity; undefined if the token is cancelled. @param language BCP 47. */
export async function saidInNotes(
  host: Host,
  id: string,
  language: string,
  token: CancellationToken,
): Promise<SaidInNotes | undefined> {
  await host.index.whenReady(token);
  const { snapshot, index } = host;
  const found: NoteStatements[] = [];
  const isWhole = await workOnNotes(host, index.mentions.notesOf([id]), token, function* (note, uri, text) {
    const mentions = yield* findMentionsResumably(text, snapshot, host.directives(uri));
    const statements = noteStatementsOf({ note, path: uri.path, text }, mentions, id);
    if (statements) found.push(statements);
  });
  if (!isWhole) return undefined;
  const notes = found.sort(newestFirst);
  const named = notes.map(({ note }) => index.mentions.mentionsIn(note));
  return { notes, companions: companionsIn(snapshot.registry, id, named, language) };
}
