import * as vscode from 'vscode';
import type { Digest } from '../../core/changes/digest/digest';
import { parseDigest } from '../../core/changes/digest/parseDigest';
import { proposeFromDigest } from '../../core/changes/digest/proposeFromDigest';
import type { Feature, Host } from '../../workspace/host';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { registerCommands } from '../../workspace/registerFeatures';
import { showInformation } from '../shared/ask/dialogs';
import { addIncoming } from '../shared/incoming/addIncoming';
import { askSourceText } from '../shared/incoming/askSourceText';

/** Imports the digest of an article: shows what it offers to the registry, then what would be written, and writes it. */
export const importDigest: Feature = {
  id: 'importDigest',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.importDigest': () => run(host) }),
};

async function run(host: Host): Promise<void> {
  const note = vscode.window.activeTextEditor?.document.uri;
  const text = await askSourceText({
    question: vscode.l10n.t('Where is the digest?'),
    title: vscode.l10n.t('Import Digest'),
    whatIsIn,
  });
  if (text === undefined) return;
  const digest = parseDigest(text);
  if (!digest) {
    return void showInformation(
      vscode.l10n.t('This is not a digest: it has neither a list of people and companies nor one of dates.'),
    );
  }
  const snapshot = snapshotFor(await host.settled(), note);
  const list = proposeFromDigest(digest, snapshot);
  const title =
    digest.title === undefined
      ? vscode.l10n.t('Import Digest')
      : vscode.l10n.t('Import Digest: {title}', { title: digest.title });
  await addIncoming(host, { title, list, snapshot, note, preview: true });
}

function whatIsIn(text: string): string | undefined {
  const digest = parseDigest(text);
  return digest && countsOf(digest);
}

function countsOf({ title, entries, events }: Digest): string {
  const counts = vscode.l10n.t('people and companies: {entries}, events: {events}', {
    entries: entries.length,
    events: events.length,
  });
  return title === undefined ? counts : `${title} · ${counts}`;
}
