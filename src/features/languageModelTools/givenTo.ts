import * as vscode from 'vscode';
import type { Given } from '../../core/queries/agent/answers';
import { isNoteWanted } from '../../core/queries/agent/entityMentions';
import { lastItem } from '../../core/queries/agent/pieces';
import type { ToolCall } from '../../core/queries/agent/runTool';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { NoteReading } from '../shared/noteReading';

/** What a tool that reads needs beside the registry: the notes that name an entity, or the text to look through. */
export async function givenTo(host: Host, call: ToolCall, token: vscode.CancellationToken): Promise<Given> {
  switch (call.name) {
    case 'find_mentions': {
      await host.index.whenReady(token);
      const reading = new NoteReading(host, call.input.id);
      const isWanted = (date: string) => isNoteWanted(call.input, date);
      const { notes: read, isWhole } = await reading.first(lastItem(call.input), token, { isWanted });
      return { notes: { read, isWhole, ...reading.counts(isWanted) } };
    }
    case 'recognize_entities': {
      const { text, note } = call.input;
      if (text !== undefined) return { text: { text, snapshot: snapshotFor(host.snapshot, undefined) } };
      const uri = note === undefined ? undefined : await knownNote(host, note, token);
      const read = uri && (await noteText(uri, host.log));
      if (!uri || read === undefined) return {};
      return { text: { text: read, snapshot: snapshotFor(host.snapshot, uri), uri: uri.toString() } };
    }
    default:
      return {};
  }
}

/** A note of the workspace, by its URI or by its path as VS Code shows it; undefined for any other file. */
async function knownNote(host: Host, named: string, token: vscode.CancellationToken): Promise<vscode.Uri | undefined> {
  await host.index.whenReady(token);
  for (const [note] of host.index.revisions) {
    const uri = vscode.Uri.parse(note, true);
    if (note === named || vscode.workspace.asRelativePath(uri) === named) return uri;
  }
  return undefined;
}
