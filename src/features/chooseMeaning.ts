import * as vscode from 'vscode';
import { aroundWhatStays } from '../core/base/textEdit';
import { findEntity } from '../core/bulk/findEntity';
import { useInNote } from '../core/mentions/editFrontMatter';
import type { Mention } from '../core/mentions/mention';
import { makeUnambiguous } from '../core/mentions/rewriteMention';
import { candidateName } from '../core/queries/noteProblems';
import type { Feature, Host } from '../workspace/host';
import type { Note } from '../workspace/openNotes';
import { mentionAtCursor } from './shared/mentionAtCursor';
import { schemaIcon, schemaWord } from './shared/schemaWords';
import { applyEdit, editDocument } from './shared/textEdits';

/** Says which of several entities a name means: at one place, in a note, or in all notes of a folder. */
export const chooseMeaning: Feature = {
  id: 'chooseMeaning',
  register: (host, boundary) =>
    vscode.commands.registerCommand('dossier.chooseMeaning', (uri: unknown, name: unknown, id: unknown) =>
      boundary.run(() => {
        const given = typeof uri === 'string' && typeof name === 'string' && typeof id === 'string';
        return given ? preferInFolder(vscode.Uri.parse(uri, true), name, id) : choose(host);
      }),
    ),
};

async function choose(host: Host): Promise<void> {
  const found = await mentionAtCursor(host);
  if (!found || found.mention.entities.length < 2) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No ambiguous name is here.'));
    return;
  }
  const { note, mention } = found;
  const name = note.text.slice(mention.start, mention.end);
  const id = await pickCandidate(host, mention, name);
  const scope = id === undefined ? undefined : await pickScope(name);
  if (id === undefined || !scope) return;
  const { uri } = note.document;
  if (scope === 'folder') return preferInFolder(uri, name, id);
  const edits = scope === 'here' ? editsHere(host, note, mention, id) : (useInNote(note.text, name, id) ?? []);
  await applyEdit(editDocument(note.document, [edits].flat()), uri);
}

function editsHere(host: Host, note: Note, mention: Mention, id: string) {
  const edit = makeUnambiguous(note.text, mention, id, host.snapshot);
  return edit ? aroundWhatStays(note.text, edit) : [];
}

async function pickCandidate(host: Host, mention: Mention, name: string): Promise<string | undefined> {
  const { registry } = host.snapshot;
  const items = mention.entities.map((id) => {
    const schema = findEntity(registry, id)?.schema ?? '';
    const iconPath = new vscode.ThemeIcon(schemaIcon(schema));
    return { label: candidateName(registry, id, name), description: schemaWord(schema), iconPath, id };
  });
  const placeHolder = vscode.l10n.t('Who is {name}?', { name });
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

async function pickScope(name: string): Promise<'here' | 'note' | 'folder' | undefined> {
  const items = [
    { label: vscode.l10n.t('Here'), scope: 'here' as const },
    { label: vscode.l10n.t('In this note'), scope: 'note' as const },
    { label: vscode.l10n.t('In this folder'), scope: 'folder' as const },
  ];
  const placeHolder = vscode.l10n.t('Where does {name} mean that?', { name });
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.scope;
}

/** In the settings of the note's folder, or in the user's where no folder is open. What is there stays. */
async function preferInFolder(note: vscode.Uri, name: string, id: string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(note);
  const configuration = vscode.workspace.getConfiguration('dossier', folder?.uri ?? null);
  const places = configuration.inspect<Readonly<Record<string, unknown>>>('prefer');
  const before = folder ? places?.workspaceFolderValue : places?.globalValue;
  const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
  await configuration.update('prefer', { ...before, [name]: id }, target);
}
