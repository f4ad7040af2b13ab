import * as vscode from 'vscode';
import type { Location } from '../../core/registry/model';
import type { Span } from '../../core/text/base/span';
import type { Refused } from '../../core/text/yaml/write/refused';
import type { WrittenRegistry } from '../../core/text/yaml/write/writeRegistry';
import type { Host } from '../../workspace/host';
import { applyWithUndo } from '../shared/applyWithUndo';
import { showInformation } from '../shared/dialogs';
import { reportRefused } from '../shared/textEdits';
import { isWritable } from '../shared/writableRegistry';

/**
 * Changes what is written at a location of a registry, and says so; if it is refused, the user is told why.
 *
 * @param location looked up just before: it may have moved while the user was asked. undefined where it is there no longer.
 * @param changed the text of the file after the change; the span is that of the location.
 * @param message what was done in a file.
 * @param gone what the user is told where it is there no longer, or cannot be written.
 */
export async function changeWritten(
  host: Host,
  location: Location | undefined,
  changed: (text: string, span: Span, file: vscode.Uri) => WrittenRegistry | Refused,
  message: (file: string) => string,
  gone: string,
): Promise<void> {
  const uri = location && host.location(location)?.uri;
  if (!location || !uri || !isWritable(uri)) return void showInformation(gone);
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const written = changed(text, location.span, uri);
  if ('refused' in written) return reportRefused(uri, text, written);
  if (written.edits.length === 0) return;
  await applyWithUndo([{ uri, text, edits: written.edits }], message(vscode.workspace.asRelativePath(uri)));
}
