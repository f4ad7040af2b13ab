import * as vscode from 'vscode';
import { makeUnambiguous } from '../core/changes/renaming/rewriteMention';
import { likelyMeanings, type Mention } from '../core/notes/mentions/mention';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/notes/openNotes';
import { registerCommands } from '../workspace/registerFeatures';
import { pickRow, showInformation } from './shared/ask/dialogs';
import { pickOneOf } from './shared/ask/pickEntity';
import { type MeaningArgument, type MeaningScope, meaningEdits } from './shared/fixes/meaningFixes';
import { mentionAtCursor, mentionLike, noteOrActive } from './shared/notes/noteMentions';
import { writeChanges } from './shared/write/whereUnchanged';

/** The command that makes an ambiguous name mean one entity: at one place, in a note, or in all notes of a folder. */
export const chooseMeaning: Feature = {
  id: 'chooseMeaning',
  register: (host, boundary) => registerCommands(host, boundary, { 'dossier.chooseMeaning': choose }),
};

async function choose(host: Host, argument: unknown): Promise<void> {
  const given = (typeof argument === 'object' ? argument : undefined) as Partial<MeaningArgument> | undefined;
  const found = await mentionAtCursor(host, argument);
  if (!found || found.mention.entities.length < 2) {
    void showInformation(vscode.l10n.t('There is no ambiguous name here.'));
    return;
  }
  const { note, mention } = found;
  const name = note.text.slice(mention.start, mention.end);
  const question = vscode.l10n.t('What does "{name}" mean?', { name });
  const id = await pickOneOf(host, likelyMeanings(mention, note.mentions), question, name);
  const scope = id === undefined ? undefined : (given?.scope ?? (await pickScope(note, mention, id)));
  if (id === undefined || !scope) return;
  const { uri } = note.document;
  if (scope === 'folder') return preferInFolder(uri, name, id);
  await writeMeaning(host, note, mention, scope, id);
}

async function writeMeaning(
  host: Host,
  note: Note,
  mention: Mention,
  scope: 'here' | 'note',
  id: string,
): Promise<void> {
  const { uri } = note.document;
  const edits = meaningEdits(note, mention, scope, id) ?? [];
  await writeChanges([{ uri, text: note.text, edits }], async () => {
    const present = await noteOrActive(host, uri.toString());
    const moved = present && mentionLike(present, note.text, mention, id);
    if (moved) await writeMeaning(host, present, moved, scope, id);
    else void showInformation(vscode.l10n.t('There is no ambiguous name here.'));
  });
}

async function pickScope({ text, snapshot }: Note, mention: Mention, id: string): Promise<MeaningScope | undefined> {
  const items: readonly (vscode.QuickPickItem & { scope: MeaningScope })[] = [
    {
      label: vscode.l10n.t('Here only'),
      detail: vscode.l10n.t('Writes {link}', { link: makeUnambiguous(text, mention, id, snapshot)?.text ?? id }),
      scope: 'here',
    },
    {
      label: vscode.l10n.t('In this note'),
      detail: vscode.l10n.t('Adds "use" to this note\'s front matter'),
      scope: 'note',
    },
    {
      label: vscode.l10n.t('In this folder'),
      detail: vscode.l10n.t('Changes the folder setting "dossier.prefer"'),
      scope: 'folder',
    },
  ];
  return (await pickRow(items, vscode.l10n.t('Apply where?')))?.scope;
}

/** Adds the meaning to `dossier.prefer` in the settings of the note's folder, or the user's if no folder is open. */
async function preferInFolder(note: vscode.Uri, name: string, id: string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(note);
  const configuration = vscode.workspace.getConfiguration('dossier', folder?.uri ?? null);
  const places = configuration.inspect<Readonly<Record<string, unknown>>>('prefer');
  const before = folder ? places?.workspaceFolderValue : places?.globalValue;
  const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
  await configuration.update('prefer', { ...before, [name]: id }, target);
}
