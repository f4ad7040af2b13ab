import * as vscode from 'vscode';
import { copyEntry } from '../../core/changes/drafts/editEntry';
import { type EntryName, type From, locate } from '../../core/registry/model';
import type { Refused } from '../../core/text/yaml/write/change';
import { respell } from '../../core/text/yaml/write/respell';
import type { WrittenRegistry } from '../../core/text/yaml/write/writeRegistry';
import type { Host } from '../../workspace/host';
import { confirm } from '../shared/ask/dialogs';
import { reportRefused } from '../shared/write/applyWithUndo';
import type { FileChange } from '../shared/write/whereUnchanged';
import { hasOwnEntry, writableRegistry } from '../shared/write/writableRegistry';
import { isAlias, locationsToRename, namesToRename } from './locationsToRename';
import type { RenameTarget } from './renameTarget';

/**
 * Whether the new name could be written into a copy of the entry in a registry of the user: possible if the entity has no
 * entry there yet. Not for an id, since the original entry keeps its own.
 */
export function canRenameInCopy(host: Host, target: RenameTarget): boolean {
  if (target.kind !== 'name' || hasOwnEntry(host, target.id)) return false;
  return locationsToRename(host, target).some((location) => host.location(location));
}

/** What the user was asked before, and now. */
export interface CopyAnswers {
  /** The registry that gets the copy. */
  copyTo: vscode.Uri | undefined;
}

/**
 * A copy of the entry with the new name, in the user's registry, or in the one that the user picks. Undefined if the user
 * declines.
 */
export async function renameInCopy(
  host: Host,
  target: RenameTarget,
  to: string,
  note: vscode.Uri | undefined,
  answers: CopyAnswers,
): Promise<readonly FileChange[] | undefined> {
  const yes = vscode.l10n.t('Copy and Rename');
  const warning = vscode.l10n.t('"{name}" comes from Dossier\'s built-in registry, which is read-only.', {
    name: target.from,
  });
  const detail = vscode.l10n.t('You can copy its entry to a registry of your own and rename it there.');
  const isConfirmed = answers.copyTo !== undefined || (await confirm(warning, yes, detail));
  const names = isConfirmed ? namesToRename(host, target) : [];
  const part = names[0]?.part;
  const source = part && host.location(locate(part, part.entry.span))?.uri;
  const registry = source && (await writableRegistry(host, note, answers.copyTo));
  if (!registry) return undefined;
  answers.copyTo = registry.uri;
  const from = renamed((await vscode.workspace.openTextDocument(source)).getText(), names, target, to);
  const copied = 'refused' in from ? from : copyEntry(registry.text, from.text, part.start + part.entry.span.start);
  if ('refused' in copied) {
    reportRefused(registry, copied);
    return undefined;
  }
  return [{ ...registry, edits: copied.edits }];
}

/** The text of the read-only registry with the names replaced, to copy the entry from. */
function renamed(
  text: string,
  names: readonly From<EntryName>[],
  { from }: RenameTarget,
  to: string,
): WrittenRegistry | Refused {
  const { part } = names[0]!;
  const spellings = names.map((name) => ({ span: locate(name.part, name.item.span).span, text: to }));
  // Aliases of all layers add up, so the copy has to remove that of the original entry.
  const isRemoved = names.some(({ item }) => isAlias(item, from));
  const entry = part.start + part.entry.span.start;
  return respell(text, spellings, isRemoved ? [{ kind: 'add', entry, path: ['remove'], value: from }] : []);
}
