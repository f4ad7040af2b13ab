import * as vscode from 'vscode';
import { lookUp } from '../../core/mentions/naming';
import { type EntryDraft, insertEntries } from '../../core/registry/drafts/newEntries';
import { freeId } from '../../core/text/slug';
import { namesToRegister } from '../../core/unregistered/namesToRegister';
import { type Proposal, proposeEntries, valuesOf } from '../../core/unregistered/proposals';
import type { RankedName } from '../../core/unregistered/rankNames';
import type { Host } from '../../workspace/host';
import { applyWithUndo } from '../shared/applyWithUndo';
import { pickRows, showInformation } from '../shared/dialogs';
import { stepDone } from '../shared/firstSteps';
import { reportRefused } from '../shared/textEdits';
import { registryEdit, type WritableRegistry, writableRegistry } from '../shared/writableRegistry';
import { evidenceIcon, evidenceWords } from './evidenceWords';
import type { Rows } from './proposalButtons';
import { reviewProposals } from './reviewProposals';
import type { UnregisteredNames } from './unregisteredNames';
import { placesWords } from './unregisteredRows';

/** Adds several names to a registry in one edit, after the user has looked over the entries that are proposed for them. */
export async function addNames(
  host: Host,
  names: UnregisteredNames,
  selected: readonly RankedName[],
  look: () => Thenable<void>,
): Promise<void> {
  const chosen = selected.length > 1 ? selected : await choose(names, selected, look);
  if (!chosen || chosen.length === 0) return;
  const note = vscode.window.activeTextEditor?.document.uri;
  const { registry } = await host.settled();
  const proposals = proposeEntries(chosen, (id) => registry.hasId(id));
  let rows: Rows | undefined = proposals.map((proposal) => ({ proposal, ticked: true }));
  let target: WritableRegistry | undefined;
  // The list comes back if the user cancels the question for the file.
  while (!target) {
    rows = await reviewProposals(host, names, rows);
    const ticked = rows?.filter((row) => row.ticked) ?? [];
    if (!rows || ticked.length === 0) return;
    target = await writableRegistry(host, note);
  }
  await write(
    host,
    target,
    rows.flatMap(({ proposal, ticked }) => (ticked ? proposal : [])),
  );
}

/** Lets the user tick some of all names, in the order of the view; searches the notes first if that was not done yet. */
async function choose(
  names: UnregisteredNames,
  selected: readonly RankedName[],
  look: () => Thenable<void>,
): Promise<readonly RankedName[] | undefined> {
  if (names.state !== 'ready') {
    const title = vscode.l10n.t('Finding names');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, look);
  }
  if (names.names.length === 0) {
    void showInformation(vscode.l10n.t('No unregistered names were found in your notes.'));
    return undefined;
  }
  const keys = new Set(selected.map(({ key }) => key));
  const rows = names.likeliest.map((found) => {
    const [label, other] = namesToRegister(found.names);
    return {
      label: [label, other].filter(Boolean).join(' · '),
      description: `${placesWords(found)} · ${evidenceWords(found.evidence)}`,
      iconPath: new vscode.ThemeIcon(evidenceIcon(found.evidence)),
      picked: keys.has(found.key),
      found,
    };
  });
  const picked = await pickRows(rows, vscode.l10n.t('Which names should get an entry?'));
  return picked?.map(({ found }) => found);
}

/** Writes the entries in one edit. A name that became known while the user was asked is left out. */
async function write(host: Host, target: WritableRegistry, proposals: readonly Proposal[]): Promise<void> {
  const { uri, text } = target;
  const snapshot = await host.settled();
  const isKnown = (proposal: Proposal): boolean => valuesOf(proposal).some((name) => lookUp(name, snapshot));
  const known = proposals.filter(isKnown).map((proposal) => proposal.names[0]!.value);
  const drafts = withFreeIds(
    proposals.filter((proposal) => !isKnown(proposal)),
    (id) => snapshot.registry.hasId(id),
  );
  if (drafts.length === 0) {
    void showInformation(vscode.l10n.t('Nothing was added: all of these names are in a registry by now.'));
    return;
  }
  const written = insertEntries(text, drafts);
  if ('refused' in written) return reportRefused(uri, text, written);
  const message = addedWords(drafts, known, vscode.workspace.asRelativePath(uri));
  if (await applyWithUndo(await registryEdit(target, written.edits), uri, message)) stepDone('add');
}

function withFreeIds(drafts: readonly EntryDraft[], taken: (id: string) => boolean): readonly EntryDraft[] {
  const ids = new Set<string>();
  return drafts.map((draft) => {
    const id = freeId(draft.id, (each) => ids.has(each) || taken(each));
    ids.add(id);
    return { ...draft, id };
  });
}

function addedWords(drafts: readonly EntryDraft[], known: readonly string[], file: string): string {
  const [first] = drafts;
  const count = drafts.length;
  if (known.length > 0) {
    const names = known.join(' · ');
    return vscode.l10n.t('Added to {file}: {count}. Left out {names}: already in a registry.', {
      count,
      file,
      names,
    });
  }
  return drafts.length === 1
    ? vscode.l10n.t('{name} was added to {file}.', { name: first!.names[0]!.value, file })
    : vscode.l10n.t('{count} names were added to {file}.', { count, file });
}
