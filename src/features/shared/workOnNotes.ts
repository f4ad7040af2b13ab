import * as vscode from 'vscode';
import type { Resumable } from '../../core/base/resumable';
import type { Host } from '../../workspace/host';
import { giveWayToTyping } from '../../workspace/notes/giveWayToTyping';
import { NoteQueue } from '../../workspace/notes/noteQueue';
import { readNote } from '../../workspace/notes/readNote';

/**
 * Does something with what each of the notes says now, many being read at a time and the thread given up now and then.
 * Notes that cannot be read are passed over. The order is that in which they were read. Rejects with what `work` throws.
 *
 * @param notes URIs as text.
 * @param work may be done in steps, as in a long note.
 * @returns whether all was done; false where the token was cancelled.
 */
export async function workOnNotes(
  host: Host,
  notes: Iterable<string>,
  token: vscode.CancellationToken,
  work: (note: string, uri: vscode.Uri, text: string) => Resumable<void> | void,
): Promise<boolean> {
  const queue = new NoteQueue<undefined>();
  for (const note of notes) queue.put(note, undefined);
  // One function for all notes: each generator function has a hidden class, and V8 keeps what that refers to, a whole text
  // here, until the next full collection; copying it to there makes the small collections long.
  function* latestResumably(note: string, uri: vscode.Uri, text: string | undefined): Resumable<void> {
    yield;
    // It may have been opened, and typed in, in the meantime.
    const latest = host.index.documentOf(note)?.getText() ?? text;
    const steps = latest === undefined ? undefined : work(note, uri, latest);
    if (steps) yield* steps;
  }
  let failure: { readonly error: unknown } | undefined;
  const typing = giveWayToTyping(queue);
  await queue.drain({
    async begin(note) {
      // Thousands at once would keep the thread too long.
      const uri = vscode.Uri.parse(note);
      const text = host.index.documentOf(note)?.getText() ?? (await readNote(uri, host.log));
      return latestResumably(note, uri, text);
    },
    failed: (_, error) => {
      failure ??= { error };
    },
    isStopped: () => token.isCancellationRequested || failure !== undefined,
  });
  typing.dispose();
  if (failure) throw failure.error;
  return !token.isCancellationRequested;
}
