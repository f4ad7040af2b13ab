import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/noteText';

/** How many notes are read at the same time. */
const AT_ONCE = 32;

/** All notes that can be read, with what they say now. */
export async function* allNotes(
  host: Host,
  token: vscode.CancellationToken,
): AsyncGenerator<[note: string, uri: vscode.Uri, text: string]> {
  const notes = [...host.index.notes].map((note): [string, vscode.Uri] => [note, vscode.Uri.parse(note)]);
  for (let at = 0; at < notes.length && !token.isCancellationRequested; at += AT_ONCE) {
    const batch = notes.slice(at, at + AT_ONCE);
    const texts = await Promise.all(batch.map(([, uri]) => noteText(uri, host.log)));
    for (const [index, [note, uri]] of batch.entries()) {
      const text = texts[index];
      if (text !== undefined) yield [note, uri, text];
    }
  }
}
