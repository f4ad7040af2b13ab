import * as vscode from 'vscode';
import { displayName } from '../core/answers/names/displayName';
import { nextMention } from '../core/answers/notes/mentionsInNote';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { showInStatusBar } from './shared/ask/dialogs';
import { activeNote } from './shared/notes/activeNote';

/** How long the status bar shows the message, in milliseconds. */
const SHOWN_FOR = 2500;

/** Moves to the next or previous mention of the entity at the cursor, under any name; after the last, to the first. */
export const mentionSteps: Feature = {
  id: 'mentionSteps',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.nextMention': () => step(host, 1),
      'dossier.previousMention': () => step(host, -1),
    }),
};

async function step(host: Host, by: 1 | -1): Promise<void> {
  await host.settled();
  const active = activeNote(host);
  if (!active) return;
  const { editor, note } = active;
  const found = nextMention(note.mentions, note.document.offsetAt(editor.selection.active), by);
  if (!found) {
    showInStatusBar(vscode.l10n.t('There is no known name here.'), SHOWN_FOR);
    return;
  }
  const range = note.range(found.mention);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const { number, count } = found;
  const entity = host.snapshot.registry.entity(found.mention.entities[0] ?? '');
  const name = entity ? displayName(entity, vscode.env.language) : '';
  showInStatusBar(vscode.l10n.t('{name}: {number} of {count}', { name, number, count }), SHOWN_FOR);
}
