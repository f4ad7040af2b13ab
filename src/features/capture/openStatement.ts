import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Registry } from '../../core/registry/merging/registry';
import { type EntityPart, locate } from '../../core/registry/model';
import type { Span } from '../../core/text/base/span';
import type { Host } from '../../workspace/host';
import { showInformation } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { hasOwnEntry } from '../shared/ownEntry';
import { showAt } from '../shared/showAt';

/** A value of a fact or relation, and the entry that it is in. */
export interface StatedValue {
  readonly part: EntityPart;
  readonly span: Span;
}

/**
 * Shows a fact or relation in its registry, beside a page, with the cursor at a value. Of one that is in no registry of the user,
 * the entry is copied to one first, if the user wants that.
 *
 * @param find looks it up, which it is again in the copy; undefined where it is there no longer.
 * @param gone what the user is told then.
 */
export async function openStatement(
  host: Host,
  find: (registry: Registry) => StatedValue | undefined,
  gone: string,
): Promise<void> {
  let found = find((await host.settled()).registry);
  if (found && !isOwnLayer(found.part.layer)) {
    if (!(await copyEntry(host, found.part.entry.id.value))) return;
    found = find((await host.settled()).registry);
  }
  const location = found && locate(found.part, found.span);
  const uri = location && host.location(location)?.uri;
  if (location && uri) await showAt(uri, location.span.start);
  else void showInformation(gone);
}

/** @returns whether the user wants a copy; not where there is an entry of the user already, which is then opened. */
async function copyEntry(host: Host, id: string): Promise<boolean> {
  const isThere = hasOwnEntry(host, id);
  const button = isThere ? vscode.l10n.t('Open Entry') : vscode.l10n.t('Copy Entry');
  const message = vscode.l10n.t(
    'This comes from a registry that is read-only. Your own entry of {name} can say it otherwise.',
    {
      name: entityName(host, id),
    },
  );
  if ((await showInformation(message, button)) !== button) return false;
  await vscode.commands.executeCommand(isThere ? 'dossier.openEntry' : 'dossier.copyEntry', id);
  return !isThere;
}
