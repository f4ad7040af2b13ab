import type * as vscode from 'vscode';
import { openDocument } from '../registry/readRegistryText';
import { readNote } from './readNote';

/** What a note says now: an open document counts instead of its file. Undefined where there is no such note. Never rejects. */
export async function noteText(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const text = await readNote(uri, log);
  return openDocument(uri)?.getText() ?? text;
}
