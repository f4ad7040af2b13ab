import * as vscode from 'vscode';
import { upToDate } from '../../../core/changes/incoming/editProposals';
import type { Proposal, Proposals } from '../../../core/changes/incoming/proposals';
import { knownWords, proposalWords } from '../../../core/changes/incoming/proposalWords';
import { settle, tickedAtFirst } from '../../../core/changes/incoming/settle';
import { writeProposals } from '../../../core/changes/incoming/writeProposals';
import type { Snapshot } from '../../../core/registry/engine/snapshot';
import { parseRegistryFile } from '../../../core/registry/files/parseRegistryFile';
import type { PlacedEntry } from '../../../core/registry/model';
import { refusalMessage } from '../../../core/registry/refusalMessage';
import { runToEnd } from '../../../core/text/base/lazy';
import type { Host } from '../../../workspace/host';
import { snapshotFor } from '../../../workspace/notes/snapshotFor';
import { showError, showInformation } from '../ask/dialogs';
import { stepDone } from '../notes/firstSteps';
import { entityName } from '../rows/entityName';
import { applyWithUndo, reportRefused } from '../write/applyWithUndo';
import { reportChanged } from '../write/whereUnchanged';
import { type WritableRegistry, writableRegistry } from '../write/writableRegistry';
import { reviewProposals } from './reviewProposals';
import type { Review } from './rowButtons';
import { writtenPreview } from './writtenPreview';

/** A list of what may come into a registry, and how it is shown. */
export interface Incoming extends Omit<Review, 'ticked'> {
  /** The keys of what is ticked at first; what is not doubtful, if not given. */
  readonly ticked?: Review['ticked'];
  /** What counted in the note when the proposals were made. */
  readonly snapshot: Snapshot;
  /** The list as the registry at that place has it, where paths are relative to it; undefined where nothing depends on the place. */
  placed?(list: Proposals, registry: vscode.Uri): Proposals;
}

/** Lets the user look over what may come into a registry, and writes what is ticked in one edit. Says where nothing is new. */
export async function addIncoming(host: Host, incoming: Incoming): Promise<void> {
  const { list } = incoming;
  const known = knownWords(list, vscode.l10n);
  if (list.items.length === 0)
    return void showInformation(known === '' ? vscode.l10n.t('There is nothing to add.') : `${known}.`);
  let review: Review = { ticked: tickedAtFirst(list.items), ...incoming };
  // The list comes back if the user cancels the question for the file, or the view of what would be written.
  for (;;) {
    const answer = await reviewProposals(host, review);
    if (!answer || answer.ticked.size === 0) return;
    review = { ...answer, preview: incoming.preview === true };
    const target = await writableRegistry(host, incoming.note);
    if (target && (await write(host, target, incoming, answer))) return;
  }
}

/** Writes what is ticked; a name that became known while the user was asked is left out. @returns false to go back to the list. */
async function write(
  host: Host,
  target: WritableRegistry,
  { snapshot, note, placed = (list) => list }: Incoming,
  review: Review,
): Promise<boolean> {
  const { uri } = target;
  const entries = await entriesIn(host, target);
  if (!entries) {
    reportChanged()([uri]);
    return false;
  }
  const { list, known } = upToDate(review.list, review.ticked, snapshot, snapshotFor(await host.settled(), note));
  const ticked = settle(list.items, review.ticked);
  if (ticked.size === 0) {
    void showInformation(vscode.l10n.t('Nothing was added: all of these names are in a registry by now.'));
    return true;
  }
  const written = writeProposals(target.text, entries, placed(list, uri), ticked);
  const file = vscode.workspace.asRelativePath(uri);
  if ('refused' in written) {
    reportRefused(target, written);
    return true;
  }
  const { edits } = written;
  if (review.preview) {
    const answer = await writtenPreview.show(target, edits);
    if (!answer) return answer === undefined;
  }
  const wordsOf = proposalWords(host.snapshot.registry, review.list, vscode.l10n, vscode.env.language);
  const labels = (items: readonly Proposal[]): readonly string[] => items.map((item) => wordsOf(item).label);
  const left = new Set(written.left.map(({ id }) => id));
  const added = list.items.filter((item) => ticked.has(item.key) && !('about' in item && left.has(item.about)));
  const message = addedWords(labels(added), labels(known), file);
  if (await applyWithUndo([{ ...target, edits }], message)) stepDone('add');
  const reasons = written.left.map((each) =>
    refusalMessage(each, `${entityName(host, each.id)} (${file})`, target.text, vscode.l10n),
  );
  if (reasons.length > 0) void showError(reasons.join(' '));
  return true;
}

/** The entries of a registry; undefined where it has changed since its text was taken. */
async function entriesIn(
  host: Host,
  { uri, exists, text }: WritableRegistry,
): Promise<readonly PlacedEntry[] | undefined> {
  if (!exists) return [];
  const document = await vscode.workspace.openTextDocument(uri);
  await host.settled();
  if (document.getText() !== text) return undefined;
  // The settings may leave the file out: then it was not read.
  return host.registryFile(document)?.entries ?? runToEnd(parseRegistryFile('', 1, text)).entries;
}

function addedWords(added: readonly string[], known: readonly string[], file: string): string {
  const count = added.length;
  if (known.length > 0) {
    const names = known.join(' · ');
    return vscode.l10n.t('Added to {file}: {count}. Left out {names}: already in a registry.', { count, file, names });
  }
  return count === 1
    ? vscode.l10n.t('{name} was added to {file}.', { name: added[0]!, file })
    : vscode.l10n.t('{count} items were added to {file}.', { count, file });
}
