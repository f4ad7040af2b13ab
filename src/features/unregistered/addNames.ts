import * as vscode from 'vscode';
import { isMine } from '../../core/answers/entities/entityFilter';
import { lookAlikes, nearSpellings } from '../../core/changes/incoming/knownNames';
import { type Reason, allNames as spellingsOf } from '../../core/changes/incoming/proposals';
import { ownKinds, proposeEntries } from '../../core/changes/incoming/proposeEntries';
import { tickedAtFirst } from '../../core/changes/incoming/settle';
import type { RankedName } from '../../core/notes/unregistered/rankNames';
import type { Evidence } from '../../core/text/languages/foundName';
import type { Host } from '../../workspace/host';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { runInSlices } from '../../workspace/slices';
import { showInformation } from '../shared/ask/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { evidenceWords } from './evidenceWords';
import type { UnregisteredNames } from './unregisteredNames';
import { occurrencesWords } from './unregisteredRows';

/**
 * Adds names to a registry after the user has looked over the entries that are proposed for them. Of several that are
 * selected, these alone are listed, ticked; otherwise all names are, with the selected one first.
 */
export async function addNames(
  host: Host,
  names: UnregisteredNames,
  selected: readonly RankedName[],
  look: () => Thenable<void>,
): Promise<void> {
  const note = vscode.window.activeTextEditor?.document.uri;
  const found = selected.length > 1 ? selected : await allNames(names, selected, look);
  if (found.length === 0) {
    return void showInformation(vscode.l10n.t('No unregistered names were found in your notes.'));
  }
  const snapshot = snapshotFor(await host.settled(), note);
  const { registry } = snapshot;
  const own = ownKinds([...registry.entities()].filter(isMine));
  const proposed = proposeEntries(found, (id) => registry.hasId(id), registry.vocabulary, own);
  const like = await runInSlices(lookAlikes(proposed.flatMap(spellingsOf), registry));
  const near = { near: (name: string) => like.get(name) };
  const items = proposed.map((item) => ({ ...item, doubts: nearSpellings(spellingsOf(item), item.schema, near) }));
  await addIncoming(host, {
    title: vscode.l10n.t('Add Names to the Registry'),
    reason: reasonWords,
    list: { items, source: undefined },
    ticked: tickedAtFirst(items.slice(0, selected.length)),
    snapshot,
    note,
  });
}

/** The names in the order of the view, the selected ones first; searches the notes first if that was not done yet. */
async function allNames(
  names: UnregisteredNames,
  selected: readonly RankedName[],
  look: () => Thenable<void>,
): Promise<readonly RankedName[]> {
  if (names.state !== 'ready') await look();
  const keys = new Set(selected.map(({ key }) => key));
  return [...selected, ...names.likeliest.filter(({ key }) => !keys.has(key))];
}

function reasonWords({ parameters: { count, notes, evidence } }: Reason): string {
  const occurrences = occurrencesWords({ count: Number(count), notes: Number(notes) });
  return `${occurrences} · ${evidenceWords(evidence as Evidence)}`;
}
