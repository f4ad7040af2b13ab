import type * as vscode from 'vscode';
import { type Snapshot, snapshotIn } from '../../core/registry/engine/snapshot';

/** What counts in a note: the snapshot without the registries that are limited to other folders; in a text of no note, to any. */
export function snapshotFor(snapshot: Snapshot, note: vscode.Uri | undefined): Snapshot {
  const name = note?.toString() ?? '';
  return snapshotIn(snapshot, (scope) => name.startsWith(scope));
}
