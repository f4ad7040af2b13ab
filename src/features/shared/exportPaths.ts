import * as vscode from 'vscode';
import type { ExportPaths } from '../../core/answers/dossier/exportStatement';
import { relativePath } from '../../core/text/base/relativePath';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/namedNote';

/**
 * Where files are from a file that is to be written. What comes with Dossier, entities of bulk data, and notes that a registry
 * names outside the workspace have no path.
 */
export function exportPaths(host: Host, target: vscode.Uri): ExportPaths {
  return {
    path(file, beside) {
      const uri = beside === undefined ? vscode.Uri.parse(file, true) : sourceNote({ file, note: { value: beside } });
      if (uri?.scheme !== target.scheme || uri.authority !== target.authority || uri.fragment !== '') return undefined;
      return driveOf(uri) === driveOf(target) ? relativePath(target.path, uri.path) : undefined;
    },
    line: (place) => host.location(place)?.range.start.line ?? 0,
  };
}

/** "c:" on Windows. */
function driveOf({ path }: vscode.Uri): string | undefined {
  return /^\/([a-z]:)/i.exec(path)?.[1]?.toLowerCase();
}
