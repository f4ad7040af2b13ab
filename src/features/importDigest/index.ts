import * as vscode from 'vscode';
import { parseDigest } from '../../core/digest/parseDigest';
import { proposeFromDigest } from '../../core/digest/proposeFromDigest';
import type { Proposals } from '../../core/incoming/proposals';
import { tickedAtFirst } from '../../core/incoming/settle';
import { writeProposals } from '../../core/incoming/writeProposals';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { applyWithUndo, documentOf } from '../shared/applyWithUndo';
import { showInformation } from '../shared/dialogs';
import { stepDone } from '../shared/firstSteps';
import { reportRefused } from '../shared/textEdits';
import { registryEdit, type WritableRegistry, writableRegistry } from '../shared/writableRegistry';
import { askDigestText } from './askDigestText';
import { reviewProposals } from './reviewProposals';
import { WrittenPreview } from './writtenPreview';

/** Imports the digest of an article: shows what it offers to the registry, then what would be written, and writes it. */
export const importDigest: Feature = {
  id: 'importDigest',
  register(host, boundary) {
    const preview = new WrittenPreview();
    return vscode.Disposable.from(
      preview,
      vscode.workspace.registerTextDocumentContentProvider(WrittenPreview.scheme, boundary.guard(preview)),
      registerCommands(host, boundary, {
        'dossier.importDigest': () => run(host, preview),
        'dossier.writeDigest': () => preview.answer(true),
        'dossier.cancelDigest': () => preview.answer(false),
      }),
    );
  },
};

async function run(host: Host, preview: WrittenPreview): Promise<void> {
  const note = vscode.window.activeTextEditor?.document.uri;
  const text = await askDigestText();
  if (text === undefined) return;
  const digest = parseDigest(text);
  if (!digest) {
    return void showInformation(
      vscode.l10n.t('This is not a digest: it has neither a list of people and companies nor one of dates.'),
    );
  }
  const proposals = proposeFromDigest(digest, await host.settled());
  if (proposals.items.length === 0) {
    return void showInformation(vscode.l10n.t('The registry has all that this digest offers.'));
  }
  let ticked: ReadonlySet<string> | undefined = tickedAtFirst(proposals.items);
  // The list comes back if the user cancels the question for the file, or the view of what would be written.
  for (;;) {
    ticked = await reviewProposals(proposals, digest.title, ticked);
    if (!ticked || ticked.size === 0) return;
    const target = await writableRegistry(host, note);
    if (target && (await write(target, proposals, ticked, preview))) return;
  }
}

/** Shows what would be written, and writes it if the user wants. @returns false to go back to the list. */
async function write(
  target: WritableRegistry,
  proposals: Proposals,
  ticked: ReadonlySet<string>,
  preview: WrittenPreview,
): Promise<boolean> {
  const { uri } = target;
  const written = writeProposals(target.text, proposals, ticked);
  if ('refused' in written) {
    reportRefused(uri, target.text, written);
    return true;
  }
  const { edits } = written;
  const file = vscode.workspace.asRelativePath(uri);
  const answer = await preview.show(target, edits);
  if (!answer) return answer === undefined;
  // One that does not exist yet is still as it would be created.
  const present = (await documentOf(uri))?.getText() ?? (target.exists ? undefined : target.text);
  if (present !== target.text) {
    void showInformation(vscode.l10n.t('{file} has changed since then, so nothing was written.', { file }));
    return true;
  }
  const message = vscode.l10n.t('The digest was added to {file}: {count} items.', { file, count: ticked.size });
  if (await applyWithUndo(await registryEdit(target, edits), uri, message)) stepDone('add');
  return true;
}
