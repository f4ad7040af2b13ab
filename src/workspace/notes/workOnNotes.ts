import * as vscode from 'vscode';
import type { Resumable } from '../../core/text/base/lazy';
import type { Host } from '../host';
import { giveWayToTyping } from './giveWayToTyping';
import { NoteQueue } from './noteQueue';
import { readNote } from './readNote';

/**
 * Runs `work` on the latest text of each note. Reads many notes at a time, in no fixed order, and gives up the thread
 * now and then. Skips notes that cannot be read. Rejects with what `work` throws.
 *
 * @param notes URIs as text.
 * @param work may be resumable, for long notes.
 * @returns false if the token was cancelled.
 */
export async function workOnNotes(
  host: Host,
  notes: Iterable<string>,
  token: vscode.CancellationToken,
  work: (note: string, uri: vscode.Uri, text: string) => Resumable<void> | void,
): Promise<boolean> {
  const queue = new NoteQueue<undefined>();
  for (const note of notes) queue.put(note, undefined);
  // One generator function for all notes: V8 keeps what the hidden class of a generator function refers to, here a whole
  // text, until the next full garbage collection, which makes the minor collections slow.
  function* latestResumably(note: string, uri: vscode.Uri, text: string | undefined): Resumable<void> {
    yield;
    // The note may have been opened and edited in the meantime.
    const latest = host.index.documentOf(note)?.getText() ?? text;
    const steps = latest === undefined ? undefined : work(note, uri, latest);
    if (steps) yield* steps;
  }
  let failure: { readonly error: unknown } | undefined;
  const typing = giveWayToTyping(queue);
  await queue.drain({
    async begin(note) {
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
